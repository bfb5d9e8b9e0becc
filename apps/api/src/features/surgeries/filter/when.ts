import { addDays } from '@surgeries/domain/dates/day-number'
import { DAY_MS } from '@surgeries/domain/dates/durations'
import { Prisma } from '@surgeries/prisma/client'
import type { Alias, DateAliases } from '../../../db/alias.ts'

/** Days by the venue's clock, both included; null leaves an end open. */
export interface DayRange {
  from: string | null
  to: string | null
}

export interface DaysAsked extends DayRange {
  byZone?: (DayRange & { zones: string[] })[]
}

const FARTHEST_CLOCK_MS = 15 * 60 * 60 * 1000

/** Whether an occurrence has part of these days: one past midnight is on two of them. */
export function whereWithinDays(date: DateAliases, when: DaysAsked): Prisma.Sql {
  return whereInEachZone(date, when, (days) => whereOnDays(date.o, days))
}

/** Whether `day`, one of the days that an occurrence has part of, is one of these. */
export function whereDayAsked(date: DateAliases, day: Prisma.Sql, when: DaysAsked): Prisma.Sql {
  return whereInEachZone(date, when, ({ from, to }) => {
    const isAfter = from === null ? Prisma.sql`true` : Prisma.sql`${day} >= ${from}`
    return to === null ? isAfter : Prisma.sql`${isAfter} AND ${day} <= ${to}`
  })
}

function whereInEachZone(
  { s, o }: DateAliases,
  { byZone, ...days }: DaysAsked,
  isThere: (days: DayRange) => Prisma.Sql,
): Prisma.Sql {
  if (!byZone) return isThere(days)
  const zone = Prisma.sql`coalesce(${o}.venue->>'timeZone', ${s}.time_zone)`
  const there = byZone.map(({ zones, ...own }) => Prisma.sql`(${zone} = ANY(${zones}) AND ${isThere(own)})`)
  return there.length > 0 ? Prisma.sql`${isThere(days)} AND (${Prisma.join(there, ' OR ')})` : Prisma.sql`false`
}

/** Said twice, in UTC and by the venue's clock, so that an index narrows it. */
function whereOnDays(o: Alias, { from, to }: DayRange): Prisma.Sql {
  const conditions = [
    ...(from === null
      ? []
      : [Prisma.sql`${o}.starts_at >= ${shifted(from, -DAY_MS - FARTHEST_CLOCK_MS)} AND ${o}.last_day >= ${from}`]),
    ...(to === null
      ? []
      : [
          Prisma.sql`${o}.starts_at < ${shifted(to, DAY_MS + FARTHEST_CLOCK_MS)} AND ${o}.local_start < ${addDays(to, 1)}`,
        ]),
  ]
  return conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`
}

/** No meeting lasts longer than a day: said twice, so that the index need not read what was held long ago. */
export function whereNotOver(o: Alias, now: Date): Prisma.Sql {
  return Prisma.sql`${o}.ends_at > ${now} AND ${o}.starts_at > ${new Date(now.getTime() - DAY_MS)}`
}

export function whereNotCancelled(o: Alias): Prisma.Sql {
  return Prisma.sql`${o}.status <> 'cancelled'`
}

function shifted(day: string, ms: number): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + ms)
}
