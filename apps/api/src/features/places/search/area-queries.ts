import { Prisma } from '@surgeries/prisma/client'
import type { Db } from '../../../db.ts'

/** A country; a first-level region, whose towns know it; or a county or district, which is known by its box. */
export interface Area {
  kind: 'country' | 'region'
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
    SELECT p.kind, p.name, p."countryCode", p.division, p.west, p.south, p.east, p.north
      FROM place_name n JOIN place p ON p.id = n."placeId"
     WHERE n.key = ${key} AND p.kind IN ('country', 'region')
     ORDER BY p.weight DESC, p.id LIMIT ${MOST}`
}

/** Whether any town or quarter of so many people is called exactly so. */
export async function isPlaceNamed(db: Db, key: string, leastWeight = 0): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM place_name n JOIN place p ON p.id = n."placeId"
     WHERE n.key = ${key} AND n."isReal" AND p.weight >= ${leastWeight} LIMIT 1`
  return rows.length > 0
}

/** Whether a row lies in an area. `row` and `division` are SQL of ours: the alias of the row, and its division's code. */
export function isIn(area: Area, row: Prisma.Sql, division: Prisma.Sql): Prisma.Sql {
  const country = Prisma.sql`${row}."countryCode" = ${area.countryCode}`
  if (area.division === null) return country
  if (!area.division.includes('/')) return Prisma.sql`(${country} AND ${division} = ${area.division})`
  return Prisma.sql`(${country} AND ${row}.latitude BETWEEN ${area.south}::float8 AND ${area.north}::float8
    AND ${row}.longitude BETWEEN ${area.west}::float8 AND ${area.east}::float8)`
}

/** Whether any of some conditions holds. */
export function any(conditions: Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`(${Prisma.join(conditions, ' OR ')})`
}
