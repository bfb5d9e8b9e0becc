import type { CalendarRule } from './calendar.ts'
import { dayOfLocal, readLocal, type Weekday, weekdayOf } from '../dates/day-number.ts'
import { readRule } from './rules/read-rule.ts'
import type { Rule } from './rules/rule.ts'
import { writeRule } from './rules/write-rule.ts'

/** When a season is over: after its last day (`2027-06-30`, included), or after so many meetings. */
export type Ending = { until: string } | { count: number } | null

/** The ways in which most surgeries meet, as a person says them. */
export type Pattern = { kind: 'once' } | WeeklyPattern | MonthlyPattern

/** Every so many weeks on these weekdays. */
export interface WeeklyPattern {
  kind: 'weekly'
  every: number
  weekdays: Weekday[]
  /** Months without a meeting, 1 to 12. */
  exceptMonths: number[]
  ending: Ending
}

/** On the nth such weekday of the month, 1 to 5, and -1 for the last; every so many months. */
export interface MonthlyPattern {
  kind: 'monthly'
  every: number
  nths: number[]
  weekday: Weekday
  exceptMonths: number[]
  ending: Ending
}

const ALL_MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)
const NTHS = [-1, 1, 2, 3, 4, 5]

/** The value of the RRULE that says a pattern; null for a single date. Throws a RangeError for a pattern that says nothing. */
export function ruleOf(pattern: Pattern): string | null {
  if (pattern.kind === 'once') return null
  const { every, ending, exceptMonths } = pattern
  const byDay =
    pattern.kind === 'weekly'
      ? pattern.weekdays.map((weekday) => weekday)
      : pattern.nths.map((nth) => `${nth}${pattern.weekday}`)
  const months = exceptMonths.length > 0 ? ALL_MONTHS.filter((month) => !exceptMonths.includes(month)) : null
  const text = [
    `FREQ=${pattern.kind === 'weekly' ? 'WEEKLY' : 'MONTHLY'}`,
    `INTERVAL=${every}`,
    ...(months ? [`BYMONTH=${months.join(',')}`] : []),
    `BYDAY=${byDay.join(',')}`,
    ...(ending ? ['until' in ending ? `UNTIL=${ending.until.replaceAll('-', '')}` : `COUNT=${ending.count}`] : []),
  ].join(';')
  const { rule } = readRule(text)
  if (!rule) throw new RangeError('This pattern says no dates.')
  return writeRule(rule)
}

/** The pattern that a rule says, or null when it says something else. A rule leaves to its start what it does not say. */
export function patternOf({ start, rule: text }: Pick<CalendarRule, 'start' | 'rule'>): Pattern | null {
  if (text === null) return { kind: 'once' }
  const { rule } = readRule(text)
  if (!rule || saysMore(rule)) return null
  const ending = endingOf(rule)
  if (ending === undefined) return null
  const exceptMonths = rule.byMonth.length > 0 ? ALL_MONTHS.filter((month) => !rule.byMonth.includes(month)) : []
  const common = { every: rule.interval, exceptMonths, ending }
  if (rule.frequency === 'WEEKLY') {
    const weekdays = rule.byDay.map(({ weekday }) => weekday)
    const implied = weekdayOf(dayOfLocal(readLocal(start)))
    return { kind: 'weekly', ...common, weekdays: weekdays.length > 0 ? weekdays : [implied] }
  }
  const chosen = nthsOf(rule)
  return chosen && { kind: 'monthly', ...common, ...chosen }
}

/** Parts for which no pattern has words. */
function saysMore(rule: Rule): boolean {
  const { frequency, byWeekNumber, byYearDay, byMonthDay, byHour, byMinute, bySetPosition } = rule
  if (frequency !== 'WEEKLY' && frequency !== 'MONTHLY') return true
  if (frequency === 'WEEKLY' && bySetPosition.length > 0) return true
  // Where weeks are left out, it matters with which day they begin; the patterns' weeks begin on Monday.
  if (frequency === 'WEEKLY' && rule.interval > 1 && rule.weekStart !== 'MO') return true
  return [byWeekNumber, byYearDay, byMonthDay, byHour, byMinute].some((part) => part.length > 0)
}

/** `3WE`, `1WE,3WE`, and what means the same: `WE` with a position. */
function nthsOf({ byDay, bySetPosition }: Rule): { nths: number[]; weekday: Weekday } | null {
  const [first] = byDay
  if (!first || byDay.some(({ weekday }) => weekday !== first.weekday)) return null
  const nths =
    bySetPosition.length === 0
      ? byDay.map(({ nth }) => nth)
      : first.nth === null && byDay.length === 1
        ? bySetPosition
        : []
  const known = nths.filter((nth) => nth !== null && NTHS.includes(nth))
  if (known.length === 0 || known.length < nths.length) return null
  return { nths: known.filter((nth) => nth !== null), weekday: first.weekday }
}

function endingOf({ count, until }: Rule): Ending | undefined {
  if (count !== null) return { count }
  if (until === null) return null
  // An end in the middle of a day is nobody's season.
  return until.length === 10 ? { until } : undefined
}
