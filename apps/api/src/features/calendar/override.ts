import type { Calendar } from '@surgeries/domain/calendar/calendar'
import type { OccurrenceOverride } from '../surgeries/index.ts'

/** What a calendar says of one date, as it is kept; `scheduled` where it says nothing. */
export function overrideOf(
  { overrides }: Calendar,
  recurrenceId: string,
  confirmedAt: Date | null,
): OccurrenceOverride {
  const said = overrides.find((override) => override.recurrenceId === recurrenceId)
  return said
    ? { ...said, confirmedAt }
    : { recurrenceId, status: 'scheduled', start: null, durationMinutes: null, reason: '', confirmedAt }
}
