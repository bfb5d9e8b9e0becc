import { DAY_MS } from '@surgeries/domain/dates/durations'
import type { Rule } from '@surgeries/domain/calendar/rules/rule'
import type { Source } from '@surgeries/domain/calendar/sources'
import type { Placed } from '@surgeries/domain/dates/wall-clock'

const LOOK_BACK_MS = 400 * DAY_MS

/** The last meeting of a rule that has an end; null for one that has none, or never meets. */
export function lastStart({ startsIn }: Source, { count, until }: Rule): Placed | null {
  if (count === null && until === null) return null
  // A local end is nowhere further from UTC than a day.
  const end = until === null ? Number.POSITIVE_INFINITY : Date.parse(until.slice(0, 10)) + 3 * DAY_MS
  const late = until === null ? [] : [...startsIn({ from: end - LOOK_BACK_MS, until: end })]
  const all = late.length > 0 ? late : [...startsIn({ from: 0, until: end })]
  return all.at(-1) ?? null
}
