import type { Attendance, Prisma } from '@surgeries/prisma/client'
import { EXPECTED_STATES } from '@surgeries/domain/attendance'
import type { Db } from '../../../db/client.ts'

export function findAttendance(db: Db, id: string): Promise<Attendance | null> {
  return db.attendance.findUnique({ where: { id } })
}

export async function endLinkOf(db: Db, { id, linkVersion }: Pick<Attendance, 'id' | 'linkVersion'>): Promise<void> {
  await db.attendance.updateMany({ where: { id, linkVersion }, data: { linkVersion: linkVersion + 1 } })
}

interface Named {
  surgeryId: string
  recurrenceId: string
  email: string
}

export function findByEmail(db: Db, named: Named): Promise<Attendance | null> {
  return db.attendance.findUnique({ where: { surgeryId_recurrenceId_email: named } })
}

export function insertAttendance(db: Db, data: Prisma.AttendanceUncheckedCreateInput): Promise<Attendance> {
  return db.attendance.create({ data })
}

export function changeAttendance(db: Db, id: string, data: Prisma.AttendanceUncheckedUpdateInput): Promise<Attendance> {
  return db.attendance.update({ where: { id }, data })
}

export function listExpected(db: Db, surgeryId: string, recurrenceIds: string[]): Promise<Attendance[]> {
  return db.attendance.findMany({
    where: { surgeryId, recurrenceId: { in: recurrenceIds }, state: { in: [...EXPECTED_STATES] } },
    orderBy: [{ confirmedAt: 'asc' }, { id: 'asc' }],
  })
}

export async function lastInLine(db: Db, surgeryId: string, recurrenceId: string): Promise<Date | null> {
  const { _max } = await db.attendance.aggregate({ where: { surgeryId, recurrenceId }, _max: { confirmedAt: true } })
  return _max.confirmedAt
}

export async function listWaitedFor(db: Db, surgeryId: string): Promise<string[]> {
  const rows = await db.attendance.findMany({
    where: { surgeryId, state: 'waiting' },
    distinct: ['recurrenceId'],
    select: { recurrenceId: true },
  })
  return rows.map(({ recurrenceId }) => recurrenceId)
}

export async function removeForgotten(
  db: Db,
  { saidBefore, heldBefore }: { saidBefore: Date; heldBefore: Date },
): Promise<void> {
  await db.attendance.deleteMany({
    where: { OR: [{ confirmedAt: null, createdAt: { lt: saidBefore } }, { notifiedEndsAt: { lt: heldBefore } }] },
  })
}
