import type { Db } from '../../../../db/client.ts'

export async function writeVenueKey(db: Db, surgeryId: string, venueKey: string): Promise<void> {
  await db.surgery.updateMany({ where: { id: surgeryId, venueKey: { not: venueKey } }, data: { venueKey } })
}

export async function listWithVenueKey(db: Db): Promise<string[]> {
  const rows = await db.surgery.findMany({
    where: { venueKey: { not: '' }, state: { not: 'hidden' } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id }) => id)
}
