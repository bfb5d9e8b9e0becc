import type { Db } from '../../../../db/client.ts'
import { EXPECTED_STATES } from '@surgeries/domain/attendance'

const EXPECTED = { in: [...EXPECTED_STATES] }

export async function countExpected(db: Db, surgeryId: string, now: Date): Promise<Map<string, number>> {
  const rows = await db.attendance.groupBy({
    by: ['recurrenceId'],
    where: { surgeryId, state: EXPECTED, notifiedEndsAt: { gt: now } },
    _count: true,
  })
  return new Map(rows.map(({ recurrenceId, _count }) => [recurrenceId, _count]))
}

export async function countPeople(db: Db, surgeryId: string, recurrenceIds: string[]): Promise<number> {
  const rows = await db.attendance.groupBy({
    by: ['email'],
    where: { surgeryId, state: EXPECTED, recurrenceId: { in: recurrenceIds } },
  })
  return rows.length
}

export interface NotifiedDate {
  recurrenceId: string
  startsAt: Date
  endsAt: Date
}

export async function listNotifiedDates(db: Db, surgeryId: string, now: Date): Promise<NotifiedDate[]> {
  return db.$queryRaw<NotifiedDate[]>`
    SELECT DISTINCT ON (recurrence_id) recurrence_id AS "recurrenceId", notified_starts_at AS "startsAt", notified_ends_at AS "endsAt"
      FROM attendance WHERE surgery_id = ${surgeryId}::uuid AND notified_ends_at > ${now}
     ORDER BY recurrence_id, notified_starts_at`
}

export async function listAttendedDates(db: Db, surgeryId: string): Promise<Set<string>> {
  const rows = await db.attendance.findMany({
    where: { surgeryId },
    distinct: ['recurrenceId'],
    select: { recurrenceId: true },
  })
  return new Set(rows.map(({ recurrenceId }) => recurrenceId))
}

/** Gives all who meant to come to one date another. Who is on both is on it once. */
export async function moveExpected(
  db: Db,
  surgeryId: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const emails = (rows: { email: string }[]) => rows.map(({ email }) => email)
  const moving = emails(
    await db.attendance.findMany({ where: { surgeryId, recurrenceId: from }, select: { email: true } }),
  )
  const there = emails(
    await db.attendance.findMany({
      where: { surgeryId, recurrenceId: to, state: EXPECTED, email: { in: moving } },
      select: { email: true },
    }),
  )
  await db.attendance.deleteMany({ where: { surgeryId, recurrenceId: from, email: { in: there } } })
  await db.attendance.deleteMany({
    where: { surgeryId, recurrenceId: to, email: { in: moving.filter((email) => !there.includes(email)) } },
  })
  await db.attendance.updateMany({ where: { surgeryId, recurrenceId: from }, data: { recurrenceId: to } })
}
