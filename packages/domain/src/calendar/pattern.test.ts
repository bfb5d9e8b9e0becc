import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WEEKDAYS } from '../dates/day-number.ts'
import { type Pattern, patternOf, ruleOf } from './pattern.ts'

const START = '2026-12-16T17:30'
const common = { every: 1, exceptMonths: [], ending: null }

const SAID: [words: string, rule: string | null, pattern: Pattern][] = [
  ['once', null, { kind: 'once' }],
  ['every Tuesday', 'FREQ=WEEKLY;BYDAY=TU', { kind: 'weekly', ...common, weekdays: ['TU'] }],
  [
    'every second Saturday',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA',
    { kind: 'weekly', ...common, every: 2, weekdays: ['SA'] },
  ],
  ['Mondays and Thursdays', 'FREQ=WEEKLY;BYDAY=MO,TH', { kind: 'weekly', ...common, weekdays: ['MO', 'TH'] }],
  ['the third Wednesday', 'FREQ=MONTHLY;BYDAY=3WE', { kind: 'monthly', ...common, nths: [3], weekday: 'WE' }],
  ['the first and third', 'FREQ=MONTHLY;BYDAY=1WE,3WE', { kind: 'monthly', ...common, nths: [1, 3], weekday: 'WE' }],
  [
    'the last Thursday but not in August and December',
    'FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,9,10,11;BYDAY=-1TH',
    { kind: 'monthly', ...common, exceptMonths: [8, 12], nths: [-1], weekday: 'TH' },
  ],
  [
    'every other month, to the end of June',
    'FREQ=MONTHLY;INTERVAL=2;BYDAY=2SU;UNTIL=20270630',
    { kind: 'monthly', ...common, every: 2, ending: { until: '2027-06-30' }, nths: [2], weekday: 'SU' },
  ],
  [
    'ten Fridays',
    'FREQ=WEEKLY;BYDAY=FR;COUNT=10',
    { kind: 'weekly', ...common, ending: { count: 10 }, weekdays: ['FR'] },
  ],
]

test.each(SAID)('%s is %s', (_, rule, pattern) => {
  expect(ruleOf(pattern)).toBe(rule)
})

test.each(SAID)('%s is read from %s', (_, rule, pattern) => {
  expect(patternOf({ start: START, rule })).toEqual(pattern)
})

test('any pattern comes back from its rule', () => {
  const months = fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], { maxLength: 11 })
  const ending = fc.constantFrom(null, { count: 7 }, { until: '2028-02-29' })
  const every = fc.integer({ min: 1, max: 12 })
  const somePattern: fc.Arbitrary<Pattern> = fc.oneof(
    fc.constant({ kind: 'once' as const }),
    fc.record({
      kind: fc.constant('weekly' as const),
      every,
      weekdays: fc.subarray([...WEEKDAYS], { minLength: 1 }),
      exceptMonths: months,
      ending,
    }),
    fc.record({
      kind: fc.constant('monthly' as const),
      every,
      nths: fc.subarray([-1, 1, 2, 3, 4, 5], { minLength: 1 }),
      weekday: fc.constantFrom(...WEEKDAYS),
      exceptMonths: months,
      ending,
    }),
  )
  fc.assert(
    fc.property(somePattern, (pattern) => {
      expect(patternOf({ start: START, rule: ruleOf(pattern) })).toEqual(pattern)
    }),
    { numRuns: 1000 },
  )
})

describe('what a rule leaves to its start', () => {
  test('the weekday of a weekly rule is that of its start', () => {
    expect(patternOf({ start: START, rule: 'FREQ=WEEKLY' })).toMatchObject({ kind: 'weekly', weekdays: ['WE'] })
  })

  test('a position among weekdays is a week of the month', () => {
    expect(patternOf({ start: START, rule: 'FREQ=MONTHLY;BYDAY=WE;BYSETPOS=3' })).toMatchObject({
      kind: 'monthly',
      nths: [3],
      weekday: 'WE',
    })
  })
})

test.each([
  'FREQ=DAILY',
  'FREQ=YEARLY;BYDAY=20MO',
  'FREQ=MONTHLY',
  'FREQ=MONTHLY;BYMONTHDAY=15',
  'FREQ=MONTHLY;BYDAY=WE',
  'FREQ=MONTHLY;BYDAY=1WE,3TH',
  'FREQ=MONTHLY;BYDAY=1WE,3WE;BYSETPOS=1',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=SU',
  'FREQ=WEEKLY;BYDAY=MO;BYHOUR=9,17',
  'FREQ=WEEKLY;BYDAY=MO;UNTIL=20270630T120000Z',
  'FREQ=HOURLY',
])('%s is left to those who write rules', (rule) => {
  expect(patternOf({ start: START, rule })).toBeNull()
})

test.each<Pattern>([
  { kind: 'weekly', ...common, weekdays: [] },
  { kind: 'monthly', ...common, nths: [], weekday: 'WE' },
  { kind: 'weekly', ...common, weekdays: ['MO'], exceptMonths: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
])('a pattern without dates is refused: %o', (pattern) => {
  expect(() => ruleOf(pattern)).toThrow(RangeError)
})
