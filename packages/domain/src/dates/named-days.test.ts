import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDay, weekdayOf, writeDay } from './day-number.ts'
import { daysOf } from './named-days.ts'

test('today is one day', () => {
  expect(daysOf('today', '2026-11-25')).toEqual({ from: '2026-11-25', to: '2026-11-25' })
})

test('the week runs from today to Sunday', () => {
  expect(daysOf('week', '2026-11-25')).toEqual({ from: '2026-11-25', to: '2026-11-29' })
  expect(daysOf('week', '2026-11-29')).toEqual({ from: '2026-11-29', to: '2026-11-29' })
})

test('the weekend is the coming one, and on Sunday the rest of this one', () => {
  expect(daysOf('weekend', '2026-11-23')).toEqual({ from: '2026-11-28', to: '2026-11-29' })
  expect(daysOf('weekend', '2026-11-28')).toEqual({ from: '2026-11-28', to: '2026-11-29' })
  expect(daysOf('weekend', '2026-11-29')).toEqual({ from: '2026-11-29', to: '2026-11-29' })
  expect(daysOf('weekend', '2026-12-31')).toEqual({ from: '2027-01-02', to: '2027-01-03' })
})

test('whatever the day, a wish begins today or later and ends on the Sunday of the same week', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), (day) => {
      const today = writeDay(day)
      for (const when of ['week', 'weekend'] as const) {
        const { from, to } = daysOf(when, today)
        expect(weekdayOf(readDay(to))).toBe('SU')
        expect(readDay(from)).toBeGreaterThanOrEqual(day)
        expect(readDay(to) - day).toBeLessThan(7)
      }
    }),
  )
})
