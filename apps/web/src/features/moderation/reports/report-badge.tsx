import type { ReportKind } from '@surgeries/domain/freshness'
import { Clock, Copy, DoorClosed, HandHeart, type LucideIcon, MapPinX, MessageCircle, UserX } from 'lucide-react'
import { useMessages } from '../../../locales/use-messages.ts'
import { Badge } from '../../../ui/badge.tsx'

const SHAPES: Record<ReportKind, LucideIcon> = {
  nobody_there: UserX,
  closed: DoorClosed,
  wrong_place: MapPinX,
  wrong_time: Clock,
  duplicate: Copy,
  other: MessageCircle,
  take_on: HandHeart,
}

export function ReportBadge({ kind }: { kind: ReportKind }) {
  const t = useMessages('moderation')
  const Shape = SHAPES[kind]
  return (
    <Badge tone={kind === 'take_on' ? 'accent' : 'warn'} shape={<Shape size="1.1em" aria-hidden="true" />}>
      {t(`reports.kind.${kind}`)}
    </Badge>
  )
}
