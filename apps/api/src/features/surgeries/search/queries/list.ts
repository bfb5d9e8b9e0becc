import { Prisma } from '@surgeries/prisma/client'
import { S } from '../../../../db/alias.ts'
import { distanceKmFrom } from '../../../../db/distance.ts'
import type { Db } from '../../../../db/client.ts'
import type { ListCursor, Ordering } from '../cursor.ts'
import type { Filter } from '../../filter/filter.ts'
import { livelinessAt, nextMinute, summaryColumns, type SummaryRow, surgeriesWithNext } from '../../queries/rows.ts'
import { rankOf } from '../../filter/search.ts'
import { AT, siteOf } from '../../filter/site.ts'
import { whereSurgery } from '../../filter/where.ts'

export interface ListedRow extends SummaryRow {
  distanceKm: number | null
  /** The place in the order: what a cursor remembers. */
  first: number
  second: number
  named: string
  total: number
}

export interface Page {
  filter: Filter
  ordering: Ordering
  after: ListCursor | null
  limit: number
}

export function listSurgeries(db: Db, page: Page, now: Date): Promise<ListedRow[]> {
  return db.$queryRaw<ListedRow[]>(listQuery(page, now))
}

export function listQuery({ filter, ordering, after, limit }: Page, now: Date): Prisma.Sql {
  const distance = filter.near ? distanceKmFrom(filter.near, AT) : Prisma.sql`NULL::float8`
  const [first, second] = ORDER[ordering](filter, now)
  return Prisma.sql`
    WITH fitting AS MATERIALIZED (
      SELECT s.id, ${first} AS "first", ${second} AS "second", left(s.search_key, 40) AS named
        FROM surgery s CROSS JOIN ${siteOf(filter, now)} WHERE ${whereSurgery(S, filter, now)}),
    page AS (
      SELECT * FROM fitting ${after ? whereAfter(after) : Prisma.empty}
       ORDER BY "first", "second", named, id LIMIT ${limit})
    SELECT ${summaryColumns(now, filter.when)}, ${distance} AS "distanceKm", page."first", page."second", page.named,
           (SELECT count(*) FROM fitting)::int AS total
      FROM page JOIN (${surgeriesWithNext(now, filter)}) ON s.id = page.id
     ORDER BY page."first", page."second", page.named, page.id`
}

export function orderingOf({ near, search, when }: Filter): Ordering {
  if (near) return 'distance'
  if (search) return 'match'
  return when ? 'date' : 'liveliness'
}

const ORDER: Record<Ordering, (filter: Filter, now: Date) => [Prisma.Sql, Prisma.Sql]> = {
  distance: ({ near }) => [near ? Prisma.sql`(1000 * ${distanceKmFrom(near, AT)})::int` : ZERO, ZERO],
  match: ({ search }, now) => [search ? rankOf(search) : ZERO, livelinessAt(now)],
  date: ({ when }, now) => [nextMinute(now, when), ZERO],
  liveliness: (_filter, now) => [livelinessAt(now), ZERO],
}
const ZERO = Prisma.sql`0`

function whereAfter({ first, second, named, id }: ListCursor): Prisma.Sql {
  return Prisma.sql`WHERE ("first", "second", named, id) > (${first}::int, ${second}::int, ${named}::text, ${id}::uuid)`
}

export async function countSurgeries(db: Db, filter: Filter, now: Date): Promise<number> {
  const rows = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM surgery s WHERE ${whereSurgery(S, filter, now)}`
  return rows[0]?.total ?? 0
}

export function listOrganisedBy(db: Db, userId: string, now: Date): Promise<(SummaryRow & { version: number })[]> {
  return db.$queryRaw<(SummaryRow & { version: number })[]>`
    SELECT ${summaryColumns(now)}, s.version
      FROM ${surgeriesWithNext(now)} JOIN surgery_organiser o ON o.surgery_id = s.id
     WHERE o.user_id = ${userId} ORDER BY ${livelinessAt(now)}, s.search_key, s.id`
}
