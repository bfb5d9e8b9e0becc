import { readDay, weekdayIndexOf, writeDay } from './day-number.ts'
import { todayIn } from './today.ts'
import { localTimeOf } from './wall-clock.ts'

/** How people ask for dates. Each is relative to the day it is asked on, so an address that holds it stays true. */
export const NAMED_DAYS = ['today', 'weekend', 'week'] as const
export type NamedDays = (typeof NAMED_DAYS)[number]

/** Days of a calendar, both included: `2026-12-05`. */
export interface Days {
  from: string
  to: string
}

const FRIDAY = 4
const SATURDAY = 5
const SUNDAY = 6

/**
 * The days that somebody means on a day: this week ends on Sunday and begins today, for what is over is no help; the
 * weekend is the coming Saturday and Sunday, or what is left of it. Throws a RangeError when `today` is no day.
 */
export function daysOf(when: NamedDays, today: string): Days {
  const day = readDay(today)
  const weekday = weekdayIndexOf(day)
  const sunday = day + SUNDAY - weekday
  if (when === 'today') return { from: today, to: today }
  if (when === 'week') return { from: today, to: writeDay(sunday) }
  return { from: weekday > FRIDAY ? today : writeDay(day + SATURDAY - weekday), to: writeDay(sunday) }
}

/** The days that somebody means now at venues in some zones: where it is another day already, another day is meant. */
export function daysInZones(when: NamedDays, zones: readonly string[], now: Date): (Days & { zones: string[] })[] {
  const byToday = Map.groupBy(zones, (zone) => todayIn(zone, now))
  return [...byToday].map(([today, there]) => ({ zones: there, ...daysOf(when, today) }))
}

/**
 * The last day that a meeting reaches, by the venue's clock: one until midnight does not reach the day after. Needs
 * `Temporal`. Throws a RangeError for a zone that is unknown.
 */
export function lastDayOf(endsAt: Date, timeZone: string): string {
  return localTimeOf(new Date(endsAt.getTime() - 1), timeZone).slice(0, 10)
}
