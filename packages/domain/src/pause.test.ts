import { expect, test } from 'vitest'
import { todayIn } from './dates/today.ts'
import { daysOfReturn } from './pause.ts'

test.each([
  ['Pacific/Honolulu', '2026-11-18T12:00:00Z', '2026-11-18', '2026-11-19'],
  ['Pacific/Honolulu', '2026-11-19T05:00:00Z', '2026-11-18', '2026-11-19'],
  ['Pacific/Auckland', '2026-11-18T12:00:00Z', '2026-11-19', '2026-11-20'],
  ['Pacific/Kiritimati', '2026-12-31T10:30:00Z', '2027-01-01', '2027-01-02'],
  ['Pacific/Pago_Pago', '2027-01-01T10:30:00Z', '2026-12-31', '2027-01-01'],
  ['Asia/Kathmandu', '2026-11-18T18:15:00Z', '2026-11-19', '2026-11-20'],
  ['Europe/London', '2026-11-18T23:59:59Z', '2026-11-18', '2026-11-19'],
])('in %s at %s it is %s, and the first day of return is %s', (timeZone, now, today, first) => {
  expect(todayIn(timeZone, new Date(now))).toBe(today)
  expect(daysOfReturn(timeZone, new Date(now)).first).toBe(first)
})

test('a pause is a year and a day at most', () => {
  expect(daysOfReturn('Europe/Berlin', new Date('2026-11-22T12:00:00Z')).last).toBe('2027-11-23')
})
