import { expect, test } from 'vitest'
import { isCalendarDay, writeStoredDay } from './day-number.ts'

test.each([
  ['2026-12-16', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['2026-12', false],
  ['16.12.2026', false],
  ['', false],
])('“%s” is a day of the calendar: %s', (text, isDay) => {
  expect(isCalendarDay(text)).toBe(isDay)
})

test('a day that is stored is written as it was given, and none as none', () => {
  expect(writeStoredDay(new Date('2026-12-16T00:00:00Z'))).toBe('2026-12-16')
  expect(writeStoredDay(null)).toBeNull()
})
