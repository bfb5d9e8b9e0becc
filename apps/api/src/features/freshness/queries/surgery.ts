import type { Db } from '../../../db/client.ts'
import { readVenue } from '../../surgeries/index.ts'

export async function listOpenDates(
  db: Db,
  surgeryId: string,
  { from, until, limit }: { from: Date; until: Date; limit: number },
): Promise<OpenDate[]> {
  const rows = await db.occurrence.findMany({
    where: { surgeryId, status: { not: 'cancelled' }, startsAt: { gt: from, lt: until } },
    orderBy: [{ startsAt: 'asc' }, { recurrenceId: 'asc' }],
    take: limit,
    select: { startsAt: true, timeToFollow: true, venue: true },
  })
  return rows.map(({ venue, ...date }) => ({ ...date, timeZone: readVenue(venue)?.timeZone ?? null }))
}

export interface OpenDate {
  startsAt: Date
  timeToFollow: boolean
  timeZone: string | null
}
