import { contradictionsOf } from './contradictions.ts'
import type { Frequency, Rule } from './rule.ts'
import { FREQUENCIES } from './rule.ts'
import type { RuleFault } from './rule-fault.ts'
import { readNumber, readNumbers, readOrdinals, readUntil, readWeekday, readWeekdayNumbers } from './rule-parts.ts'

/** The longest text that is read as a rule, in characters. */
export const MOST_RULE_CHARACTERS = 500
const MOST_INTERVAL = 1000
const MOST_COUNT = 10_000

export type RuleReading = { rule: Rule; faults: [] } | { rule: null; faults: RuleFault[] }

const TOO_HIGH = ['SECONDLY', 'MINUTELY', 'HOURLY']

const everySecondBut = (value: string) => (/^0+$/u.test(value) ? {} : null)
const orNull = <T, R>(value: T | null, then: (value: T) => R): R | null => (value === null ? null : then(value))

const READERS: Record<string, (value: string) => Partial<Rule> | null> = {
  FREQ: (value) => orNull(readFrequency(value), (frequency) => ({ frequency })),
  INTERVAL: (value) => orNull(readNumber(value, MOST_INTERVAL), (interval) => ({ interval })),
  COUNT: (value) => orNull(readNumber(value, MOST_COUNT), (count) => ({ count })),
  UNTIL: (value) => orNull(readUntil(value), (until) => ({ until })),
  WKST: (value) => orNull(readWeekday(value), (weekStart) => ({ weekStart })),
  BYMONTH: (value) => orNull(readNumbers(value, 1, 12), (byMonth) => ({ byMonth })),
  BYWEEKNO: (value) => orNull(readOrdinals(value, 53), (byWeekNumber) => ({ byWeekNumber })),
  BYYEARDAY: (value) => orNull(readOrdinals(value, 366), (byYearDay) => ({ byYearDay })),
  BYMONTHDAY: (value) => orNull(readOrdinals(value, 31), (byMonthDay) => ({ byMonthDay })),
  BYDAY: (value) => orNull(readWeekdayNumbers(value), (byDay) => ({ byDay })),
  BYHOUR: (value) => orNull(readNumbers(value, 0, 23), (byHour) => ({ byHour })),
  BYMINUTE: (value) => orNull(readNumbers(value, 0, 59), (byMinute) => ({ byMinute })),
  // Meetings begin on the minute.
  BYSECOND: everySecondBut,
  BYSETPOS: (value) => orNull(readOrdinals(value, 366), (bySetPosition) => ({ bySetPosition })),
}

/**
 * Reads the value of an RRULE (RFC 5545 §3.3.10), with or without its name before it, in capitals or not. Refused are
 * rules that repeat within a day (HOURLY and finer), more than 24 starts a day, and combinations that the RFC forbids.
 * UNTIL may be a local day, which is more than the RFC allows beside a time with a zone: a season ends on a day.
 */
export function readRule(text: string): RuleReading {
  if (text.length > MOST_RULE_CHARACTERS) return refused({ code: 'too_long', part: null })
  const parts = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/u, '')
    .replace(/;$/u, '')
    .split(';')
    .map((part) => part.split('='))
  if (!parts.every(([name, value, more]) => name && value && more === undefined))
    return refused({ code: 'not_a_rule', part: null })
  const faults: RuleFault[] = []
  const values: Partial<Rule> = {}
  const seen = new Set<string>()
  for (const [name = '', value = ''] of parts) {
    const reader = Object.hasOwn(READERS, name) ? READERS[name] : undefined
    const read = reader?.(value)
    if (!reader) faults.push({ code: 'unknown_part', part: name.slice(0, 20) })
    else if (seen.has(name)) faults.push({ code: 'repeated_part', part: name })
    else if (name === 'FREQ' && TOO_HIGH.includes(value)) faults.push({ code: 'frequency_too_high', part: name })
    else if (!read) faults.push({ code: 'bad_value', part: name })
    else Object.assign(values, read)
    seen.add(name)
  }
  if (!seen.has('FREQ')) faults.push({ code: 'frequency_missing', part: 'FREQ' })
  const { frequency } = values
  if (!frequency || faults.length > 0) return { rule: null, faults }
  const rule = { ...EMPTY, ...values, frequency }
  const contradictions = contradictionsOf(rule)
  return contradictions.length > 0 ? { rule: null, faults: contradictions } : { rule, faults: [] }
}

const EMPTY: Omit<Rule, 'frequency'> = {
  interval: 1,
  byMonth: [],
  byWeekNumber: [],
  byYearDay: [],
  byMonthDay: [],
  byDay: [],
  byHour: [],
  byMinute: [],
  bySetPosition: [],
  weekStart: 'MO',
  count: null,
  until: null,
}

function refused(fault: RuleFault): RuleReading {
  return { rule: null, faults: [fault] }
}

function readFrequency(value: string): Frequency | null {
  return FREQUENCIES.find((frequency) => frequency === value) ?? null
}
