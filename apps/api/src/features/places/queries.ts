import { whereInBox } from '../../db/where-in-box.ts'
import { type BoundingBox, PEOPLE_WITHIN_KM, type Point, UNMOVED_DEGREES } from '@surgeries/domain/geo'
import type { Place as Names } from '@surgeries/contracts/places'
import { type Place, Prisma } from '@surgeries/prisma/client'
import type { Db } from '../../db/client.ts'
import { columnsAs } from '../../db/columns.ts'

const FIELDS = [
  'id',
  'kind',
  'name',
  'admin1',
  'county',
  'within',
  'near',
  'otherCountry',
  'countryCode',
  'latitude',
  'longitude',
  'population',
  'timeZone',
  'west',
  'south',
  'east',
  'north',
] as const

export const COLUMNS = columnsAs('p', [...FIELDS, 'localNames'])

export interface PlaceRow extends Pick<Place, (typeof FIELDS)[number]> {
  localNames: Names['localNames'] | null
  /** The spelling that led here; null for a transliteration. */
  matchedName?: string | null
}

/** How far a town would reach if its people lived 3,000 to the square kilometre about its middle. */
const REACH_KM = Prisma.sql`sqrt(p.population / ${PEOPLE_WITHIN_KM}::float8)`

const PLACE = { latitude: Prisma.sql`p.latitude`, longitude: Prisma.sql`p.longitude` }

export function listLargest(db: Db, box: BoundingBox, limit: number): Promise<PlaceRow[]> {
  return db.$queryRaw<PlaceRow[]>`
    SELECT ${COLUMNS}
      FROM place p
     WHERE p.kind = 'town' AND ${whereInBox(box, PLACE)}
     ORDER BY p.population DESC, p.id
     LIMIT ${limit}`
}

/**
 * The town of a box that a point belongs to, of one country where that is given. Distance counts less for a larger town: a city reaches as far as its
 * people would need at a common density, so that a pin in a quarter of Hamburg is in Hamburg.
 */
export async function findNearest(
  db: Db,
  point: Point,
  box: BoundingBox,
  countryCode: string | null = null,
): Promise<PlaceRow | null> {
  const eastward = Math.cos((point.latitude * Math.PI) / 180)
  const rows = await db.$queryRaw<PlaceRow[]>`
    SELECT ${COLUMNS}
      FROM place p,
           LATERAL (SELECT abs(p.longitude - ${point.longitude}::float8) AS apart) d
     WHERE p.kind = 'town' AND ${whereInBox(box, PLACE)}
           ${countryCode === null ? Prisma.empty : Prisma.sql`AND p.country_code = ${countryCode} AND p.time_zone IS NOT NULL`}
     ORDER BY sqrt((p.latitude - ${point.latitude}::float8) ^ 2 + (least(apart, 360 - apart) * ${eastward}::float8) ^ 2)
              / (2 + ${REACH_KM}), p.id
     LIMIT 1`
  return rows[0] ?? null
}

/** The town, quarter or postcode whose middle a point is: where a pin stands that was never moved. */
export async function findCentre(db: Db, { latitude, longitude }: Point): Promise<PlaceRow | null> {
  const rows = await db.$queryRaw<PlaceRow[]>`
    SELECT ${COLUMNS}
      FROM place p
     WHERE p.kind IN ('town', 'quarter', 'postcode')
       AND p.latitude BETWEEN ${latitude - UNMOVED_DEGREES} AND ${latitude + UNMOVED_DEGREES}
       AND p.longitude BETWEEN ${longitude - UNMOVED_DEGREES} AND ${longitude + UNMOVED_DEGREES}
     ORDER BY p.population DESC, p.id
     LIMIT 1`
  return rows[0] ?? null
}

export async function listPlaceNames(db: Db, placeId: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT n.name
      FROM place t
      JOIN place p ON p.id = t.id
        OR (p.kind = 'town' AND p.country_code = t.country_code
            AND p.population > 4 * t.population
            AND p.latitude BETWEEN t.latitude - 0.3 AND t.latitude + 0.3
            AND 111.2 * sqrt((p.latitude - t.latitude) ^ 2
                + ((p.longitude - t.longitude) * cos(radians(t.latitude))) ^ 2) < ${REACH_KM})
      JOIN place_name n ON n.place_id = p.id AND n.is_real
     WHERE t.id = ${placeId}
     ORDER BY p.id <> t.id, p.population DESC, n.id`
  return rows.map(({ name }) => name)
}
