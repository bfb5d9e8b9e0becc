import type { Rule } from './rule.ts'

/** The value of an RRULE, always in the same order, saying only what differs from the default. Its reading is the rule again. */
export function writeRule(rule: Rule): string {
  const parts: [name: string, value: string][] = [
    ['FREQ', rule.frequency],
    ['INTERVAL', rule.interval === 1 ? '' : String(rule.interval)],
    ['BYMONTH', rule.byMonth.join(',')],
    ['BYWEEKNO', rule.byWeekNumber.join(',')],
    ['BYYEARDAY', rule.byYearDay.join(',')],
    ['BYMONTHDAY', rule.byMonthDay.join(',')],
    ['BYDAY', rule.byDay.map(({ nth, weekday }) => `${nth ?? ''}${weekday}`).join(',')],
    ['BYHOUR', rule.byHour.join(',')],
    ['BYMINUTE', rule.byMinute.join(',')],
    ['BYSETPOS', rule.bySetPosition.join(',')],
    ['WKST', rule.weekStart === 'MO' ? '' : rule.weekStart],
    ['COUNT', rule.count === null ? '' : String(rule.count)],
    ['UNTIL', (rule.until ?? '').replace(/[-:]/gu, '')],
  ]
  return parts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join(';')
}
