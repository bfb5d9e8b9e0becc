import type { SurgeryState } from '@surgeries/domain/listing'
import { z } from 'zod'
import { SURGERY_STATES } from '@surgeries/domain/listing'
import type { Db } from '../../../db/client.ts'

const Row = z.object({
  slug: z.string(),
  name: z.string(),
  timeZone: z.string(),
  state: z.enum(SURGERY_STATES),
  updatedAt: z.date(),
})

/** Where a surgery meets, as far as its dates are concerned. */
export interface Venue {
  slug: string
  name: string
  timeZone: string
  state: SurgeryState
  updatedAt: Date
}

export async function findVenue(db: Db, surgeryId: string): Promise<Venue | null> {
  const row = await db.surgery.findUnique({
    where: { id: surgeryId },
    select: { slug: true, name: true, timeZone: true, state: true, updatedAt: true },
  })
  return row && Row.parse(row)
}
