import { DAY_MS } from '../dates/durations.ts'
import type { CalendarRule } from './calendar.ts'
import { readLocal, writeLocal } from '../dates/day-number.ts'
import { sourceOf } from './sources.ts'
import { wallClockOf } from '../dates/wall-clock.ts'

/** A rule that has not met by then does not meet. */
const MOST_YEARS_TO_WAIT = 40
const YEAR_MS = 366 * DAY_MS

/**
 * The same meetings, beginning with the first that the rule yields: what its start should be (RFC 5545 §3.8.5.3 leaves
 * open what a start beside the rule means, so none is ever published). Null when it yields none within forty years.
 */
export function settle(rule: CalendarRule, timeZone: string): CalendarRule | null {
  const clock = wallClockOf(timeZone)
  const { at } = clock.place(readLocal(rule.start))
  for (const first of sourceOf(rule, clock).startsIn({ from: at, until: at + MOST_YEARS_TO_WAIT * YEAR_MS })) {
    return { ...rule, start: writeLocal(first.local) }
  }
  return null
}
