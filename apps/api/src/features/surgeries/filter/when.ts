import { addDays } from '@surgeries/domain/dates/day-number'
import { DAY_MS } from '@surgeries/domain/dates/durations'
import { Prisma } from '@surgeries/prisma/client'

/** Days by the venue's clock, both included; null leaves an end open. */
export interface DayRange {
  from: string | null
  to: string | null
}

export interface DaysAsked extends DayRange {
  byZone?: (DayRange & { zones: string[] })[]
}

const FARTHEST_CLOCK_MS = 15 * 60 * 60 * 1000

/** Whether an `occurrence o` of a `surgery s` has part of these days: one past midnight is on two of them. */
export function whereWithinDays(when: DaysAsked): Prisma.Sql {
  return whereInEachZone(when, whereOnDays)
}

/** Whether a `day.date` of an `occurrence o` is one of these. */
export function whereDayAsked(when: DaysAsked): Prisma.Sql {
  return whereInEachZone(when, ({ from, to }) => {
    const isAfter = from === null ? Prisma.sql`true` : Prisma.sql`day.date >= ${from}`
    return to === null ? isAfter : Prisma.sql`${isAfter} AND day.date <= ${to}`
  })
}

function whereInEachZone({ byZone, ...days }: DaysAsked, isThere: (days: DayRange) => Prisma.Sql): Prisma.Sql {
  if (!byZone) return isThere(days)
  const there = byZone.map(({ zones, ...own }) => Prisma.sql`(${ZONE} = ANY(${zones}) AND ${isThere(own)})`)
  return there.length > 0 ? Prisma.sql`${isThere(days)} AND (${Prisma.join(there, ' OR ')})` : Prisma.sql`false`
}

/** Whose clock tells the days of an `occurrence o` of a `surgery s`. */
const ZONE = Prisma.sql`coalesce(o.venue->>'timeZone', s.time_zone)`

/** Said twice, in UTC and by the venue's clock, so that an index narrows it. */
function whereOnDays({ from, to }: DayRange): Prisma.Sql {
  const conditions = [
    ...(from === null
      ? []
      : [Prisma.sql`o.starts_at >= ${shifted(from, -DAY_MS - FARTHEST_CLOCK_MS)} AND o.last_day >= ${from}`]),
    ...(to === null
      ? []
      : [Prisma.sql`o.starts_at < ${shifted(to, DAY_MS + FARTHEST_CLOCK_MS)} AND o.local_start < ${addDays(to, 1)}`]),
  ]
  return conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`
}

/** No meeting lasts longer than a day: said twice, so that the index need not read what was held long ago. */
export function whereNotOver(now: Date): Prisma.Sql {
  return Prisma.sql`o.ends_at > ${now} AND o.starts_at > ${new Date(now.getTime() - DAY_MS)}`
}

export const whereNotCancelled = Prisma.sql`o.status <> 'cancelled'`

function shifted(day: string, ms: number): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + ms)
}
