import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MOST_RULE_CHARACTERS, readRule } from './read-rule.ts'
import { writeRule } from './write-rule.ts'

test('a rule is read part by part', () => {
  expect(readRule('FREQ=MONTHLY;INTERVAL=2;BYDAY=-1TH,+2MO,FR;BYMONTH=9,1;WKST=SU;UNTIL=20270630').rule).toEqual({
    frequency: 'MONTHLY',
    interval: 2,
    byMonth: [1, 9],
    byWeekNumber: [],
    byYearDay: [],
    byMonthDay: [],
    byDay: [
      { weekday: 'TH', nth: -1 },
      { weekday: 'FR', nth: null },
      { weekday: 'MO', nth: 2 },
    ],
    byHour: [],
    byMinute: [],
    bySetPosition: [],
    weekStart: 'SU',
    count: null,
    until: '2027-06-30',
  })
})

test.each([
  ['20270630', '2027-06-30'],
  ['20270630T173000', '2027-06-30T17:30:00'],
  ['20270630T153000Z', '2027-06-30T15:30:00Z'],
  ['99991231', '9999-12-31'],
])('an end may be a day, a local time or a moment: %s', (text, until) => {
  expect(readRule(`FREQ=DAILY;UNTIL=${text}`).rule?.until).toBe(until)
})

test.each([
  ['RRULE:FREQ=WEEKLY;BYDAY=TU', 'FREQ=WEEKLY;BYDAY=TU'],
  ['freq=weekly;byday=tu', 'FREQ=WEEKLY;BYDAY=TU'],
  ['  BYDAY=TU;FREQ=WEEKLY; ', 'FREQ=WEEKLY;BYDAY=TU'],
  ['FREQ=WEEKLY;INTERVAL=1;WKST=MO;BYDAY=TU,TU', 'FREQ=WEEKLY;BYDAY=TU'],
  ['FREQ=MONTHLY;BYDAY=+3WE', 'FREQ=MONTHLY;BYDAY=3WE'],
  ['FREQ=DAILY;BYHOUR=09,17;BYMINUTE=00;BYSECOND=0', 'FREQ=DAILY;BYHOUR=9,17;BYMINUTE=0'],
  ['FREQ=MONTHLY;BYMONTH=12,1,3;BYDAY=-1TH;COUNT=5', 'FREQ=MONTHLY;BYMONTH=1,3,12;BYDAY=-1TH;COUNT=5'],
])('%s is written %s', (text, canonical) => {
  const { rule } = readRule(text)
  expect(rule && writeRule(rule)).toBe(canonical)
})

describe('a rule that is refused', () => {
  test.each([
    ['', 'not_a_rule', null],
    ['every Tuesday', 'not_a_rule', null],
    ['FREQ=WEEKLY;;BYDAY=TU', 'not_a_rule', null],
    ['FREQ=WEEKLY;BYDAY=', 'not_a_rule', null],
    ['FREQ=WEEKLY;BYDAY=TU=WE', 'not_a_rule', null],
    [`FREQ=WEEKLY;BYDAY=${'TU,'.repeat(MOST_RULE_CHARACTERS)}TU`, 'too_long', null],
    ['BYDAY=TU', 'frequency_missing', 'FREQ'],
    ['FREQ=HOURLY', 'frequency_too_high', 'FREQ'],
    ['FREQ=SECONDLY;COUNT=5', 'frequency_too_high', 'FREQ'],
    ['FREQ=FORTNIGHTLY', 'bad_value', 'FREQ'],
    ['FREQ=WEEKLY;X-MOON=FULL', 'unknown_part', 'X-MOON'],
    ['FREQ=WEEKLY;RSCALE=CHINESE', 'unknown_part', 'RSCALE'],
    ['FREQ=WEEKLY;CONSTRUCTOR=1', 'unknown_part', 'CONSTRUCTOR'],
    ['FREQ=WEEKLY;BYDAY=TU;BYDAY=WE', 'repeated_part', 'BYDAY'],
    ['FREQ=WEEKLY;INTERVAL=0', 'bad_value', 'INTERVAL'],
    ['FREQ=WEEKLY;INTERVAL=1001', 'bad_value', 'INTERVAL'],
    ['FREQ=WEEKLY;COUNT=-1', 'bad_value', 'COUNT'],
    ['FREQ=WEEKLY;COUNT=1e3', 'bad_value', 'COUNT'],
    ['FREQ=WEEKLY;BYDAY=XX', 'bad_value', 'BYDAY'],
    ['FREQ=MONTHLY;BYDAY=0MO', 'bad_value', 'BYDAY'],
    ['FREQ=YEARLY;BYDAY=54MO', 'bad_value', 'BYDAY'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'bad_value', 'BYMONTHDAY'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'bad_value', 'BYMONTHDAY'],
    ['FREQ=YEARLY;BYMONTH=13', 'bad_value', 'BYMONTH'],
    ['FREQ=YEARLY;BYYEARDAY=367', 'bad_value', 'BYYEARDAY'],
    ['FREQ=DAILY;BYHOUR=24', 'bad_value', 'BYHOUR'],
    ['FREQ=DAILY;BYSECOND=30', 'bad_value', 'BYSECOND'],
    ['FREQ=DAILY;UNTIL=20270230', 'bad_value', 'UNTIL'],
    ['FREQ=DAILY;UNTIL=2027-02-20', 'bad_value', 'UNTIL'],
    ['FREQ=WEEKLY;WKST=1', 'bad_value', 'WKST'],
    ['FREQ=WEEKLY;COUNT=3;UNTIL=20270630', 'contradiction', 'COUNT'],
    ['FREQ=WEEKLY;BYDAY=1TU', 'contradiction', 'BYDAY'],
    ['FREQ=MONTHLY;BYDAY=6TU', 'contradiction', 'BYDAY'],
    ['FREQ=YEARLY;BYMONTH=3;BYDAY=20MO', 'contradiction', 'BYDAY'],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO', 'contradiction', 'BYDAY'],
    ['FREQ=WEEKLY;BYMONTHDAY=13', 'contradiction', 'BYMONTHDAY'],
    ['FREQ=MONTHLY;BYWEEKNO=20', 'contradiction', 'BYWEEKNO'],
    ['FREQ=DAILY;BYYEARDAY=100', 'contradiction', 'BYYEARDAY'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'contradiction', 'BYSETPOS'],
    ['FREQ=DAILY;BYHOUR=1,2,3,4,5;BYMINUTE=0,10,20,30,40', 'too_many_times', 'BYMINUTE'],
  ])('%s: %s', (text, code, part) => {
    expect(readRule(text)).toEqual({ rule: null, faults: [{ code, part }] })
  })

  test('names every part that is at fault', () => {
    expect(readRule('FREQ=MONTHLY;BYMONTH=0;BYEASTER=1;COUNT=x').faults.map(({ part }) => part)).toEqual([
      'BYMONTH',
      'BYEASTER',
      'COUNT',
    ])
  })
})

test('whatever is typed is read or refused, never thrown at', () => {
  const someText = fc.oneof(
    fc.string({ maxLength: 600 }),
    fc
      .array(fc.tuple(fc.constantFrom('FREQ', 'BYDAY', 'COUNT', 'UNTIL', 'BYMONTH', '__proto__'), fc.string()))
      .map((parts) => parts.map((part) => part.join('=')).join(';')),
  )
  fc.assert(
    fc.property(someText, (text) => {
      const { rule, faults } = readRule(text)
      expect(rule === null).toBe(faults.length > 0)
    }),
    { numRuns: 2000 },
  )
})
