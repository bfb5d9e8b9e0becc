import type { Surgery } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'

const VENUE = { slug: true, name: true, timeZone: true, state: true, updatedAt: true } as const

/** Where a surgery meets, as far as its dates are concerned. */
export type Venue = Pick<Surgery, keyof typeof VENUE>

export function findVenue(db: Db, surgeryId: string): Promise<Venue | null> {
  return db.surgery.findUnique({ where: { id: surgeryId }, select: VENUE })
}
