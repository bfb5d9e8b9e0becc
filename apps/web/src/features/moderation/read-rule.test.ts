import { expect, it } from 'vitest'
import { readRule } from './read-rule.ts'

const plain = { interval: 1, weekdays: [], ordinal: null, monthDay: null, count: null, until: null }

it.each([
  ['FREQ=MONTHLY;BYDAY=3WE', { ...plain, frequency: 'MONTHLY', weekdays: [3], ordinal: 3 }],
  ['FREQ=MONTHLY;BYDAY=-1TU', { ...plain, frequency: 'MONTHLY', weekdays: [2], ordinal: -1 }],
  ['FREQ=MONTHLY;BYDAY=SA;BYSETPOS=2', { ...plain, frequency: 'MONTHLY', weekdays: [6], ordinal: 2 }],
  ['FREQ=MONTHLY;BYMONTHDAY=15;INTERVAL=2', { ...plain, frequency: 'MONTHLY', monthDay: 15, interval: 2 }],
  [
    'FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20270630T215959Z',
    { ...plain, frequency: 'WEEKLY', weekdays: [1, 4], until: '2027-06-30' },
  ],
  ['FREQ=DAILY;COUNT=5', { ...plain, frequency: 'DAILY', count: 5 }],
])('reads %s', (rule, facts) => expect(readRule(rule)).toEqual(facts))

it.each([
  'FREQ=MONTHLY',
  'FREQ=MONTHLY;BYDAY=1MO,3MO',
  'FREQ=YEARLY;BYWEEKNO=20',
  'FREQ=WEEKLY;BYDAY=XX',
  'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1',
])('leaves %s as it is', (rule) => expect(readRule(rule)).toBeNull())
