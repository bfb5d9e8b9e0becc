import { type Occurrence, Prisma, type Surgery } from '@surgeries/prisma/client'
import { ALIASES, O, S } from '../../db/alias.ts'
import { distanceKmFrom } from '../../db/distance.ts'
import type { Db } from '../../db/client.ts'
import { columnsAs } from '../../db/columns.ts'
import {
  type Filter,
  heldSite,
  occurrenceColumns,
  whereNotOver,
  wherePlaced,
  whereWithinDays,
  readVenue,
  whereListing,
  usualSite,
  whereSurgery,
} from '../surgeries/index.ts'
import type { EntryDate } from './entries.ts'
import { END_TOLD_MS } from './entries-of.ts'

export type FilteredDays = NonNullable<Filter['when']>

const SUBJECT_FIELDS = [
  'id',
  'slug',
  'name',
  'summary',
  'directions',
  'address',
  'locality',
  'countryCode',
  'latitude',
  'longitude',
  'pinPrecision',
  'timeZone',
  'state',
  'sequence',
] as const

export interface Subject extends Pick<Surgery, (typeof SUBJECT_FIELDS)[number]> {
  changedAt: Date
}

const SUBJECT = Prisma.sql`${columnsAs('s', SUBJECT_FIELDS)},
  date_trunc('second', greatest(s.updated_at, (
    SELECT max(r.said_at) FROM occurrence_override r WHERE r.surgery_id = s.id))) AS "changedAt"`

const DATE = occurrenceColumns('o')

/** A row of a date; the database writes null where it has no venue of its own. */
function readDate({ venue, ...date }: Occurrence): EntryDate & Pick<Occurrence, 'surgeryId'> {
  return { ...date, venue: readVenue(venue) ?? undefined }
}

export async function findSubject(db: Db, slug: string): Promise<Subject | undefined> {
  const rows = await db.$queryRaw<Subject[]>`SELECT ${SUBJECT} FROM surgery s WHERE s.slug = ${slug}`
  return rows[0]
}

export async function findEntryDate(db: Db, surgeryId: string, recurrenceId: string): Promise<EntryDate | undefined> {
  const rows = await db.$queryRaw<Occurrence[]>`
    SELECT ${DATE} FROM occurrence o WHERE o.surgery_id = ${surgeryId}::uuid AND o.recurrence_id = ${recurrenceId}`
  return rows.map(readDate)[0]
}

export function listSubjects(db: Db, filter: Filter, limit: number, now: Date): Promise<Subject[]> {
  return db.$queryRaw<Subject[]>`
    SELECT ${SUBJECT} FROM surgery s WHERE ${whereFits(filter, now)} ORDER BY ${orderBy(filter)} LIMIT ${limit}`
}

export async function listDatesOn(
  db: Db,
  surgeryIds: string[],
  filter: Filter & { when: FilteredDays },
  now: Date,
): Promise<Map<string, EntryDate[]>> {
  const rows = await db.$queryRaw<Occurrence[]>`
    SELECT ${DATE} FROM occurrence o JOIN surgery s ON s.id = o.surgery_id
     WHERE o.surgery_id = ANY(${surgeryIds}::uuid[]) AND ${whereDateFits(filter, now)}
     ORDER BY o.starts_at, o.recurrence_id`
  return Map.groupBy(rows.map(readDate), ({ surgeryId }) => surgeryId)
}

export async function listVenueZones(db: Db, surgeryIds: string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ zone: string }[]>`
    SELECT DISTINCT r.venue->>'timeZone' AS zone FROM occurrence_override r
     WHERE r.venue IS NOT NULL AND r.surgery_id = ANY(${surgeryIds}::uuid[])
    UNION SELECT DISTINCT o.venue->>'timeZone' FROM occurrence o
     WHERE o.venue IS NOT NULL AND o.surgery_id = ANY(${surgeryIds}::uuid[])`
  return rows.map(({ zone }) => zone)
}

/**
 * A version of everything that a calendar of these surgeries says, for a fraction of what it costs to write: of their
 * rows, of what was said of their dates, and of those from elsewhere; with days, of their dates.
 */
