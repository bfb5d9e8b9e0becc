import type { AttendanceSummary, ExpectedPerson, OwnAttendance } from '@surgeries/contracts/attendances'
import { summaryOf } from '@surgeries/domain/attendance'
import type { Attendance } from '@surgeries/prisma/client'
import type { Deps } from '../../deps.ts'
import { presentDate, findOccurrenceRow } from '../surgeries/index.ts'
import { siteOf } from './mails.ts'
import { placeInQueue } from './own.ts'
import { findAttendedSurgery } from './queries/dates.ts'

export async function presentOwn({ db }: Deps, attendance: Attendance): Promise<OwnAttendance> {
  const { kind, state, topics, languages, note, name, surgeryId, recurrenceId } = attendance
  const surgery = await findAttendedSurgery(db, { id: surgeryId })
  if (!surgery) throw new Error('an attendance has no surgery')
  const isHidden = surgery.state === 'hidden'
  const { id: _id, seats: _seats, hiding, ...usual } = surgery
  const date = await findOccurrenceRow(db, surgeryId, recurrenceId)
  return {
    kind,
    state,
    topics,
    languages,
    note,
    name,
    place: await placeInQueue(db, attendance),
    isRemoved: isHidden && hiding?.removedAt != null,
    surgery: isHidden ? null : date ? siteOf(usual, date) : usual,
    occurrence: isHidden ? null : date && presentDate(date),
  }
}

export function presentAttendanceSummary(
  recurrenceId: string,
  people: Attendance[],
  seats: number | null,
): AttendanceSummary {
  return { recurrenceId, ...summaryOf(people, seats) }
}

export function presentPerson({
  kind,
  state,
  name,
  email,
  topics,
  languages,
  note,
  confirmedAt,
  createdAt,
}: Attendance): ExpectedPerson {
  return {
    kind,
    state: state === 'waiting' ? 'waiting' : 'coming',
    name,
    email,
    topics,
    languages,
    note,
    since: (confirmedAt ?? createdAt).toISOString(),
  }
}
