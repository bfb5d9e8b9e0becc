import { iso1A2Code } from '@rapideditor/country-coder'
import { type BoundingBox, boxAround, distanceKm, isNullIsland, type Point } from '@surgeries/domain/geo'
import { mayBeTakenFor } from '@surgeries/domain/geo/neighbours'
import { countryOfTerritory } from '@surgeries/domain/geo/territories'
import { type ZoneFinding, zoneOfPoint } from '@surgeries/domain/geo/zones'
import type { Db } from '../../db/client.ts'
import { around, isNearLand, isOnLand } from './land.ts'
import { findCentre, findNearest, listLargest, listPlaceNames, type PlaceRow } from './queries.ts'
import { zonesOfCountry } from './country-zones.ts'
import { findZones, isInTerritorialWaters } from './zone.ts'

export { whereAny, type Area, whereIn, isPlaceNamed } from './search/area-queries.ts'
export { readPlaceText, SEPARATOR } from './search/areas.ts'
export { whereInBlockOf } from './search/name-queries.ts'
export { searchPlaces } from './search/search-places.ts'

export interface Territory extends ZoneFinding {
  countryCode: string | null
  /** What the sources see there: two where they differ. */
  countries: readonly string[]
  countryZones: readonly string[]
}

export interface NearPlace extends PlaceRow {
  distanceKm: number
}

export interface PinLocation extends Territory {
  /** False at sea and at (0,0). */
  isLand: boolean
  /** Whether it may be on an island that our maps lack: land is within 25 km. */
  isNearLand: boolean
  nearest: NearPlace | null
  /** The town whose middle the point is: where a pin stands that was never moved. */
  centreOf: PlaceRow | null
}

const ISLAND_TOWN_KM = 5
const SEARCH_RADII_KM = [50, 400, 2500]

/** ISO 3166-1 alpha-2 at the level of territories, so Jersey is JE; null on the high seas. */
function countryAt({ latitude, longitude }: Point): string | null {
  // The shapes stop short of the antimeridian.
  const within = Math.max(-179.999, Math.min(179.999, longitude))
  return iso1A2Code([within, latitude], { level: 'territory' })
}

const SAME_TOWN_KM = 15

/**
 * The countries that sources see at a point: by the shapes of countries, and by the nearest town of the gazetteer where it is
 * near. Two where the sources differ: neither is preferred. None on the high seas.
 */
function countriesAt(point: Point, nearest: NearPlace | null): string[] {
  const byShape = countryAt(point)
  const byTown = nearest && nearest.distanceKm <= SAME_TOWN_KM ? nearest.countryCode : null
  const isOneState = byShape !== null && byTown === countryOfTerritory(byShape)
  return [...new Set([byShape, isOneState ? null : byTown].flatMap((code) => code ?? []))]
}

export function isSeenIn(seen: readonly string[], countryCode: string): boolean {
  return seen.length === 0 || seen.some((code) => countryOfTerritory(code) === countryOfTerritory(countryCode))
}

const NEAR_BORDER_KM = [25, 50]

/**
 * Whether somebody may say in earnest that a point is in a country: one that a source sees there, a neighbour of it, or one
 * within 50 km. Where nobody sees any country near, every answer is as good.
 */
export function isPlausibleCountry(point: Point, seen: readonly string[], said: string): boolean {
  if (seen.some((code) => mayBeTakenFor(code, said))) return true
  const near = NEAR_BORDER_KM.flatMap((km) => around(point, km)).flatMap((at) => countryAt(at) ?? [])
  if (seen.length === 0 && near.length === 0) return true
  return (
    near.some((code) => countryOfTerritory(code) === countryOfTerritory(said)) ||
    (seen.length === 0 && near.some((code) => mayBeTakenFor(code, said)))
  )
}

async function zoneAt(db: Db, point: Point, countryCode: string | null, now: Date): Promise<ZoneFinding> {
  const found = await findZones(point)
  const ofCountry = countryCode === null ? [] : zonesOfCountry(countryCode)
  const needsTown = ofCountry.length > 1 && !found.some((zone) => ofCountry.includes(zone))
  const ofNearestTown = needsTown && countryCode !== null ? await zoneOfNearestTown(db, point, countryCode) : null
  return zoneOfPoint({ found, ofCountry, ofNearestTown }, now)
}

async function zoneOfNearestTown(db: Db, point: Point, countryCode: string): Promise<string | null> {
  for (const km of SEARCH_RADII_KM) {
    const place = await findNearest(db, point, boxAround(point, km), countryCode)
    if (place) return place.timeZone
  }
  return null
}

export async function locatePin(
  db: Db,
  point: Point,
  { now, saidCountry = null }: { now: Date; saidCountry?: string | null },
): Promise<PinLocation> {
  const [nearest, centreOf] = await Promise.all([nearestPlace(db, point), findCentre(db, point)])
  const isIsland = nearest !== null && nearest.distanceKm <= ISLAND_TOWN_KM && !isNullIsland(point)
  const countryCode = countryAt(point)
  const countries = countriesAt(point, nearest)
  const ruling = saidCountry ?? countryCode ?? countries[0] ?? null
  const isLand = isIsland || isOnLand(point)
  return {
    countryCode,
    countries,
    ...(await zoneAt(db, point, ruling, now)),
    countryZones: ruling === null ? [] : zonesOfCountry(ruling),
    isLand,
    isNearLand: isLand || isNearLand(point) || (await isInTerritorialWaters(point)),
    nearest,
    centreOf,
  }
}

/** The town that a point belongs to: near, with larger ones reaching further. None within 2,500 km is none. */
export async function nearestPlace(db: Db, point: Point): Promise<NearPlace | null> {
  for (const km of SEARCH_RADII_KM) {
    const place = await findNearest(db, point, boxAround(point, km))
    if (place) return { ...place, distanceKm: distanceKm(point, place) }
  }
  return null
}

export function placeNames(db: Db, placeId: number): Promise<string[]> {
  return listPlaceNames(db, placeId)
}

export function largestPlaces(db: Db, box: BoundingBox, limit: number): Promise<PlaceRow[]> {
  return listLargest(db, box, limit)
}
