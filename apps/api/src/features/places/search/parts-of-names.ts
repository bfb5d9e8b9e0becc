import { nameVariants } from '@surgeries/domain/search/name-variants'
import type { Db } from '../../../db/client.ts'
import type { PlaceRow } from '../queries.ts'
import { type Area, isPlaceNamed, listTownAreas } from './area-queries.ts'
import { isReallyNamedSo, listNamed, type Wanted } from './name-queries.ts'

const MOST_WORDS = 6
const PARTS = new Set<PlaceRow['kind']>(['town', 'quarter', 'postcode'])

export async function findQuarterAndTown(
  db: Db,
  key: string,
  wanted: Wanted,
): Promise<{ places: PlaceRow[]; within: Area[][] }> {
  const words = key.split(' ')
  const nothing = { places: [], within: [] }
  if (words.length === 1 || words.length > MOST_WORDS || (await isPlaceNamed(db, key))) return nothing
  for (let at = words.length - 1; at > 0; at--) {
    const [head, tail] = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
    for (const [quarter, town] of [
      [head, tail],
      [tail, head],
    ] as const) {
      const towns = (await isPlaceNamed(db, quarter)) ? await listTownAreas(db, town) : []
      if (towns.length === 0) continue
      const within = [...wanted.within, towns]
      const named = (await listNamed(db, nameVariants(quarter), { ...wanted, within })).filter(isReallyNamedSo)
      const largest = Math.max(...towns.map(({ weight }) => weight))
      const places = named.filter(({ kind, population }) => PARTS.has(kind) && population < largest)
      if (places.length > 0) return { places, within }
    }
  }
  return nothing
}

export async function listNamedWithin(db: Db, key: string, wanted: Wanted): Promise<PlaceRow[]> {
  const words = key.split(' ')
  let best: PlaceRow[] = []
  const lengths = Array.from({ length: Math.min(MOST_WORDS, words.length - 1) }, (_, index) => index + 1).toReversed()
  const parts = lengths.flatMap((length) => [words.slice(0, length).join(' '), words.slice(-length).join(' ')])
  for (const part of new Set(parts)) {
    if ([...part].length === 1) continue
    const named = (await listNamed(db, nameVariants(part), wanted)).filter(isReallyNamedSo)
    if ((named[0]?.population ?? -1) > (best[0]?.population ?? -1)) best = named
  }
  return best
}
