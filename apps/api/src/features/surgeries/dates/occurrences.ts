import type { Calendar } from '@surgeries/domain/calendar/calendar'
import { effectsOf } from '@surgeries/domain/calendar/effects'
import { type Occurrence, occurrencesBetween } from '@surgeries/domain/calendar/occurrences'
import { DATES_OF, promisedDates } from '@surgeries/domain/lifecycle'
import { lastDayOf } from '@surgeries/domain/dates/named-days'
import type { Occurrence as OccurrenceRow } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'
import { calendarFrom } from './calendar-of.ts'
import { datesNow, heldDates } from './held-dates.ts'
import { listAttendedDates, listNotifiedDates, moveExpected } from './queries/expected.ts'
import { type CalendarFacts, insertOccurrences, listCalendarFacts, removeOccurrences } from './queries/occurrences.ts'
import { followVenues } from './venue-words.ts'

export const MONTHS_AHEAD = 24
/** Never reached: what rules may have, single dates, and those from elsewhere. */
const MOST_OCCURRENCES = 2500

/** The coming dates of a calendar, as far ahead as we keep them. None for one that yields none or cannot be read. */
export function comingOccurrences(calendar: Calendar, timeZone: string, now: Date): Occurrence[] {
  const until = new Date(now)
  until.setUTCMonth(until.getUTCMonth() + MONTHS_AHEAD)
  try {
    return occurrencesBetween(calendar, timeZone, { from: now, until, limit: MOST_OCCURRENCES })
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}

/**
 * Puts the dates that are not over yet in step with the calendar of a surgery, in the transaction that changed it; what was
 * held stays. Doing it twice writes the same rows.
 */
export async function rebuildOccurrences(db: Db, surgeryId: string, now: Date): Promise<void> {
  const [facts] = await listCalendarFacts(db, { id: surgeryId, limit: 1 })
  if (!facts || DATES_OF[facts.state] === 'stored') return
  const rows = rowsOf(facts, now)
  await moveAlong(db, facts, rows, now)
  await removeOccurrences(db, surgeryId, { notOverAt: now, named: rows.map(({ recurrenceId }) => recurrenceId) })
  await insertOccurrences(db, rows)
  await followVenues(db, surgeryId, rows)
}

async function moveAlong(db: Db, facts: CalendarFacts, rows: OccurrenceRow[], now: Date): Promise<void> {
  const told = await listNotifiedDates(db, facts.id, now)
  if (told.length === 0) return
  const before = await datesNow(db, facts, now)
  const { renamed } = effectsOf(before, heldDates(rows, facts), new Map())
  const attended = await listAttendedDates(db, facts.id)
  for (const each of renamed) if (attended.has(each.from)) await moveExpected(db, facts.id, each)
}

export function rowsOf(facts: CalendarFacts, now: Date): OccurrenceRow[] {
  const { id, timeZone, overrides } = facts
  const confirmedAt = new Map(overrides.map((override) => [override.recurrenceId, override.confirmedAt]))
  return promisedDates(comingOccurrences(calendarFrom(facts), timeZone, now), facts).map(
    ({ venue, timeToFollow = false, ...occurrence }) => ({
      surgeryId: id,
      ...occurrence,
      lastDay: lastDayOf(occurrence.endsAt, venue?.timeZone ?? timeZone),
      venue: venue ? { ...venue } : null,
      timeToFollow,
      confirmedAt: confirmedAt.get(occurrence.recurrenceId) ?? null,
    }),
  )
}
