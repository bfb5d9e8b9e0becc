import type { CalendarRule } from '@surgeries/domain/calendar/calendar'
import { DAY_MINUTES, midnightOf } from '@surgeries/domain/dates/day-number'
import { type Pattern, patternOf, ruleOf } from '@surgeries/domain/calendar/pattern'
import { readRule } from '@surgeries/domain/calendar/rules/read-rule'
import { writeRule } from '@surgeries/domain/calendar/rules/write-rule'
import { firstDayOf } from './first-days.ts'
import { blankLine, type Line } from './line.ts'

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/u
/** What the taps offer; anything else stays the rule that it is. */
const MONTHS_APART = [1, 2, 3, 6]
const TAPPED_NTHS = [1, 2, 3, 4, -1]
/** The one that was tapped comes first, then those that it meets on as well. */
const rank = (nth: number) => [...TAPPED_NTHS, 5].indexOf(nth)

export type LineFault = 'weekday_needed' | 'date_needed' | 'time_needed' | 'end_needed' | 'months_needed' | 'unreadable'

export function lineOf({ start, durationMinutes, rule, timeToFollow }: CalendarRule, isExtra = false): Line {
  const [date = '', time = ''] = start.split('T')
  const line = { ...blankLine, date, time, durationMinutes, isExtra }
  if (timeToFollow) return { ...blankLine, kind: 'once', date, isExtra, timeToFollow }
  if (rule === null) return { ...line, kind: 'once' }
  const pattern = patternIn({ start, rule })
  if (!pattern || pattern.kind === 'once' || !canBeTapped(pattern)) return { ...line, kind: 'rule', rule }
  const { kind, every, exceptMonths, ending } = pattern
  const days =
    pattern.kind === 'weekly'
      ? { weekdays: pattern.weekdays }
      : { weekdays: [pattern.weekday], nths: pattern.nths.toSorted((a, b) => rank(a) - rank(b)) }
  return { ...line, kind, every, exceptMonths, ending, rule, ...days }
}

/** The rule of a line; null while something lacks. It begins with the first fitting day from `today` on. */
export function ruleOfLine(line: Line, today: string): CalendarRule | null {
  if (faultOfLine(line) !== null) return null
  const day = firstDayOf(line, today)
  if (day && isTimeOpen(line)) return { ...WHOLE_DAY, start: midnightOf(day) }
  return day ? { start: `${day}T${line.time}`, durationMinutes: line.durationMinutes, rule: ruleTextOf(line) } : null
}

export function faultOfLine(line: Line): LineFault | null {
  const { kind, weekdays, nths, exceptMonths, ending, rule, date, time } = line
  if (kind === 'rule' && readRule(rule).rule === null) return 'unreadable'
  if ((kind === 'weekly' || kind === 'monthly') && (weekdays.length === 0 || nths.length === 0)) return 'weekday_needed'
  if ((kind === 'rule' || kind === 'once') && !/^\d{4}-\d{2}-\d{2}$/u.test(date)) return 'date_needed'
  if (!TIME.test(time) && !isTimeOpen(line)) return 'time_needed'
  if (kind === 'rule' || kind === 'once') return null
  if (exceptMonths.length === 12) return 'months_needed'
  if (ending && ('until' in ending ? ending.until === '' : !(ending.count >= 1))) return 'end_needed'
  return null
}

const WHOLE_DAY = { durationMinutes: DAY_MINUTES, rule: null, timeToFollow: true } as const

export function isTimeOpen({ kind, timeToFollow }: Line): boolean {
  return kind === 'once' && timeToFollow === true
}

function ruleTextOf(line: Line): string | null {
  if (line.kind === 'once') return null
  if (line.kind === 'rule') {
    const { rule } = readRule(line.rule)
    return rule && writeRule(rule)
  }
  const pattern = patternOfLine(line)
  return line.rule && isSame(patternIn({ start: `${line.date}T${line.time}`, rule: line.rule }), pattern)
    ? line.rule
    : ruleOf(pattern)
}

function patternOfLine({ kind, every, weekdays, nths, exceptMonths, ending }: Line): Pattern {
  const common = { every, exceptMonths: exceptMonths.toSorted((a, b) => a - b), ending }
  const [weekday] = weekdays
  if (kind === 'monthly' && weekday) return { kind, ...common, nths: nths.toSorted((a, b) => a - b), weekday }
  return { kind: 'weekly', ...common, weekdays }
}

function canBeTapped(pattern: Exclude<Pattern, { kind: 'once' }>): boolean {
  if (pattern.kind === 'weekly') return pattern.every <= 2
  return MONTHS_APART.includes(pattern.every) && pattern.nths.some((nth) => TAPPED_NTHS.includes(nth))
}

function patternIn(rule: Pick<CalendarRule, 'start' | 'rule'>): Pattern | null {
  try {
    return patternOf(rule)
  } catch {
    return null
  }
}

function isSame(one: Pattern | null, other: Pattern): boolean {
  return one !== null && one.kind !== 'once' && other.kind !== 'once' && ruleOf(one) === ruleOf(other)
}
