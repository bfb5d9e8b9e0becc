import type { SubmissionKind } from '@surgeries/domain/moderation'
import { CircleStop, History, type LucideIcon, PencilLine, RotateCcw, Sprout } from 'lucide-react'
import { useMessages } from '../../locales/use-messages.ts'
import { Badge } from '../../ui/badge.tsx'

const SHAPES: Record<SubmissionKind, LucideIcon> = {
  new: Sprout,
  edit: PencilLine,
  end: CircleStop,
  restart: RotateCcw,
  revert: History,
}

export function KindBadge({ kind }: { kind: SubmissionKind }) {
  const t = useMessages('moderation')
  const Shape = SHAPES[kind]
  return (
    <Badge tone={kind === 'new' ? 'good' : 'plain'} shape={<Shape size="1.1em" aria-hidden="true" />}>
      {t(`kind.${kind}`)}
    </Badge>
  )
}
