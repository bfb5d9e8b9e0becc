import { addDays } from './dates/day-number.ts'
import { todayIn } from './dates/today.ts'

/** The longest pause, in days. */
export const LONGEST_PAUSE_DAYS = 366

/** The first and the last day of return that can be chosen: by the calendar at the venue, from tomorrow on. */
export function daysOfReturn(timeZone: string, now: Date): { first: string; last: string } {
  const today = todayIn(timeZone, now)
  return { first: addDays(today, 1), last: addDays(today, LONGEST_PAUSE_DAYS) }
}
