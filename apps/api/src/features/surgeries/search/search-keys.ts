import { SURGERY_STATES } from '@surgeries/domain/surgery-states'
import type { Point } from '@surgeries/domain/geo'
import { type Searchable, searchKeyOf, SEARCH_KEY_LAYOUT } from '@surgeries/domain/search/search-key'
import type { PrismaClient } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'
import { nearestPlace, listPlaceNames } from '../../places/index.ts'
import { inBatches } from '../queries/in-batches.ts'

const STATE = 'search-keys'

type Described = Searchable & Point

export async function searchFactsOf(db: Db, described: Described) {
  const place = await nearestPlace(db, described)
  const names = place ? await listPlaceNames(db, place.id) : []
  return { placeId: place?.id ?? null, searchKey: searchKeyOf(described, names) }
}

/**
 * Makes every search key anew when the gazetteer is another than the one that they were made with, or they hold other
 * things now. Gives how many there are; null when nothing has changed.
 */
export async function followGazetteer(db: PrismaClient, now: Date): Promise<number | null> {
  const gazetteer = await db.seedState.findUnique({ where: { name: 'gazetteer' } })
  const hash = `${SEARCH_KEY_LAYOUT} ${gazetteer?.hash ?? ''}`
  const state = await db.seedState.findUnique({ where: { name: STATE } })
  if (state?.hash === hash) return null
  let count = 0
  await inBatches(db, { states: SURGERY_STATES }, async (tx, ids) => {
    for (const surgery of await tx.surgery.findMany({ where: { id: { in: ids } } }))
      await tx.surgery.update({ where: { id: surgery.id }, data: await searchFactsOf(tx, surgery) })
    count += ids.length
  })
  await db.seedState.upsert({
    where: { name: STATE },
    create: { name: STATE, hash, at: now },
    update: { hash, at: now },
  })
  return count
}
