import { type Lookalike } from '@surgeries/contracts/surgeries'
import type { Point } from '@surgeries/domain/geo'
import type { PinPrecision } from '@surgeries/domain/listing-choices'
import { likenessOf, mayBeTheSame, SAME_QUARTER_KM } from '@surgeries/domain/search/likeness'
import { searchWordsOf } from '@surgeries/domain/search/search-key'
import type { Db } from '../../../db/client.ts'
import { presentSummary } from '../present.ts'
import { countNameWords } from './queries/name-words.ts'
import { listWithin, type NearRow } from './queries/near.ts'

export interface Described extends Point {
  name: string
  pinPrecision?: PinPrecision | undefined
  except?: string | undefined
}

export async function findLookalikes(db: Db, described: Described, now: Date): Promise<Lookalike[]> {
  const near = await listWithin(db, described, { km: SAME_QUARTER_KM, except: described.except }, now)
  const names = [described.name, ...near.map(({ name }) => name)]
  const counts = await countNameWords(db, [...new Set(names.flatMap(searchWordsOf))])
  return near
    .map((row) => ({ row, likeness: likenessOf(row.name, described.name, counts) }))
    .filter(({ row, likeness }) => {
      const arePinsExact = row.pinPrecision !== 'town' && described.pinPrecision !== 'town'
      return mayBeTheSame({ distanceKm: row.distanceKm, likeness, arePinsExact })
    })
    .toSorted((a, b) => b.likeness - a.likeness || a.row.distanceKm - b.row.distanceKm)
    .slice(0, MOST)
    .map(({ row }) => presentNear(row, now))
}

const MOST = 20
const NEIGHBOURS_KM = 50

/** The surgeries round about, for a moderator to see where a new one would stand: the nearest first. */
export async function findNeighbours(
  db: Db,
  { except, ...point }: Point & { except?: string },
  now: Date,
): Promise<Lookalike[]> {
  const near = await listWithin(db, point, { km: NEIGHBOURS_KM, except }, now)
  return near.slice(0, MOST).map((row) => presentNear(row, now))
}

function presentNear(row: NearRow, now: Date): Lookalike {
  return { ...presentSummary(row, now), distanceKm: Math.round(row.distanceKm * 100) / 100 }
}
