import type { Db } from '../../../db.ts'

/** A surgery as our mails speak of it. */
export async function findAskedSurgery(db: Db, id: string) {
  return db.surgery.findUniqueOrThrow({ where: { id } })
}

/** When it meets in a time, by what is not called off. */
export async function listOpenDates(
  db: Db,
  surgeryId: string,
  { from, until, limit }: { from: Date; until: Date; limit: number },
): Promise<Date[]> {
  const rows = await db.occurrence.findMany({
    where: { surgeryId, status: { not: 'cancelled' }, startsAt: { gt: from, lt: until } },
    orderBy: [{ startsAt: 'asc' }, { recurrenceId: 'asc' }],
    take: limit,
    select: { startsAt: true },
  })
  return rows.map(({ startsAt }) => startsAt)
}
