import { DAY_MS, MINUTE_MS } from '@surgeries/domain/dates/durations'
import { calendarOf } from '@surgeries/domain/calendar/calendar'
import { occurrencesBetween } from '@surgeries/domain/calendar/occurrences'
import type { ListingContent } from '@surgeries/domain/listing-fields'
import type { OccurrenceOverride } from '../features/surgeries/index.ts'

export interface Said {
  nth: number
  /** Why it is cancelled; null when it is confirmed. */
  cancelledFor: string | null
}

const AHEAD_DAYS = 400

export function overridesOf({ schedule, timeZone }: ListingContent, said: Said[], now: Date): OccurrenceOverride[] {
  const until = new Date(now.getTime() + AHEAD_DAYS * DAY_MS)
  const coming = occurrencesBetween(calendarOf(schedule), timeZone, { from: now, until, limit: 60 })
  return said.flatMap(({ nth, cancelledFor }): OccurrenceOverride[] => {
    const occurrence = coming[nth]
    if (!occurrence) return []
    const { recurrenceId, localStart, startsAt, endsAt } = occurrence
    const about = { recurrenceId, durationMinutes: (endsAt.getTime() - startsAt.getTime()) / MINUTE_MS }
    return cancelledFor === null
      ? [{ ...about, status: 'scheduled', start: null, reason: '', confirmedAt: now }]
      : [{ ...about, status: 'cancelled', start: localStart, reason: cancelledFor, confirmedAt: null }]
  })
}
