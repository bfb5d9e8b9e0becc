import type { PinPrecision, SurgeryState } from '@surgeries/domain/listing'
import { Prisma } from '@surgeries/prisma/client'
import type { Db } from '../../../db.ts'
import { distanceKmFrom, isNotOver, isWithin, whereOf } from '../../surgeries/service.ts'
import type { DateCursor } from '../cursor.ts'
import type { DateFilter } from '../filter.ts'
import type { OccurrenceRow } from './one.ts'

export interface ListedDate extends OccurrenceRow {
  slug: string
  name: string
  organisation: string
  locality: string
  countryCode: string
  latitude: number
  longitude: number
  pinPrecision: PinPrecision
  timeZone: string
  state: SurgeryState
  languages: string[]
  distanceKm: number | null
}

interface Page {
  filter: DateFilter
  after: DateCursor | null
  limit: number
}

/** One page of dates, the earliest first, those called off among them. */
export function listDates(db: Db, page: Page, now: Date): Promise<ListedDate[]> {
  return db.$queryRaw<ListedDate[]>(datesQuery(page, now))
}

/** The page's SQL, also for the benchmark. */
export function datesQuery({ filter, after, limit }: Page, now: Date): Prisma.Sql {
  const { near } = filter.surgeries
  return Prisma.sql`
    SELECT o."surgeryId", o."recurrenceId", o."startsAt", o."endsAt", o."localStart", o.status, o.reason, o."confirmedAt",
           s.slug, s.name, s.organisation, s.locality, s."countryCode", s.latitude, s.longitude, s."pinPrecision",
           s."timeZone", s.state, s.languages, ${near ? distanceKmFrom(near) : Prisma.sql`NULL::float8`} AS "distanceKm"
      FROM occurrence o JOIN surgery s ON s.id = o."surgeryId"
     WHERE ${fits(filter, now)} ${after ? isAfter(after) : Prisma.empty}
     ORDER BY o."startsAt", o."surgeryId", o."recurrenceId" LIMIT ${limit}`
}

export interface DayRow {
  date: string
  count: number
  cancelled: number
}

/** How many dates each day has, by the clocks of the venues. */
export function countDays(db: Db, filter: DateFilter, now: Date): Promise<DayRow[]> {
  return db.$queryRaw<DayRow[]>`
    SELECT left(o."localStart", 10) AS date, count(*) FILTER (WHERE o.status <> 'cancelled')::int AS count,
           count(*) FILTER (WHERE o.status = 'cancelled')::int AS cancelled
      FROM occurrence o JOIN surgery s ON s.id = o."surgeryId"
     WHERE ${fits(filter, now)} GROUP BY 1 ORDER BY 1`
}

/**
 * Whether an `occurrence o` of a `surgery s` is meant. The days speak of this very date, not of whether its surgery meets
 * then: that would hide the one that is called off.
 */
function fits({ surgeries, surgeryId }: DateFilter, now: Date): Prisma.Sql {
  const { when, ...rest } = surgeries
  return Prisma.join(
    [
      whereOf({ ...rest, when: null }, now),
      ...(surgeryId === null ? [] : [Prisma.sql`o."surgeryId" = ${surgeryId}::uuid`]),
      ...(when ? [isWithin(when)] : []),
      // From a day on: also what was held since.
      ...(when?.from == null ? [isNotOver(now)] : []),
    ],
    ' AND ',
  )
}

function isAfter({ startsAt, surgeryId, recurrenceId }: DateCursor): Prisma.Sql {
  return Prisma.sql`AND (o."startsAt", o."surgeryId", o."recurrenceId") > (${startsAt}::timestamptz, ${surgeryId}::uuid, ${recurrenceId}::text)`
}
