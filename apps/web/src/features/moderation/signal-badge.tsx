import type { Signal } from '@surgeries/domain/moderation'
import {
  ClockAlert,
  CopyCheck,
  Link2,
  MailX,
  MapPinOff,
  MessageCircleQuestion,
  type LucideIcon,
  Waves,
} from 'lucide-react'
import { useMessages } from '../../locales/use-messages.ts'
import { Badge } from '../../ui/badge.tsx'

const SHAPES: Record<Signal, LucideIcon> = {
  likely_duplicate: CopyCheck,
  pin_apart: MapPinOff,
  pin_offshore: Waves,
  clock_differs: ClockAlert,
  links: Link2,
  mail_domain: MailX,
  appeal: MessageCircleQuestion,
}

export function SignalBadge({ signal }: { signal: Signal }) {
  const t = useMessages('moderation')
  const Shape = SHAPES[signal]
  return (
    <Badge tone="warn" shape={<Shape size="1.1em" aria-hidden="true" />}>
      {t(`signal.${signal}`)}
    </Badge>
  )
}
