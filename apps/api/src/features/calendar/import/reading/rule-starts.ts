import { DAY_MS } from '@surgeries/domain/dates/durations'
import type { CalendarRule } from '@surgeries/domain/calendar/calendar'
import { scheduleOf, calendarOf } from '@surgeries/domain/calendar/calendar'
import { type Occurrence, occurrencesBetween } from '@surgeries/domain/calendar/occurrences'
import { readRule } from '@surgeries/domain/calendar/rules/read-rule'
import { type Clock, offsetAt, untilByWall } from './own-clock.ts'

interface Following extends Omit<CalendarRule, 'rule'> {
  zone: Clock
  from: Date
  until: Date
  limit: number
}

/**
 * What a rule of a calendar elsewhere yields; null for a rule that we do not follow. Two faults that programs make are
 * borne: parts of their own (X-…), and COUNT beside UNTIL, of which the earlier end holds.
 */
export function startsOfWrittenRule(
  written: string,
  { zone, start, durationMinutes, ...within }: Following,
): Occurrence[] | null {
  const [zoneOfRule, span] = typeof zone === 'string' ? [zone, within] : ['UTC', widened(within)]
  const byWall = typeof zone === 'string' ? written : untilByWall(written, (ms) => offsetAt(zone, ms))
  const parts = byWall
    .replace(/\s/g, '')
    .split(';')
    .filter((part) => part !== '' && !/^X-/i.test(part))
  const without = (name: RegExp) => parts.filter((part) => !name.test(part)).join(';')
  const hasBoth = parts.some((part) => /^COUNT=/i.test(part)) && parts.some((part) => /^UNTIL=/i.test(part))
  const rules = hasBoth ? [without(/^UNTIL=/i), without(/^COUNT=/i)] : [parts.join(';')]
  if (!rules.every((rule) => readRule(rule).rule)) return null
  const [first = [], second] = rules.map((rule) =>
    occurrencesBetween(calendarOf(scheduleOf({ start, durationMinutes, rule })), zoneOfRule, span),
  )
  if (!second) return first
  const both = new Set(second.map(({ recurrenceId }) => recurrenceId))
  return first.filter(({ recurrenceId }) => both.has(recurrenceId))
}

function widened<S extends { from: Date; until: Date }>(span: S): S {
  return { ...span, from: new Date(span.from.getTime() - DAY_MS), until: new Date(span.until.getTime() + DAY_MS) }
}
