import { calendarOf } from './calendar/calendar.ts'
import { calendarFaultsOf } from './calendar/calendar-faults.ts'
import { occurrencesBetween } from './calendar/occurrences.ts'
import type { Schedule } from './listing.ts'

/** One dated meeting: instants in UTC, for a zone that the surgery names. */
export interface Meeting {
  startsAt: Date
  endsAt: Date
}

/**
 * The meetings of a schedule that end after `from` and start before `until`, in order, at most `limit`.
 * Wall time is the venue's: half past five stays half past five across daylight-saving changes (RFC 5545 §3.3.10).
 * No rule is followed for long, whatever it says (see calendar/starts-of-rule.ts).
 * Needs `Temporal`, native or polyfilled. Throws a RangeError when the rule cannot be read.
 */
export function meetingsBetween(
  schedule: Schedule,
  timeZone: string,
  span: { from: Date; until: Date; limit: number },
): Meeting[] {
  return occurrencesBetween(calendarOf(schedule), timeZone, span).map(({ startsAt, endsAt }) => ({ startsAt, endsAt }))
}

/** Whether a schedule can be computed at all: its start is a real date, and its rule reads and ever happens. */
export function isReadable(schedule: Schedule, timeZone: string): boolean {
  try {
    return calendarFaultsOf(calendarOf(schedule), timeZone).length === 0
  } catch {
    return false
  }
}
