import type { Db } from '../../../db.ts'

/** The dates to come that people of a surgery were told of, and that are not in its calendar any more. */
export async function listLostDates(db: Db, surgeryId: string, now: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ recurrenceId: string }[]>`
    SELECT DISTINCT "recurrenceId" FROM attendance a LEFT JOIN occurrence o USING ("surgeryId", "recurrenceId")
     WHERE "surgeryId" = ${surgeryId}::uuid AND o.status IS NULL AND a."toldEndsAt" > ${now} ORDER BY "recurrenceId"`
  return rows.map(({ recurrenceId }) => recurrenceId)
}

/** The planned starts of a surgery's meetings of one day that are not over. */
export async function listDatesOfDay(
  db: Db,
  surgeryId: string,
  { day, now }: { day: string; now: Date },
): Promise<string[]> {
  const rows = await db.occurrence.findMany({
    where: { surgeryId, recurrenceId: { startsWith: `${day}T` }, endsAt: { gt: now } },
    select: { recurrenceId: true },
  })
  return rows.map(({ recurrenceId }) => recurrenceId)
}

/** Gives all who meant to come to one date another. Who is on both is on it once. */
export async function moveAll(db: Db, surgeryId: string, { from, to }: { from: string; to: string }): Promise<void> {
  const coming = { in: ['coming', 'waiting'] }
  const emails = (rows: { email: string }[]) => rows.map(({ email }) => email)
  const moving = emails(
    await db.attendance.findMany({ where: { surgeryId, recurrenceId: from }, select: { email: true } }),
  )
  const there = emails(
    await db.attendance.findMany({
      where: { surgeryId, recurrenceId: to, state: coming, email: { in: moving } },
      select: { email: true },
    }),
  )
  await db.attendance.deleteMany({ where: { surgeryId, recurrenceId: from, email: { in: there } } })
  await db.attendance.deleteMany({
    where: { surgeryId, recurrenceId: to, email: { in: moving.filter((email) => !there.includes(email)) } },
  })
  await db.attendance.updateMany({ where: { surgeryId, recurrenceId: from }, data: { recurrenceId: to } })
}