export async function versionOfSubjects(db: Db, filter: Filter, limit: number, now: Date): Promise<string> {
  const dates = filter.when
    ? Prisma.sql`SELECT concat((SELECT string_agg(o::text, '|' ORDER BY o.recurrence_id) FROM occurrence o
                  WHERE o.surgery_id = s.id AND ${whereDateFits({ ...filter, when: filter.when }, now)}), i.dates)
                   FROM (SELECT) one LEFT JOIN calendar_import i ON i.surgery_id = s.id`
    : Prisma.sql`SELECT i.dates::text FROM calendar_import i WHERE i.surgery_id = s.id`
  const rows = await db.$queryRaw<{ version: string }[]>`
    SELECT count(*) || '.' || coalesce(sum(hashtextextended(concat_ws('|', s::text, (
             SELECT string_agg(r::text, '|' ORDER BY r.recurrence_id) FROM occurrence_override r WHERE r.surgery_id = s.id),
             (${dates})), 0)), 0) AS version
      FROM (SELECT s.* FROM surgery s WHERE ${whereFits(filter, now)} ORDER BY ${orderBy(filter)} LIMIT ${limit}) s`
  return rows[0]?.version ?? ''
}

const NEWS_FIELDS = [
  'id',
  'slug',
  'name',
  'summary',
  'organisation',
  'locality',
  'countryCode',
  'timeZone',
  'languages',
  'state',
  'version',
  'publishedAt',
  'updatedAt',
  'datesAt',
] as const

export type News = Pick<Surgery, (typeof NEWS_FIELDS)[number]>

export function listNews(db: Db, filter: Filter, limit: number, now: Date): Promise<News[]> {
  return db.$queryRaw<News[]>`
    SELECT ${columnsAs('s', NEWS_FIELDS)}
      FROM surgery s WHERE ${whereSurgery(S, filter, now)}
     ORDER BY greatest(s.updated_at, s.dates_at) DESC, s.id DESC LIMIT ${limit}`
}

export async function listDatesInNews(
  db: Db,
  surgeryIds: string[],
  { now, limit }: { now: Date; limit: number },
): Promise<Map<string, EntryDate[]>> {
  const rows = await db.$queryRaw<Occurrence[]>`
    SELECT d.* FROM unnest(${surgeryIds}::uuid[]) s(id) CROSS JOIN LATERAL (
      SELECT ${DATE} FROM occurrence o
       WHERE o.surgery_id = s.id AND ${whereNotOver(O, now)} AND (
             o.status <> 'scheduled' OR o.venue IS NOT NULL OR o.time_to_follow OR EXISTS (
               SELECT FROM occurrence_override r WHERE r.surgery_id = o.surgery_id AND r.recurrence_id = o.recurrence_id
                  AND r.status <> 'scheduled'))
       ORDER BY o.starts_at, o.recurrence_id LIMIT ${limit}) d`
  return Map.groupBy(rows.map(readDate), ({ surgeryId }) => surgeryId)
}

function whereFits(filter: Filter, now: Date): Prisma.Sql {
  const { when } = filter
  const isThere = wherePlaced(filter, usualSite(S)) ?? Prisma.sql`true`
  const isShown = Prisma.sql`s.state = ANY(${[...filter.states]})`
  const isLive = when
    ? Prisma.sql`EXISTS (SELECT FROM occurrence o WHERE o.surgery_id = s.id AND ${whereDateFits({ ...filter, when }, now)})`
    : Prisma.sql`s.state = 'active' AND ${isThere}`
  const hasLeft = filter.states.includes('active')
    ? Prisma.sql`s.state IN ('paused', 'ended', 'dormant') AND s.state_since > ${new Date(now.getTime() - END_TOLD_MS)}`
    : Prisma.sql`false`
  return Prisma.sql`${whereListing(S, filter, 'states')}
    AND (${isShown} AND ${isLive} OR ${isThere} AND (${isShown} AND s.state = 'paused' OR ${hasLeft}))`
}

/** Whether an `occurrence o` of a `surgery s` is on the days that are meant, and where. */
function whereDateFits(filter: Filter & { when: FilteredDays }, now: Date): Prisma.Sql {
  const { when } = filter
  const isThere = wherePlaced(filter, heldSite(ALIASES)) ?? Prisma.sql`true`
  const isThen =
    when.from === null
      ? Prisma.sql`${whereWithinDays(ALIASES, when)} AND ${whereNotOver(O, now)}`
      : whereWithinDays(ALIASES, when)
  return Prisma.sql`${isThen} AND ${isThere}`
}

function orderBy({ near }: Filter): Prisma.Sql {
  return near ? Prisma.sql`${distanceKmFrom(near, usualSite(S))}, s.id` : Prisma.sql`s.id`
}
