import { Prisma } from '@surgeries/prisma/client'
import type { Alias } from '../../../db/alias.ts'
import type { Db } from '../../../db/client.ts'

export interface Area {
  kind: 'country' | 'region' | 'town'
  name: string
  countryCode: string
  division: string | null
  west: number
  south: number
  east: number
  north: number
}

const MOST = 20

/** The countries, regions, counties and districts that are called exactly so; `key` is folded. */
export function listAreas(db: Db, key: string): Promise<Area[]> {
  if (key === '') return Promise.resolve([])
  return db.$queryRaw<Area[]>`
    SELECT p.kind, p.name, p.country_code AS "countryCode", p.division, p.west, p.south, p.east, p.north
      FROM place_name n JOIN place p ON p.id = n.place_id
     WHERE n.key = ${key} AND p.kind IN ('country', 'region')
     ORDER BY p.weight DESC, p.id LIMIT ${MOST}`
}

export function listTownAreas(db: Db, key: string): Promise<(Area & { weight: number })[]> {
  return db.$queryRaw<(Area & { weight: number })[]>`
    SELECT p.kind, p.name, p.weight, p.country_code AS "countryCode", NULL AS division, p.longitude - reach * 1.6 AS west, p.latitude - reach AS south,
           p.longitude + reach * 1.6 AS east, p.latitude + reach AS north
      FROM place_name n JOIN place p ON p.id = n.place_id,
           LATERAL (SELECT 0.1 + sqrt(p.weight / 9400.0) / 60 AS reach) r
     WHERE n.key = ${key} AND n.is_real AND p.kind = 'town'
     ORDER BY p.weight DESC, p.id LIMIT ${MOST}`
}

export async function isPlaceNamed(db: Db, key: string, leastWeight = 0): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM place_name n JOIN place p ON p.id = n.place_id
     WHERE n.key = ${key} AND n.is_real AND p.weight >= ${leastWeight} LIMIT 1`
  return rows.length > 0
}

/** Whether a place lies in an area; one in disputed territory lies in both countries. */
export function wherePlaceIn(area: Area): Prisma.Sql {
  if (area.kind === 'country')
    return Prisma.sql`(p.country_code = ${area.countryCode} OR p.other_country = ${area.countryCode})`
  return whereIn(Prisma.sql`p`, area, Prisma.sql`p.division`)
}

/** Whether a row that has a point and a country lies in an area; `division` is the code of its division. */
export function whereIn(row: Alias, area: Area, division: Prisma.Sql): Prisma.Sql {
  const country = Prisma.sql`${row}.country_code = ${area.countryCode}`
  if (area.kind === 'country') return country
  if (area.division && !area.division.includes('/')) return Prisma.sql`(${country} AND ${division} = ${area.division})`
  return Prisma.sql`(${country} AND ${row}.latitude BETWEEN ${area.south}::float8 AND ${area.north}::float8
    AND ${row}.longitude BETWEEN ${area.west}::float8 AND ${area.east}::float8)`
}
