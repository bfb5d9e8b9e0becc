import type { Point } from '@surgeries/domain/geo'
import { Prisma } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'
import { COLUMNS, type PlaceRow } from '../queries.ts'
import { whereAny } from '../../../db/where-any.ts'
import { type Area, wherePlaceIn } from './area-queries.ts'

export interface Wanted {
  kinds: readonly PlaceRow['kind'][]
  /** One of each has to hold the place. */
  within: Area[][]
  near: Point | null
  countryCode: string | null
  limit: number
}

export type NamedRow = PlaceRow & { isExact: boolean }

export function isReallyNamedSo({ isExact, matchedName }: NamedRow): boolean {
  return isExact && matchedName !== null
}

/** Fewer letters begin too many names that countries have in other languages. */
const FULLER = 4

/**
 * Places with a name that is one of `keys` or begins so: exact ones first, then those around the map, then those of the visitor's
 * country, and size last. The usual name weighs more than the rare spellings, among which almost every beginning belongs to
 * some great city; what a machine wrote counts only as a whole.
 */
export function listByPrefix(db: Db, keys: readonly string[], wanted: Wanted): Promise<NamedRow[]> {
  return listBest(db, keys, whereAny(keys.map((key) => Prisma.sql`key LIKE ${`${key}%`}`)), wanted)
}

/** The same of those alone whose name is one of `keys`: beginnings of a letter or two are a large part of the table. */
export function listNamed(db: Db, keys: readonly string[], wanted: Wanted): Promise<NamedRow[]> {
  return listBest(db, keys, Prisma.sql`key = ANY(${[...keys]})`, wanted)
}

function listBest(db: Db, keys: readonly string[], isMeant: Prisma.Sql, wanted: Wanted): Promise<NamedRow[]> {
  const isExact = Prisma.sql`n.key = ANY(${[...keys]})`
  const isFuller = keys.some((key) => key.length >= FULLER)
  return db.$queryRaw<NamedRow[]>`
    SELECT ${COLUMNS}, CASE WHEN n.is_real THEN n.name END AS "matchedName", ${isExact} AS "isExact"
      FROM (SELECT DISTINCT ON (place_id) place_id, name, key, is_real
              FROM place_name n
             WHERE ${isMeant} AND (is_real OR ${isExact})
             ORDER BY place_id, NOT ${isExact}, NOT is_real, id) n
      JOIN place p ON p.id = n.place_id
     WHERE ${whereWanted(wanted)} AND (${isExact} OR n.name = p.name OR p.kind IN ('town', 'quarter') OR ${isFuller})
     ORDER BY NOT ${isExact}, NOT (${isExact} AND p.kind = 'country'),
              ${whereInNamedTown(wanted)} DESC, CASE WHEN ${whereAround(wanted)} THEN 0 WHEN ${whereInCountry(wanted)} THEN 1 ELSE 2 END,
              NOT n.is_real,
              greatest(p.weight, 50)::float8 * CASE WHEN n.name = p.name THEN 10 ELSE 1 END DESC, p.id
     LIMIT ${wanted.limit}`
}

export interface NameRow {
  id: bigint
  placeId: number
  name: string
  key: string
}

const MOST_NAMES = 4000

/**
 * Names that `key` may be a misspelling of, not yet looked at closely: those that share trigrams, and those of about its
 * length that begin alike. Where vowels are marks, of which trigrams see nothing, all of its script and about its length.
 */
export function listNamesLike(db: Db, key: string, hasMarks: boolean): Promise<NameRow[]> {
  const letters = [...key]
  const about = Prisma.sql`char_length(key) BETWEEN ${letters.length - 3} AND ${letters.length + 3}`
  const candidates = hasMarks
    ? Prisma.sql`${whereInBlockOf(Prisma.sql`key`, key)} AND ${about}`
    : Prisma.sql`(key % ${key} OR ${key} <% key OR (key LIKE ${`${letters.slice(0, 2).join('')}%`} AND ${about}))`
  return db.$queryRaw<NameRow[]>`
    SELECT id, place_id AS "placeId", name, key FROM place_name
     WHERE is_real AND ${candidates}
     ORDER BY similarity(key, ${key}) DESC, id LIMIT ${MOST_NAMES}`
}

/** Whether a text begins in the same block of 128 characters, which is about a script. The columns are collated by code point. */
export function whereInBlockOf(column: Prisma.Sql, key: string): Prisma.Sql {
  const first = (key.codePointAt(0) ?? 0) & ~0x7f
  return Prisma.sql`${column} >= ${String.fromCodePoint(first)} AND ${column} < ${String.fromCodePoint(first + 0x80)}`
}

export type WeighedRow = PlaceRow & { weight: number; isAround: boolean; isInCountry: boolean }

export function listPlacesOf(db: Db, ids: number[], wanted: Wanted): Promise<WeighedRow[]> {
  return db.$queryRaw<WeighedRow[]>`
    SELECT ${COLUMNS}, greatest(p.weight, 50)::float8 AS weight, ${whereAround(wanted)} AS "isAround",
           ${whereInCountry(wanted)} AS "isInCountry"
      FROM place p WHERE p.id = ANY(${ids}) AND ${whereWanted(wanted)}`
}

function whereWanted({ kinds, within }: Wanted): Prisma.Sql {
  const conditions = within.map((areas) => whereAny(areas.map(wherePlaceIn)))
  return Prisma.join([Prisma.sql`p.kind = ANY(${[...kinds]})`, ...conditions], ' AND ')
}

function whereInNamedTown({ within }: Wanted): Prisma.Sql {
  const towns = within.flat().flatMap(({ kind, name }) => (kind === 'town' ? [name] : []))
  return Prisma.sql`(p.within IS NOT NULL AND p.within = ANY(${towns}))`
}

const NEIGHBOURHOOD_DEGREES = 1.5

function whereAround({ near }: Wanted): Prisma.Sql {
  if (!near) return Prisma.sql`false`
  return Prisma.sql`(abs(p.latitude - ${near.latitude}::float8) < ${NEIGHBOURHOOD_DEGREES}
    AND abs(p.longitude - ${near.longitude}::float8) * cos(radians(${near.latitude}::float8)) < ${NEIGHBOURHOOD_DEGREES})`
}

function whereInCountry({ countryCode }: Wanted): Prisma.Sql {
  return countryCode === null
    ? Prisma.sql`false`
    : Prisma.sql`(p.country_code = ${countryCode} OR coalesce(p.other_country = ${countryCode}, false))`
}
