import { Refusal, surgeryNotFound } from '@surgeries/domain/refusal'
import type { Occurrence } from '@surgeries/prisma/client'
import type { Db } from '../../db/client.ts'
import { requireShown, findOccurrenceRow } from '../surgeries/index.ts'
import { findAttendedSurgery, type AttendedSurgery } from './queries/dates.ts'

export function takesAttendance({ status, endsAt }: Occurrence, now: Date): boolean {
  return status !== 'cancelled' && endsAt > now
}

/** Throws `move_not_open` for a date that is over, cancelled or gone from the calendar. */
export function requireOpen(date: Occurrence | null, now: Date): Occurrence {
  if (date && takesAttendance(date, now)) return date
  if (date && date.endsAt <= now) {
    throw new Refusal('move_not_open', 'This date is over. Have a look at the next ones: you are welcome there.')
  }
  throw new Refusal('move_not_open', 'This date does not take place. Have a look at the others: you are welcome there.')
}

/** A date of a surgery by the words of its address. Throws `not_found`. */
export async function findNamed(
  db: Db,
  { slug, recurrenceId }: { slug: string; recurrenceId: string },
): Promise<{ surgery: AttendedSurgery; date: Occurrence }> {
  await requireShown(db, slug)
  const surgery = await findAttendedSurgery(db, { slug })
  if (!surgery) throw surgeryNotFound()
  const date = await findOccurrenceRow(db, surgery.id, recurrenceId)
  if (!date) throw new Refusal('not_found', 'This surgery has no such date.')
  return { surgery, date }
}
