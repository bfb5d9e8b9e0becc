import { MERCATOR_LATITUDE } from '@surgeries/domain/geo/mercator'
import { O, S } from '../../../db/alias.ts'
import type { ListedState } from '@surgeries/domain/surgery-states'
import { Prisma, type Surgery } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'
import type { Filter } from '../filter/filter.ts'
import { nextCancelledSoon, fieldsOf, type SummaryRow, surgeriesWithNext } from '../queries/rows.ts'
import { whereNotOver, whereNotCancelled } from '../filter/when.ts'
import { siteOf } from '../filter/site.ts'
import { whereSurgery } from '../filter/where.ts'

export interface CellRow {
  cell: string
  count: number
  latitude: number
  longitude: number
  west: number
  south: number
  east: number
  north: number
  state: ListedState
  isConfirmed: boolean
  isSoon: boolean
  isOn: boolean
  isCancelled: boolean
  near: string
  nearCount: number
  population: number
  exactLongitude: number
  /** One of them: all there is when the count is one. */
  slug: string
  name: string
  locality: string
  isTown: boolean
}

export interface Grid {
  /** Cells to the whole width of the world. */
  columns: number
  /** The meridian in the middle of the view: longitudes are counted from there, so that no view has a seam. */
  middle: number
  marks: { confirmedSince: Date; soonUntil: Date }
}

/** The points of a view folded into the cells of a grid, at most `limit` rows. */
export function foldIntoCells(db: Db, filter: Filter, grid: Grid, limit: number, now: Date): Promise<CellRow[]> {
  return db.$queryRaw<CellRow[]>`
    SELECT cell::text AS cell, sum(count)::int AS count, sum(latitudes) / sum(count)::int AS latitude,
           sum(longitudes) / sum(count)::int AS longitude,
           min(west) AS west, min(south) AS south, max(east) AS east, max(north) AS north,
           min(exact_longitude) AS "exactLongitude", state,
           is_confirmed AS "isConfirmed", is_soon AS "isSoon", is_on AS "isOn", is_cancelled AS "isCancelled",
           (array_agg(near ORDER BY count DESC, population DESC, near))[1] AS near,
           max(count)::int AS "nearCount",
           (array_agg(population ORDER BY count DESC, population DESC, near))[1] AS population,
           min(slug) AS slug, min(name) AS name, min(locality) AS locality,
           bool_and(is_town) AS "isTown"
      FROM (${townsOfCells(filter, grid, now)}) towns
     GROUP BY cell, state, is_confirmed, is_soon, is_on, is_cancelled
     LIMIT ${limit}`
}

function townsOfCells(filter: Filter, grid: Grid, now: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT cell, state, is_confirmed, is_soon, is_on, is_cancelled, near, max(population) AS population, count(*) AS count,
           sum(latitude) AS latitudes, sum(longitude) AS longitudes,
           min(longitude) AS west, min(latitude) AS south, max(longitude) AS east, max(latitude) AS north,
           min(exact_longitude) AS exact_longitude, min(slug) AS slug, min(name) AS name, min(locality) AS locality,
           bool_and(is_town) AS is_town
      FROM (
        SELECT s.slug, s.name, site.locality, site.pin_precision = 'town' AS is_town, s.state, site.latitude, site.longitude AS exact_longitude, turned.longitude,
               coalesce(s.confirmed_at >= ${grid.marks.confirmedSince}, false) AS is_confirmed,
               soon.is_soon, soon.is_on, soon.is_cancelled,
               coalesce(p.name, site.locality) AS near, coalesce(p.population, 0) AS population,
               (floor(turned.longitude / 360 * ${grid.columns}::int)::bigint << 32)
                 + floor(${MERCATOR_Y} * ${grid.columns}::int)::bigint AS cell
          FROM surgery s CROSS JOIN ${siteOf(filter, now)}
               -- A place of its own has no town that we looked up.
               LEFT JOIN place p ON p.id = s.place_id AND site.latitude = s.latitude AND site.longitude = s.longitude,
               LATERAL (${meetingsSoon(grid, now)}) soon,
               LATERAL (SELECT site.longitude - ${grid.middle}::float8
                 - 360 * floor((site.longitude - ${grid.middle}::float8 + 180) / 360) AS longitude) turned
         WHERE ${whereSurgery(S, filter, now)}) points
     GROUP BY cell, state, is_confirmed, is_soon, is_on, is_cancelled, near`
}

function meetingsSoon({ marks }: Grid, now: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT count(*) FILTER (WHERE ${whereNotCancelled(O)}) > 0 AS is_soon,
           coalesce((array_agg(o.confirmed_at IS NOT NULL ORDER BY o.starts_at, o.recurrence_id) FILTER (WHERE ${whereNotCancelled(O)}))[1], false) AS is_on,
           count(*) FILTER (WHERE NOT (${whereNotCancelled(O)})) > 0 AS is_cancelled
      FROM occurrence o
     WHERE o.surgery_id = s.id AND ${whereNotOver(O, now)} AND o.starts_at <= ${marks.soonUntil}`
}

/** The y of `toMercator`, for a whole table. */
const MERCATOR_Y = Prisma.sql`(0.5 - ln(tan(pi() / 4 + radians(greatest(-${MERCATOR_LATITUDE}::float8, least(${MERCATOR_LATITUDE}::float8, site.latitude))) / 2)) / (2 * pi()))`

const STACK_FIELDS = ['slug', 'name', 'state', 'confirmedAt', 'locality', 'latitude', 'longitude'] as const

export interface StackedRow
  extends
    Pick<Surgery, (typeof STACK_FIELDS)[number]>,
    Pick<SummaryRow, 'nextAt' | 'nextConfirmedAt' | 'nextCancelledAt'> {
  state: ListedState
  isTown: boolean
}

export function listOnPoints(
  db: Db,
  filter: Filter,
  points: { latitude: number; longitude: number }[],
  now: Date,
): Promise<StackedRow[]> {
  return db.$queryRaw<StackedRow[]>`
    SELECT ${fieldsOf(STACK_FIELDS, 'site')}, site.pin_precision = 'town' AS "isTown",
           next.starts_at AS "nextAt",
           next.confirmed_at AS "nextConfirmedAt", ${nextCancelledSoon(now)} AS "nextCancelledAt"
      FROM ${surgeriesWithNext(now, filter)}
     WHERE ${whereSurgery(S, filter, now)}
       AND (site.latitude, site.longitude) IN (
         SELECT * FROM unnest(${points.map(({ latitude }) => latitude)}::float8[], ${points.map(({ longitude }) => longitude)}::float8[]))
     ORDER BY s.search_key, s.id`
}
