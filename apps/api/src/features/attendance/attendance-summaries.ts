import type { AttendanceSummary } from '@surgeries/contracts/attendances'
import { surgeryNotFound } from '@surgeries/domain/refusal'
import type { Db } from '../../db/client.ts'
import { requireShown } from '../surgeries/index.ts'
import { presentAttendanceSummary } from './present.ts'
import { findAttendedSurgery, listNextDates } from './queries/dates.ts'
import { listExpected } from './queries/people.ts'

const DATES = 6

/** Who is expected on the next dates that take place, in numbers, and who is still wanted. Throws `not_found`. */
export async function readAttendanceSummaries(db: Db, slug: string, now: Date): Promise<AttendanceSummary[]> {
  await requireShown(db, slug)
  const surgery = await findAttendedSurgery(db, { slug })
  if (!surgery) throw surgeryNotFound()
  const named = (await listNextDates(db, surgery.id, { now, limit: DATES })).map(({ recurrenceId }) => recurrenceId)
  const people = await listExpected(db, surgery.id, named)
  return named.map((recurrenceId) =>
    presentAttendanceSummary(
      recurrenceId,
      people.filter((person) => person.recurrenceId === recurrenceId),
      surgery.seats,
    ),
  )
}
