import type { Db } from '../../../../db/client.ts'

export function listAddresses(db: Db): Promise<{ slug: string; updatedAt: Date }[]> {
  return db.surgery.findMany({
    where: { state: { not: 'hidden' } },
    select: { slug: true, updatedAt: true },
    orderBy: { id: 'asc' },
  })
}
