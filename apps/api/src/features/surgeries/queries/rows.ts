import { ALIASES, O } from '../../../db/alias.ts'
import { markTurnsAt } from '@surgeries/domain/freshness'
import { LIST_FIELDS } from '@surgeries/domain/listing-fields'
import { type Occurrence, Prisma, type Surgery } from '@surgeries/prisma/client'
import { type Columns, columnsAs } from '../../../db/columns.ts'
import type { Filter } from '../filter/filter.ts'
import { SITE_FIELDS, siteOf } from '../filter/site.ts'
import { whereNotOver, whereNotCancelled, whereWithinDays, type DaysAsked } from '../filter/when.ts'

const SUMMARY_FIELDS = ['id', 'slug', 'state', 'pausedUntil', ...LIST_FIELDS, 'confirmedAt', 'updatedAt'] as const

export interface SummaryRow extends Pick<Surgery, (typeof SUMMARY_FIELDS)[number]> {
  nextAt: Date | null
  nextEndsAt: Date | null
  nextConfirmedAt: Date | null
  nextCancelledAt: Date | null
  dates: DateJson[]
}

const DATE_FIELDS = [
  'recurrenceId',
  'startsAt',
  'endsAt',
  'localStart',
  'status',
  'reason',
  'confirmedAt',
  'venue',
  'timeToFollow',
] as const

/** What of an occurrence is read inside of JSON, which writes instants as text. */
export type DateJson = {
  [Field in (typeof DATE_FIELDS)[number]]: AsJson<Columns<Occurrence, Field>[Field]>
}

type AsJson<Value> = Value extends Date ? string : Value

export const DATES_SHOWN = 3

/** Its place is the one `site` which a filter sees it. */
export function summaryColumns(now: Date, when: DaysAsked | null = null): Prisma.Sql {
  return Prisma.sql`
  ${fieldsOf(SUMMARY_FIELDS, 'site')},
  next.starts_at AS "nextAt", next.ends_at AS "nextEndsAt", next.confirmed_at AS "nextConfirmedAt",
  ${nextCancelledSoon(now)} AS "nextCancelledAt", ${datesOf(now, when, DATES_SHOWN)} AS dates`
}

/** The columns of fields: of a `surgery s`, its place of that or of its `site`. */
export function fieldsOf(fields: readonly (keyof Surgery)[], place: 's' | 'site' = 's'): Prisma.Sql {
  return Prisma.join(
    fields.map((field) => columnsAs(SITE_FIELDS.some((known) => known === field) ? place : 's', [field])),
  )
}

const DATE = columnsAs('o', DATE_FIELDS)

export function datesOf(now: Date, when: DaysAsked | null, limit: number): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(json_agg(date ORDER BY date."startsAt", date."recurrenceId"), '[]')
      FROM (SELECT ${DATE} FROM occurrence o WHERE o.surgery_id = s.id AND ${whereNotOver(O, now)} AND ${when ? whereWithinDays(ALIASES, when) : Prisma.sql`true`}
             ORDER BY o.starts_at, o.recurrence_id LIMIT ${limit}) date)`
}

/**
 * Surgeries `s`, each with its `next` meeting: the first that is neither over nor cancelled, and with its place `site`.
 * Who is paused, dormant or has ended has no dates in the table that it does not promise.
 */
export function surgeriesWithNext(now: Date, filter: Filter | null = null): Prisma.Sql {
  return Prisma.sql`surgery s LEFT JOIN LATERAL (
    SELECT o.starts_at, o.ends_at, o.confirmed_at FROM occurrence o
     WHERE o.surgery_id = s.id AND ${whereNotOver(O, now)} AND ${whereNotCancelled(O)}
     ORDER BY o.starts_at, o.recurrence_id LIMIT 1) next ON true
    CROSS JOIN ${siteOf(filter, now)}`
}

export function nextCancelledSoon(now: Date): Prisma.Sql {
  const { soonUntil } = markTurnsAt(now)
  return Prisma.sql`(
    SELECT min(o.starts_at) FROM occurrence o
     WHERE o.surgery_id = s.id AND ${whereNotOver(O, now)} AND o.starts_at <= ${soonUntil} AND o.status = 'cancelled')`
}

export function livelinessAt(now: Date): Prisma.Sql {
  return Prisma.sql`CASE s.state
    WHEN 'active' THEN CASE WHEN ${whereDateIsNext(now)} THEN 0 ELSE 1 END
    WHEN 'paused' THEN 2 WHEN 'dormant' THEN 3 ELSE 4 END`
}

function whereDateIsNext(now: Date): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM occurrence o WHERE o.surgery_id = s.id AND ${whereNotOver(O, now)} AND ${whereNotCancelled(O)})`
}

/** When it meets next on these days, in minutes since 1970; those that do not, last. */
export function nextMinute(now: Date, when: DaysAsked | null): Prisma.Sql {
  const within = when ? Prisma.sql`AND ${whereWithinDays(ALIASES, when)}` : Prisma.empty
  return Prisma.sql`coalesce((
    SELECT (extract(epoch FROM o.starts_at) / 60)::int FROM occurrence o
     WHERE o.surgery_id = s.id AND ${whereNotOver(O, now)} AND ${whereNotCancelled(O)} ${within}
     ORDER BY o.starts_at LIMIT 1), 2147483647)`
}
