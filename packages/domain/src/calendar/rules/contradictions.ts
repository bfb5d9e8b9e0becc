import type { Rule } from './rule.ts'
import type { RuleFault } from './rule-fault.ts'

const MOST_STARTS_A_DAY = 24
/** There is no sixth Monday in any month. */
const MOST_WEEKS_IN_MONTH = 5

/** What RFC 5545 §3.3.10 forbids between the parts of a rule, and what no day could ever fulfil at once. */
export function contradictionsOf(rule: Rule): RuleFault[] {
  const { frequency, byMonth, byDay } = rule
  const isYearly = frequency === 'YEARLY'
  const hasNth = byDay.some(({ nth }) => nth !== null)
  const countsInMonths = frequency === 'MONTHLY' || byMonth.length > 0
  const forbidden: [part: string, isForbidden: boolean][] = [
    ['COUNT', rule.count !== null && rule.until !== null],
    ['BYWEEKNO', rule.byWeekNumber.length > 0 && !isYearly],
    ['BYYEARDAY', rule.byYearDay.length > 0 && !isYearly],
    ['BYMONTHDAY', rule.byMonthDay.length > 0 && frequency === 'WEEKLY'],
    ['BYDAY', hasNth && (frequency === 'DAILY' || frequency === 'WEEKLY' || rule.byWeekNumber.length > 0)],
    ['BYDAY', countsInMonths && byDay.some(({ nth }) => Math.abs(nth ?? 0) > MOST_WEEKS_IN_MONTH)],
    ['BYSETPOS', rule.bySetPosition.length > 0 && !choosesAmong(rule)],
  ]
  const faults: RuleFault[] = forbidden
    .filter(([, isForbidden]) => isForbidden)
    .map(([part]) => ({ code: 'contradiction', part }))
  if (Math.max(1, rule.byHour.length) * Math.max(1, rule.byMinute.length) > MOST_STARTS_A_DAY)
    faults.push({ code: 'too_many_times', part: 'BYMINUTE' })
  return faults
}

function choosesAmong(rule: Rule): boolean {
  const { byMonth, byWeekNumber, byYearDay, byMonthDay, byDay, byHour, byMinute } = rule
  return [byMonth, byWeekNumber, byYearDay, byMonthDay, byDay, byHour, byMinute].some((part) => part.length > 0)
}
