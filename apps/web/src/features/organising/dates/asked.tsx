import type { Occurrence } from '@surgeries/contracts/occurrence'
import { CancelDialog } from './cancel-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'

export type Asking = 'cancel' | 'move'

interface AskedProps {
  what: Asking
  slug: string
  timeZone: string
  occurrence: Occurrence
  day: string
  onClose: () => void
  onCancelled: () => void
  onMoved: (moved: Occurrence) => void
}

export function Asked({ what, slug, timeZone, occurrence, day, onClose, onCancelled, onMoved }: AskedProps) {
  return what === 'cancel' ? (
    <CancelDialog slug={slug} recurrenceId={occurrence.recurrenceId} day={day} onClose={onClose} onDone={onCancelled} />
  ) : (
    <MoveDialog slug={slug} timeZone={timeZone} occurrence={occurrence} onClose={onClose} onDone={onMoved} />
  )
}
