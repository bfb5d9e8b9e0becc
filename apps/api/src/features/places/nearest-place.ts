import { boxAround, distanceKm, type Point } from '@surgeries/domain/geo'
import type { Db } from '../../db/client.ts'
import { findNearest, type PlaceRow } from './queries.ts'

export interface NearPlace extends PlaceRow {
  distanceKm: number
}

const SEARCH_RADII_KM = [50, 400, 2500]

/** The town that a point belongs to: near, with larger ones reaching further. Returns null beyond 2,500 km. */
export async function nearestPlace(db: Db, point: Point): Promise<NearPlace | null> {
  for (const km of SEARCH_RADII_KM) {
    const place = await findNearest(db, point, boxAround(point, km))
    if (place) return { ...place, distanceKm: distanceKm(point, place) }
  }
  return null
}

export async function zoneOfNearestTown(db: Db, point: Point, countryCode: string): Promise<string | null> {
  for (const km of SEARCH_RADII_KM) {
    const place = await findNearest(db, point, boxAround(point, km), countryCode)
    if (place) return place.timeZone
  }
  return null
}
