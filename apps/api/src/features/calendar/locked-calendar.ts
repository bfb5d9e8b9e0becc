import type { Occurrence } from '@surgeries/contracts/occurrence'
import type { Calendar } from '@surgeries/domain/calendar/calendar'
import { findOccurrence, type Occurrence as DomainOccurrence } from '@surgeries/domain/calendar/occurrences'
import { surgeryStateAfter } from '@surgeries/domain/lifecycle'
import { surgeryNotFound } from '@surgeries/domain/refusal'
import type { Db } from '../../db/client.ts'
import { lockSurgery, readCalendar, findOccurrenceRow, presentDate } from '../surgeries/index.ts'
import { dateNotOpen } from './refusals.ts'

export interface LockedCalendar {
  timeZone: string
  calendar: Calendar
  confirmedAt: ReadonlyMap<string, Date | null>
}

/** The calendar of a surgery, locked to the end of the transaction: of two words at once, the second knows the first. */
export async function lockCalendar(db: Db, surgeryId: string): Promise<LockedCalendar> {
  const locked = await lockSurgery(db, surgeryId)
  const facts = locked && (await readCalendar(db, surgeryId))
  if (!facts) throw surgeryNotFound()
  if (surgeryStateAfter('change_date', locked.state) === null)
    throw dateNotOpen(locked.state === 'hidden' ? 'checked' : 'ended')
  const { timeZone, calendar, overrides } = facts
  const confirmedAt = new Map(overrides.map((override) => [override.recurrenceId, override.confirmedAt]))
  return { timeZone, calendar, confirmedAt }
}

/** One date as the calendar has it; null for a name that is none, and for a calendar that cannot be read. */
export function findCalendarDate(
  { calendar, timeZone }: LockedCalendar,
  recurrenceId: string,
): DomainOccurrence | null {
  try {
    return findOccurrence(calendar, timeZone, recurrenceId)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

export async function readDate(db: Db, surgeryId: string, recurrenceId: string): Promise<Occurrence | null> {
  const row = await findOccurrenceRow(db, surgeryId, recurrenceId)
  return row && presentDate(row)
}
