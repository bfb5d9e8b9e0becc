import { expect, test } from 'vitest'
import { saidOf } from './said-rule.ts'

const said = (rule: string | null) => saidOf({ start: '2026-12-16T17:30', rule })
const always = { every: 1, exceptMonths: [], ending: null }

test.each([
  [null, { kind: 'once' }],
  ['FREQ=MONTHLY;BYDAY=3WE', { kind: 'monthly', ...always, nths: [3], weekday: 'WE' }],
  ['FREQ=MONTHLY;BYDAY=SA;BYSETPOS=2', { kind: 'monthly', ...always, nths: [2], weekday: 'SA' }],
  ['FREQ=WEEKLY;BYDAY=MO,TH', { kind: 'weekly', ...always, weekdays: ['MO', 'TH'] }],
  ['FREQ=MONTHLY;BYMONTHDAY=15;INTERVAL=2', { ...always, kind: 'monthDay', every: 2, daysOfMonth: [15] }],
  ['FREQ=MONTHLY', { ...always, kind: 'monthDay', daysOfMonth: [16] }],
  ['FREQ=DAILY;COUNT=5', { ...always, kind: 'daily', daysOfMonth: [16], ending: { count: 5 } }],
  [
    'FREQ=YEARLY;UNTIL=20300630T215959Z',
    { ...always, kind: 'yearly', daysOfMonth: [16], ending: { until: '2030-06-30' } },
  ],
])('%s has words', (rule, facts) => expect(said(rule)).toEqual(facts))

test.each([
  'FREQ=YEARLY;BYWEEKNO=20',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=WEEKLY;BYDAY=XX',
  'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1',
  'nonsense',
])('%s stays as it is', (text) => expect(said(text)).toEqual({ kind: 'rule', text }))
