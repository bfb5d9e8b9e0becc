import { DAY_MS } from '@surgeries/domain/dates/durations'
import { ALIASES, type DateAliases, S } from '../../../db/alias.ts'
import { whereAny } from '../../../db/where-any.ts'
import { distanceKmFrom } from '../../../db/distance.ts'
import { DATE_FIELDS } from '@surgeries/domain/listing-fields'
import { type Occurrence, Prisma, type Surgery } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'
import { columnsAs, columnsOf } from '../../../db/columns.ts'
import {
  heldSite,
  occurrenceColumns,
  whereDayAsked,
  whereHeldElsewhere,
  whereNotOver,
  wherePlaced,
  whereWithinDays,
  whereListing,
  usualSite,
} from '../../surgeries/index.ts'
import type { DateCursor } from '../cursor.ts'
import type { DateFilter } from '../filter.ts'

const SURGERY_FIELDS = ['slug', 'state', ...DATE_FIELDS] as const

export interface ListedDate extends Occurrence, Pick<Surgery, (typeof SURGERY_FIELDS)[number]> {
  distanceKm: number | null
}

interface Page {
  filter: DateFilter
  after: DateCursor | null
  limit: number
  until?: Date
}

const DATE = occurrenceColumns('o')

/** How far ahead is looked first, and then, in days: most pages are full long before everything is read. */
const WINDOWS = [14, 120]

export async function listDates(db: Db, page: Page, now: Date): Promise<ListedDate[]> {
  const begin = beginOf(page, now)
  for (const days of isBrief(page.filter) ? [] : WINDOWS) {
    const until = new Date(begin + days * DAY_MS)
    const rows = await db.$queryRaw<ListedDate[]>(datesQuery({ ...page, until }, now))
    if (rows.length === page.limit) return rows
  }
  return db.$queryRaw<ListedDate[]>(datesQuery(page, now))
}

function beginOf({ filter, after }: Page, now: Date): number {
  const from = filter.surgeries.when?.from
  return after?.startsAt.getTime() ?? (from == null ? now.getTime() : Date.parse(from))
}

/** Whether there cannot be many dates: those of one surgery, or of a few days. */
function isBrief({ surgeries: { when }, surgeryId }: DateFilter): boolean {
  if (surgeryId !== null) return true
  return when?.from != null && when.to !== null && Date.parse(when.to) - Date.parse(when.from) < 31 * DAY_MS
}

function datesQuery({ filter, after, limit, until }: Page, now: Date): Prisma.Sql {
  const { near } = filter.surgeries
  return Prisma.sql`
    ${surgeriesOf(filter, now)}
    SELECT ${DATE}, ${columnsAs('s', SURGERY_FIELDS)},
           ${near ? distanceKmFrom(near, heldSite(ALIASES)) : Prisma.sql`NULL::float8`} AS "distanceKm"
      FROM occurrence o JOIN s ON s.id = o.surgery_id
     WHERE ${whereFits(filter, now)} ${after ? whereAfter(after) : Prisma.empty}
           ${until ? Prisma.sql`AND o.starts_at < ${until}` : Prisma.empty}
     ORDER BY o.starts_at, o.surgery_id, o.recurrence_id LIMIT ${limit}`
}

export interface DayRow {
  date: string
  count: number
  cancelled: number
}

/** How many dates each day has, by the clocks of the venues; one past midnight is on both of its days. */
export function countDays(db: Db, filter: DateFilter, now: Date): Promise<DayRow[]> {
  return db.$queryRaw<DayRow[]>`
    ${surgeriesOf(filter, now)}
    SELECT day.date, count(*) FILTER (WHERE o.status <> 'cancelled')::int AS count,
           count(*) FILTER (WHERE o.status = 'cancelled')::int AS cancelled
      FROM occurrence o JOIN s ON s.id = o.surgery_id,
           LATERAL (SELECT left(o.local_start, 10) AS date UNION SELECT o.last_day) day
     WHERE ${whereFits(filter, now)} AND ${filter.surgeries.when ? whereDayAsked(ALIASES, Prisma.sql`day.date`, filter.surgeries.when) : Prisma.sql`true`}
     GROUP BY 1 ORDER BY 1`
}

/**
 * The surgeries `s` whose dates are meant, in whatever order suits. The days of the filter are left out: they speak of the
 * date itself, and would hide the one that is cancelled. Where anything narrows them they are found first, since
 * Postgres cannot know how few have a language or an offer. How many lie in a country it knows: in a large one it is
 * four times as quick to look through the days until the page is full.
 */
function surgeriesOf({ surgeries, surgeryId }: DateFilter, now: Date): Prisma.Sql {
  const { box, circle, languages, search, offers, access } = surgeries
  // A date may be held where its surgery is not.
  const isThere = [
    wherePlaced(surgeries, usualSite(S)),
    whereHeldElsewhere(S, surgeries, (o) => whereOnDaysAsked({ s: S, o }, surgeries, now)),
  ].flatMap((part) => part ?? [])
  const isNarrow =
    surgeryId !== null ||
    [box, circle, languages, search].some((part) => part !== null) ||
    offers.length + access.length > 0
  return Prisma.sql`
    WITH s AS ${isNarrow ? Prisma.sql`MATERIALIZED` : Prisma.sql`NOT MATERIALIZED`} (
      SELECT ${columnsOf('s', ['id', ...SURGERY_FIELDS])}
        FROM surgery s
       WHERE ${whereListing(S, surgeries)} ${isThere.length > 0 ? Prisma.sql`AND ${whereAny(isThere)}` : Prisma.empty}
             ${surgeryId === null ? Prisma.empty : Prisma.sql`AND s.id = ${surgeryId}::uuid`})`
}

/** Whether an `occurrence o` of `s` is at the place and on the days that are meant. */
function whereFits({ surgeries }: DateFilter, now: Date): Prisma.Sql {
  return Prisma.sql`${whereOnDaysAsked(ALIASES, surgeries, now)} AND ${wherePlaced(surgeries, heldSite(ALIASES)) ?? Prisma.sql`true`}`
}

/** Whether a date is on the days that are meant: without a first day, those that are not over. */
function whereOnDaysAsked(date: DateAliases, { when }: DateFilter['surgeries'], now: Date): Prisma.Sql {
  const conditions = [
    ...(when ? [whereWithinDays(date, when)] : []),
    ...(when?.from == null ? [whereNotOver(date.o, now)] : []),
  ]
  return Prisma.join(conditions, ' AND ')
}

function whereAfter({ startsAt, surgeryId, recurrenceId }: DateCursor): Prisma.Sql {
  return Prisma.sql`AND (o.starts_at, o.surgery_id, o.recurrence_id) > (${startsAt}::timestamptz, ${surgeryId}::uuid, ${recurrenceId}::text)`
}
