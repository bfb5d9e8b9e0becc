import type { AttendanceSummary, ExpectedPerson } from '@surgeries/contracts/attendances'
import type { Occurrence } from '@surgeries/contracts/occurrence'
import { type Actor, can } from '@surgeries/domain/permissions'
import { Refusal } from '@surgeries/domain/refusal'
import type { Db } from '../../db/client.ts'
import { findNamed } from './open-date.ts'
import { presentAttendanceSummary, presentPerson } from './present.ts'
import { listOrganiserIds, presentDate } from '../surgeries/index.ts'
import { listExpected } from './queries/people.ts'

interface Sheet {
  occurrence: Occurrence
  summary: AttendanceSummary
  people: ExpectedPerson[]
}

/**
 * Who needs what and who can help on one date, for its own organisers: no moderator or administrator reads this. Throws
 * `not_found` or `not_allowed`.
 */
export async function readSheet(db: Db, actor: Actor, named: { slug: string; recurrenceId: string }): Promise<Sheet> {
  const { surgery, date } = await findNamed(db, named)
  if (!can(actor, 'read_attendees', { organiserIds: await listOrganiserIds(db, surgery.id) })) {
    throw new Refusal('not_allowed', 'Only those who organise this surgery can see who comes.')
  }
  const people = await listExpected(db, surgery.id, [date.recurrenceId])
  return {
    occurrence: presentDate(date),
    summary: presentAttendanceSummary(date.recurrenceId, people, surgery.seats),
    people: people.map(presentPerson),
  }
}
