import { Prisma } from '@surgeries/prisma/client'
import type { Db } from '../../../db.ts'
import type { Cursor, Ordering } from '../cursor.ts'
import type { Filter } from '../filter.ts'
import { LIVELINESS, SUMMARY_COLUMNS, type SummaryRow, surgeriesWithNext } from './rows.ts'
import { rankOf } from './search.ts'
import { distanceKmFrom, whereOf } from './where.ts'

export interface ListedRow extends SummaryRow {
  distanceKm: number | null
  /** The place in the order: what a cursor remembers. */
  first: number
  second: number
  named: string
}

export interface Page {
  filter: Filter
  after: Cursor | null
  limit: number
}

/** One page of the surgeries that fit, nearest, best match or liveliest first. */
export function listSurgeries(db: Db, { filter, after, limit }: Page, now: Date): Promise<ListedRow[]> {
  return db.$queryRaw<ListedRow[]>(listQuery({ filter, after, limit }, now))
}

/** The list's SQL, also for the benchmark. */
export function listQuery({ filter, after, limit }: Page, now: Date): Prisma.Sql {
  const distance = filter.near ? distanceKmFrom(filter.near) : Prisma.sql`NULL::float8`
  const [first, second] = ORDER[orderingOf(filter)](filter)
  return Prisma.sql`
    SELECT * FROM (
      SELECT ${SUMMARY_COLUMNS}, ${distance} AS "distanceKm",
             ${first} AS "first", ${second} AS "second", left(s."searchKey", 40) AS named
        FROM ${surgeriesWithNext(now)}
       WHERE ${whereOf(filter)}) listed
     ${after ? isAfter(after) : Prisma.empty}
     ORDER BY "first", "second", named, id
     LIMIT ${limit}`
}

export function orderingOf(filter: Filter): Ordering {
  if (filter.near) return 'distance'
  return filter.search ? 'match' : 'liveliness'
}

const ORDER: Record<Ordering, (filter: Filter) => [Prisma.Sql, Prisma.Sql]> = {
  distance: ({ near }) => [near ? Prisma.sql`(1000 * ${distanceKmFrom(near)})::int` : ZERO, ZERO],
  match: ({ search }) => [search ? rankOf(search) : ZERO, LIVELINESS],
  liveliness: () => [LIVELINESS, ZERO],
}
const ZERO = Prisma.sql`0`

function isAfter({ first, second, named, id }: Cursor): Prisma.Sql {
  return Prisma.sql`WHERE ("first", "second", named, id) > (${first}::int, ${second}::int, ${named}::text, ${id}::uuid)`
}

/** How many surgeries fit in all. */
export async function countSurgeries(db: Db, filter: Filter): Promise<number> {
  const rows = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM surgery s WHERE ${whereOf(filter)}`
  return rows[0]?.total ?? 0
}

/** The surgeries of one organiser, in any state. */
export function listOrganisedBy(db: Db, userId: string, now: Date): Promise<(SummaryRow & { version: number })[]> {
  return db.$queryRaw<(SummaryRow & { version: number })[]>`
    SELECT ${SUMMARY_COLUMNS}, s.version
      FROM ${surgeriesWithNext(now)} JOIN surgery_organiser o ON o."surgeryId" = s.id
     WHERE o."userId" = ${userId} ORDER BY ${LIVELINESS}, s."searchKey", s.id`
}
