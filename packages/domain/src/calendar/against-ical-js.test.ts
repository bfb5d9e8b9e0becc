import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { emptyCalendar } from './calendar.ts'
import { WEEKDAYS } from '../dates/day-number.ts'
import { occurrencesBetween } from './occurrences.ts'
import { type MonthlyPattern, type Pattern, ruleOf } from './pattern.ts'
import { settle } from './settle.ts'
import { addDays, someStart } from './test/some-rules.ts'

/**
 * What organisers choose, expanded by people who never saw our code. ical.js 2.2 goes wrong on positions, on months beside
 * plain weekdays and on most yearly rules, so those are left to the day-by-day reading of the RFC.
 */

const someMonths = fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], { maxLength: 11 })
const someEnding = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 1, max: 30 }).map((count) => ({ count })),
)
const somePattern: fc.Arbitrary<Pattern> = fc.oneof(
  fc.record({
    kind: fc.constant('weekly' as const),
    every: fc.integer({ min: 1, max: 5 }),
    weekdays: fc.subarray([...WEEKDAYS], { minLength: 1 }),
    exceptMonths: someMonths,
    ending: someEnding,
  }),
  fc
    .record({
      kind: fc.constant('monthly' as const),
      every: fc.integer({ min: 1, max: 4 }),
      nths: fc.subarray([-1, 1, 2, 3, 4], { minLength: 1 }),
      weekday: fc.constantFrom(...WEEKDAYS),
      exceptMonths: someMonths,
      ending: someEnding,
    })
    .map(withinItsPowers),
)
const someText = fc.oneof(
  { weight: 4, arbitrary: somePattern.map(ruleOf) },
  fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.subarray([...WEEKDAYS], { minLength: 1 }))
    .map(([every, weekdays]) => `FREQ=DAILY;INTERVAL=${every};BYDAY=${weekdays.join(',')}`),
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 28 }))
    .map(([every, day]) => `FREQ=MONTHLY;INTERVAL=${every};BYMONTHDAY=${day}`),
)

/** Where months are named too, ical.js forgets the interval, counts from January and gives the dates of two weekdays twice. */
function withinItsPowers(pattern: MonthlyPattern): MonthlyPattern {
  if (pattern.exceptMonths.length === 0) return pattern
  return pattern.every > 1 || pattern.nths.length > 1 ? { ...pattern, exceptMonths: [] } : { ...pattern, ending: null }
}

test('the rules that people choose yield the same in ical.js', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(someText, someStart('UTC'), (rule, start) => {
      const settled = settle({ start, durationMinutes: 60, rule }, 'UTC')
      if (!settled?.rule) return
      const lastDay = addDays(settled.start, 700)
      const until = new Date(`${lastDay}T00:00Z`)
      const calendar = { ...emptyCalendar, rules: [settled] }
      const ours = occurrencesBetween(calendar, 'UTC', { from: new Date(0), until, limit: Infinity })
      expect(ours.map(({ localStart }) => localStart)).toEqual(byIcalJs(settled.rule, settled.start, lastDay))
    }),
    { numRuns: 700 },
  )
})

function byIcalJs(rule: string, start: string, lastDay: string): string[] {
  const found: string[] = []
  const times = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateTimeString(`${start}:00`))
  for (let time = times.next(); time && time.toString() < lastDay; time = times.next()) {
    found.push(time.toString().slice(0, 16))
  }
  return found
}
