import { shownPrecision } from '@surgeries/domain/geo'
import type { PrismaClient } from '@surgeries/prisma/client'
import { locatePin } from '../features/places/index.ts'
import { approvedContent } from '../features/submissions/index.ts'
import { correct } from './correct.ts'

export interface TownPin {
  slug: string
  town: string
}

/**
 * Listings whose pin was never moved from the middle of a town although they are shown as a door or a street. With `apply`
 * they are about the town from then on, on record.
 */
export async function recheckTownPins(
  db: PrismaClient,
  { now, apply }: { now: Date; apply: boolean },
): Promise<TownPin[]> {
  const found: TownPin[] = []
  for (const surgery of await db.surgery.findMany({
    where: { pinPrecision: { not: 'town' } },
    orderBy: { slug: 'asc' },
  })) {
    const content = await approvedContent(db, surgery)
    const { centreOf } = await locatePin(db, content, { now, saidCountry: content.countryCode })
    const pinPrecision = shownPrecision(content.pinPrecision, centreOf !== null)
    if (centreOf === null || pinPrecision === content.pinPrecision) continue
    if (apply)
      await db.$transaction((tx) =>
        correct(tx, surgery.id, { change: { pinPrecision }, action: 'correct_precision', now }),
      )
    found.push({ slug: surgery.slug, town: centreOf.name })
  }
  return found
}
