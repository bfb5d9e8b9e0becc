import { DAY_MS } from '../dates/durations.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyCalendar } from './calendar.ts'
import { occurrencesBetween } from './occurrences.ts'
import { readRule } from './rules/read-rule.ts'
import { occurrencesDayByDay } from './test/day-by-day.ts'
import { type SomeFrequency, type SomeRule, someRule } from './test/some-rules.ts'
import { writeRule } from './rules/write-rule.ts'

const LONG = { timeout: 120_000 }

describe.each<SomeFrequency>(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'])('any %s rule, in any zone,', (frequency) => {
  test('yields what walking day by day through the text of RFC 5545 yields', LONG, () => {
    fc.assert(
      fc.property(someRule(frequency), (rule) => {
        const expected = occurrencesDayByDay(rule.text, rule.start, rule.timeZone, rule.lastDay)
        expect(startsOf(rule)).toEqual(expected.map(({ local, at }) => `${local} ${new Date(at).toISOString()}`))
      }),
      { numRuns: 800 },
    )
  })

  test('is written as it was read', () => {
    fc.assert(
      fc.property(someRule(frequency), ({ text }) => {
        const { rule } = readRule(text)
        expect(rule && readRule(writeRule(rule))).toEqual({ rule, faults: [] })
      }),
      { numRuns: 300 },
    )
  })
})

function startsOf({ text, start, timeZone, lastDay }: SomeRule): string[] {
  const calendar = { ...emptyCalendar, rules: [{ start, durationMinutes: 60, rule: text }] }
  const from = new Date(Date.parse(`${start}Z`) - 2 * DAY_MS)
  const until = new Date(Date.parse(lastDay) + 3 * DAY_MS)
  return occurrencesBetween(calendar, timeZone, { from, until, limit: Infinity })
    .filter(({ localStart }) => localStart.slice(0, 10) <= lastDay)
    .map(({ localStart, startsAt }) => `${localStart} ${startsAt.toISOString()}`)
}
