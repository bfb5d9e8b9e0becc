import { fold } from '@surgeries/domain/search/fold'
import type { PrismaClient } from '@surgeries/prisma/client'

const REACH_DEGREES = 0.5

export interface Town {
  id: number
  latitude: number
  longitude: number
  names: string[]
}

export async function findTown(
  db: PrismaClient,
  name: string,
  { countryCode, latitude, longitude }: { countryCode: string; latitude: number; longitude: number },
): Promise<Town | null> {
  const place = await db.place.findFirst({
    where: {
      kind: 'town',
      countryCode,
      names: { some: { key: fold(name) } },
      latitude: { gte: latitude - REACH_DEGREES, lte: latitude + REACH_DEGREES },
      longitude: { gte: longitude - REACH_DEGREES, lte: longitude + REACH_DEGREES },
    },
    orderBy: [{ population: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      latitude: true,
      longitude: true,
      names: { where: { isReal: true }, select: { name: true }, orderBy: { id: 'asc' } },
    },
  })
  return place && { ...place, names: place.names.map((each) => each.name) }
}
