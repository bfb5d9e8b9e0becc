import type { OccurrenceStatus } from '@surgeries/domain/calendar/calendar'
import { markTurnsAt } from '@surgeries/domain/freshness'
import type { SurgeryState } from '@surgeries/domain/listing'
import { LIST_FIELDS, type ListingContent, type ListingField } from '@surgeries/domain/listing-fields'
import { Prisma } from '@surgeries/prisma/client'
import type { Filter } from '../filter/filter.ts'
import { SITE_FIELDS, siteOf } from '../filter/site.ts'
import { isNotOver, isOn, isWithin, type When } from '../filter/when.ts'

/** What a list knows of a surgery. */
export interface SummaryRow extends Pick<ListingContent, (typeof LIST_FIELDS)[number]> {
  id: string
  slug: string
  state: SurgeryState
  pausedUntil: Date | null
  nextAt: Date | null
  nextEndsAt: Date | null
  nextConfirmedAt: Date | null
  calledOffAt: Date | null
  dates: DateJson[]
  confirmedAt: Date | null
  updatedAt: Date
}

/** A date as JSON tells it. */
export interface DateJson {
  recurrenceId: string
  startsAt: string
  endsAt: string
  localStart: string
  status: OccurrenceStatus
  reason: string | null
  confirmedAt: string | null
  venue: unknown
  timeToFollow: boolean
}

/** So many dates stand in a list. */
export const DATES_SHOWN = 3

/** Its place is the one `site` which a filter sees it. */
export function summaryColumns(now: Date, when: When | null = null): Prisma.Sql {
  return Prisma.sql`
  s.id, s.slug, s.state, s."pausedUntil", ${columnsOf(LIST_FIELDS, 'site')},
  next."startsAt" AS "nextAt", next."endsAt" AS "nextEndsAt", next."confirmedAt" AS "nextConfirmedAt",
  ${calledOffSoon(now)} AS "calledOffAt", ${datesOf(now, when, DATES_SHOWN)} AS dates,
  s."confirmedAt", s."updatedAt"`
}

/** The columns of fields, which are called alike: of a `surgery s`, its place of that or of its `site`. */
export function columnsOf(fields: readonly ListingField[], place: 's' | 'site' = 's'): Prisma.Sql {
  const of = (field: ListingField) => (SITE_FIELDS.includes(field) ? place : 's')
  return Prisma.raw(fields.map((field) => `${of(field)}."${field}"`).join(', '))
}

/** The next dates as JSON, those cancelled among them. */
export function datesOf(now: Date, when: When | null, limit: number): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(json_agg(to_jsonb(o) - 'surgeryId' ORDER BY o."startsAt", o."recurrenceId"), '[]')
      FROM (SELECT * FROM occurrence o WHERE o."surgeryId" = s.id AND ${isNotOver(now)} AND ${when ? isWithin(when) : Prisma.sql`true`}
             ORDER BY o."startsAt", o."recurrenceId" LIMIT ${limit}) o)`
}

/**
 * Surgeries `s`, each with its `next` meeting: the first that is neither over nor cancelled, and with its place `site`.
 * Who rests, sleeps or has ended has no dates in the table that it does not promise.
 */
export function surgeriesWithNext(now: Date, filter: Filter | null = null): Prisma.Sql {
  return Prisma.sql`surgery s LEFT JOIN LATERAL (
    SELECT o."startsAt", o."endsAt", o."confirmedAt" FROM occurrence o
     WHERE o."surgeryId" = s.id AND ${isNotOver(now)} AND ${isOn}
     ORDER BY o."startsAt", o."recurrenceId" LIMIT 1) next ON true
    CROSS JOIN ${siteOf(filter, now)}`
}

/** The start of a meeting of the coming days that is cancelled. */
export function calledOffSoon(now: Date): Prisma.Sql {
  const { soonUntil } = markTurnsAt(now)
  return Prisma.sql`(
    SELECT min(o."startsAt") FROM occurrence o
     WHERE o."surgeryId" = s.id AND ${isNotOver(now)} AND o."startsAt" <= ${soonUntil} AND o.status = 'cancelled')`
}

/** The liveliest first: running with a date, running, paused, asleep, ended. */
export function livelinessAt(now: Date): Prisma.Sql {
  return Prisma.sql`CASE s.state
    WHEN 'active' THEN CASE WHEN ${meets(now)} THEN 0 ELSE 1 END
    WHEN 'paused' THEN 2 WHEN 'dormant' THEN 3 ELSE 4 END`
}

/** Whether a meeting is still to come, on these days if any are named. */
function meets(now: Date, when: When | null = null): Prisma.Sql {
  const within = when ? Prisma.sql`AND ${isWithin(when)}` : Prisma.empty
  return Prisma.sql`EXISTS (
    SELECT FROM occurrence o WHERE o."surgeryId" = s.id AND ${isNotOver(now)} AND ${isOn} ${within})`
}

/** When it meets next on these days, in minutes since 1970; those that do not, last. */
export function nextMinute(now: Date, when: When | null): Prisma.Sql {
  const within = when ? Prisma.sql`AND ${isWithin(when)}` : Prisma.empty
  return Prisma.sql`coalesce((
    SELECT (extract(epoch FROM o."startsAt") / 60)::int FROM occurrence o
     WHERE o."surgeryId" = s.id AND ${isNotOver(now)} AND ${isOn} ${within}
     ORDER BY o."startsAt" LIMIT 1), 2147483647)`
}
