import type { ReportKind } from '@surgeries/domain/freshness'
import { Clock, Copy, DoorClosed, HandHeart, type LucideIcon, MapPinX, MessageCircle, UserX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
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

/** What a visitor says of a listing. */
export function ReportBadge({ kind }: { kind: ReportKind }) {
  const { t } = useTranslation('moderation')
  const Shape = SHAPES[kind]
  return (
    <Badge tone={kind === 'take_on' ? 'accent' : 'warn'} shape={<Shape size="1.1em" aria-hidden="true" />}>
      {t(`reports.kind.${kind}`)}
    </Badge>
  )
}
