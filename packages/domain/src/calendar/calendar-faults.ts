import { DAY_MS } from '../dates/durations.ts'
import { type Calendar, CALENDAR_LIMITS, type CalendarRule, MOST_MEETINGS } from './calendar.ts'
import { readLocal } from '../dates/day-number.ts'
import { readRule } from './rules/read-rule.ts'
import { RULE_FAULT_CODES } from './rules/rule-fault.ts'
import { settle } from './settle.ts'
import { sourceOf } from './sources.ts'
import { wallClockOf } from '../dates/wall-clock.ts'

export const CALENDAR_FAULT_CODES = [...RULE_FAULT_CODES, 'too_many', 'no_such_time', 'never_happens'] as const
export type CalendarFaultCode = (typeof CALENDAR_FAULT_CODES)[number]

/** What is wrong where: a JSON pointer (RFC 6901) into the calendar, and for a rule the part that is at fault. */
export interface CalendarFault {
  pointer: string
  code: CalendarFaultCode
  part: string | null
}

/** Everything that keeps a calendar from being computed, or a rule of it from ever happening. None when it is sound. */
export function calendarFaultsOf(calendar: Calendar, timeZone: string): CalendarFault[] {
  const { rules, extraDates, skippedDates, overrides } = calendar
  const begun: CalendarRule[] = []
  const faults = [
    ...(['rules', 'extraDates', 'skippedDates', 'overrides'] as const)
      .filter((list) => calendar[list].length > CALENDAR_LIMITS[list])
      .map((list) => fault(`/${list}`, 'too_many')),
    ...rules.flatMap((rule, index) => {
      const own = [...timeFaults(rule.start, `/rules/${index}/start`), ...ruleFaults(rule.rule, `/rules/${index}/rule`)]
      if (own.length > 0) return own
      const settled = settle(rule, timeZone)
      if (!settled) return [fault(`/rules/${index}/rule`, 'never_happens')]
      begun.push(settled)
      return []
    }),
    ...extraDates.flatMap(({ start }, index) => timeFaults(start, `/extraDates/${index}/start`)),
    ...skippedDates.flatMap((start, index) => timeFaults(start, `/skippedDates/${index}`)),
    ...overrides.flatMap(({ recurrenceId, start }, index) => [
      ...timeFaults(recurrenceId, `/overrides/${index}/recurrenceId`),
      ...timeFaults(start, `/overrides/${index}/start`),
    ]),
  ]
  return faults.length > 0 || !areTooMany(begun, timeZone) ? faults : [fault('/rules', 'too_many')]
}

const TWO_YEARS_MS = 2 * 366 * DAY_MS

/** Whether rules have more meetings than anybody could keep, each in the two years from its first on. */
function areTooMany(rules: CalendarRule[], timeZone: string): boolean {
  const clock = wallClockOf(timeZone)
  let left = MOST_MEETINGS
  for (const rule of rules) {
    const { at } = clock.place(readLocal(rule.start))
    left -= [...sourceOf(rule, clock).startsIn({ from: at, until: at + TWO_YEARS_MS })].length
    if (left < 0) return true
  }
  return false
}

function ruleFaults(rule: string | null, pointer: string): CalendarFault[] {
  return rule === null ? [] : readRule(rule).faults.map((found) => ({ pointer, ...found }))
}

function timeFaults(text: string, pointer: string): CalendarFault[] {
  try {
    readLocal(text)
    return []
  } catch {
    return [fault(pointer, 'no_such_time')]
  }
}

function fault(pointer: string, code: CalendarFaultCode): CalendarFault {
  return { pointer, code, part: null }
}
