import type { CalendarRule } from '@surgeries/domain/calendar/calendar'
import { type Ending, type Pattern, patternOf } from '@surgeries/domain/calendar/pattern'
import { readRule } from '@surgeries/domain/calendar/rules/read-rule'
import type { Rule } from '@surgeries/domain/calendar/rules/rule'

/** What a rule says, as far as there are words for it; `rule` is one that words would not do justice. */
export type Said = Pattern | PlainRule | { kind: 'rule'; text: string }

interface PlainRule {
  kind: 'daily' | 'monthDay' | 'yearly'
  every: number
  daysOfMonth: number[]
  exceptMonths: number[]
  ending: Ending
}

export function saidOf({ start, rule }: Pick<CalendarRule, 'start' | 'rule'>): Said {
  const text = rule ?? ''
  const read = rule === null ? null : readRule(rule).rule
  return patternIn(start, rule) ?? (read && plainRule(read, start)) ?? { kind: 'rule', text }
}

function patternIn(start: string, rule: string | null): Pattern | null {
  try {
    return patternOf({ start, rule })
  } catch {
    return null
  }
}

function plainRule(rule: Rule, start: string): PlainRule | null {
  const kind = KINDS[rule.frequency]
  const { byMonthDay, byMonth, byDay, byWeekNumber, byYearDay, byHour, byMinute, bySetPosition } = rule
  const others = [byMonth, byDay, byWeekNumber, byYearDay, byHour, byMinute, bySetPosition]
  const isPlain = others.every((part) => part.length === 0) && (kind === 'monthDay' || byMonthDay.length === 0)
  if (!kind || !isPlain || byMonthDay.some((day) => day < 0)) return null
  const daysOfMonth = byMonthDay.length > 0 ? byMonthDay : [Number(start.slice(8, 10))]
  return { kind, every: rule.interval, daysOfMonth, exceptMonths: [], ending: endingOf(rule) }
}

const KINDS = { DAILY: 'daily', WEEKLY: null, MONTHLY: 'monthDay', YEARLY: 'yearly' } as const

function endingOf({ count, until }: Rule): Ending {
  if (count !== null) return { count }
  return until === null ? null : { until: until.slice(0, 10) }
}
