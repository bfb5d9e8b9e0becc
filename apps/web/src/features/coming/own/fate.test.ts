import type { OwnAttendance } from '@surgeries/contracts/attendances'
import { expect, test } from 'vitest'
import { fateOf } from './fate.ts'
import { mustWait } from '../announcing/wish.ts'

const NOW = Date.parse('2026-12-01T12:00:00Z')
const DATE: NonNullable<OwnAttendance['occurrence']> = {
  recurrenceId: '2026-12-09T17:30',
  localStart: '2026-12-09T17:30',
  startsAt: '2026-12-09T16:30:00Z',
  endsAt: '2026-12-09T18:00:00Z',
  status: 'scheduled',
  reason: null,
  confirmedAt: null,
}

test.each([
  ['unconfirmed', DATE, 'unconfirmed'],
  ['coming', DATE, 'coming'],
  ['waiting', DATE, 'waiting'],
  ['withdrawn', DATE, 'withdrawn'],
  ['coming', { ...DATE, status: 'moved' }, 'moved'],
  ['waiting', { ...DATE, status: 'moved' }, 'waiting'],
  ['coming', { ...DATE, status: 'cancelled' }, 'cancelled'],
  ['coming', { ...DATE, endsAt: '2026-11-30T18:00:00Z' }, 'over'],
  ['coming', null, 'gone'],
] as const)('who is %s, with the date as it is: %#', (state, occurrence, fate) => {
  expect(fateOf({ state, occurrence }, NOW)).toBe(fate)
})

test('helpers are never too many: only who wants help goes on the waiting list', () => {
  expect(mustWait('wants_help', 0)).toBe(true)
  expect(mustWait('wants_help', 1)).toBe(false)
  expect(mustWait('wants_help', null)).toBe(false)
  expect(mustWait('offers_help', 0)).toBe(false)
})
