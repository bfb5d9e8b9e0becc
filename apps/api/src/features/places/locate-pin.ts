import { isNullIsland, type Point } from '@surgeries/domain/geo'
import { type ZoneFinding, zoneOfPoint } from '@surgeries/domain/geo/zones'
import type { Db } from '../../db/client.ts'
import { countriesAt, countryAt } from './countries-at.ts'
import { isNearLand, isOnLand } from './land.ts'
import { type NearPlace, nearestPlace, zoneOfNearestTown } from './nearest-place.ts'
import { findCentre, type PlaceRow } from './queries.ts'
import { zonesOfCountry } from './country-zones.ts'
import { findZones, isInTerritorialWaters } from './zone.ts'

interface Territory extends ZoneFinding {
  countryCode: string | null
  /** What the sources see there: two where they differ. */
  countries: readonly string[]
  countryZones: readonly string[]
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

async function zoneAt(db: Db, point: Point, countryCode: string | null, now: Date): Promise<ZoneFinding> {
  const found = await findZones(point)
  const ofCountry = countryCode === null ? [] : zonesOfCountry(countryCode)
  const needsTown = ofCountry.length > 1 && !found.some((zone) => ofCountry.includes(zone))
  const ofNearestTown = needsTown && countryCode !== null ? await zoneOfNearestTown(db, point, countryCode) : null
  return zoneOfPoint({ found, ofCountry, ofNearestTown }, now)
}
