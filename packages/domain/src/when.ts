import { readDay, weekdayIndexOf, writeDay } from './calendar/day-number.ts'

/** How people ask for dates. Each is relative to the day it is asked on, so an address that holds it stays true. */
export const WHENS = ['today', 'weekend', 'week'] as const
export type When = (typeof WHENS)[number]

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
export function daysOf(when: When, today: string): Days {
  const day = readDay(today)
  const weekday = weekdayIndexOf(day)
  const sunday = day + SUNDAY - weekday
  if (when === 'today') return { from: today, to: today }
  if (when === 'week') return { from: today, to: writeDay(sunday) }
  return { from: weekday > FRIDAY ? today : writeDay(day + SATURDAY - weekday), to: writeDay(sunday) }
}
