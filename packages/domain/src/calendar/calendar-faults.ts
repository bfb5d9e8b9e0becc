import { type Calendar, CALENDAR_LIMITS } from './calendar.ts'
import { readLocal } from './day-number.ts'
import { readRule } from './read-rule.ts'
import { RULE_FAULT_CODES } from './rule-fault.ts'
import { settle } from './settle.ts'

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
  return [
    ...(['rules', 'extraDates', 'skippedDates', 'overrides'] as const)
      .filter((list) => calendar[list].length > CALENDAR_LIMITS[list])
      .map((list) => fault(`/${list}`, 'too_many')),
    ...rules.flatMap((rule, index) => {
      const faults = [
        ...timeFaults(rule.start, `/rules/${index}/start`),
        ...ruleFaults(rule.rule, `/rules/${index}/rule`),
      ]
      return faults.length > 0 || settle(rule, timeZone) ? faults : [fault(`/rules/${index}/rule`, 'never_happens')]
    }),
    ...extraDates.flatMap(({ start }, index) => timeFaults(start, `/extraDates/${index}/start`)),
    ...skippedDates.flatMap((start, index) => timeFaults(start, `/skippedDates/${index}`)),
    ...overrides.flatMap(({ recurrenceId, start }, index) => [
      ...timeFaults(recurrenceId, `/overrides/${index}/recurrenceId`),
      ...timeFaults(start, `/overrides/${index}/start`),
    ]),
  ]
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
