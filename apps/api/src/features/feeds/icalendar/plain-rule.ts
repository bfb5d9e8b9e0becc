import type { CalendarRule } from '@surgeries/domain/calendar/calendar'
import { patternOf, ruleOf } from '@surgeries/domain/calendar/pattern'
import { readRule } from '@surgeries/domain/calendar/rules/read-rule'
import type { Rule } from '@surgeries/domain/calendar/rules/rule'
import { writeRule } from '@surgeries/domain/calendar/rules/write-rule'

/**
 * The value of an RRULE, without its end, that every calendar program reads as we do; null where some are known to go
 * wrong (docs/decisions/0017, 0021), and the dates had better be told one by one.
 */
export function plainRule({ start, rule }: CalendarRule): string | null {
  const parts = rule === null ? null : readRule(rule).rule
  if (!parts) return null
  const endless = writeRule({ ...parts, count: null, until: null })
  const pattern = patternOf({ start, rule: endless })
  if (pattern?.kind === 'weekly') return ruleOf(pattern)
  if (pattern?.kind === 'monthly') {
    const { every, nths, exceptMonths } = pattern
    return exceptMonths.length > 0 && (every > 1 || nths.length > 1) ? null : ruleOf(pattern)
  }
  return isSimple(parts, start) ? writeRule({ ...parts, weekStart: 'MO', count: null, until: null }) : null
}

const LAST_SAFE_DAY = 28

function isSimple(rule: Rule, start: string): boolean {
  const { frequency, byMonthDay, byDay } = rule
  const [day = Number(start.slice(8, 10)), ...others] = byMonthDay
  if (NEVER_SIMPLE.some((part) => rule[part].length > 0) || others.length > 0) return false
  if (frequency === 'DAILY') return byMonthDay.length === 0
  const isSafeDay = byDay.length === 0 && day > 0 && day <= LAST_SAFE_DAY
  return isSafeDay && (frequency === 'MONTHLY' || (frequency === 'YEARLY' && byMonthDay.length === 0))
}

const NEVER_SIMPLE = ['byMonth', 'byWeekNumber', 'byYearDay', 'byHour', 'byMinute', 'bySetPosition'] as const
