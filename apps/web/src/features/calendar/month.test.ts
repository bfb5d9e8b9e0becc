import { describe, expect, test } from 'vitest'
import { firstWeekday } from './first-weekday.ts'
import { addMonths, lastDayOf, sameDayIn, weeksOf } from './month.ts'
import { nextDay } from './next-day.ts'

const MONDAY = 1
const SUNDAY = 7

describe('a month', () => {
  test('has whole weeks that begin where the visitor’s do', () => {
    const weeks = weeksOf('2026-12', MONDAY)
    expect(weeks).toHaveLength(5)
    expect(weeks[0]).toEqual([null, '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06'])
    expect(weeksOf('2026-12', SUNDAY)[0]?.slice(0, 3)).toEqual([null, null, '2026-12-01'])
    expect(weeksOf('2027-02', MONDAY)).toHaveLength(4)
  })

  test('follows another across the year, and ends when it ends', () => {
    expect(addMonths('2026-12', 1)).toBe('2027-01')
    expect(addMonths('2027-01', -13)).toBe('2025-12')
    expect(lastDayOf('2028-02')).toBe('2028-02-29')
    expect(sameDayIn('2027-02', '2027-01-31')).toBe('2027-02-28')
  })
})

describe('keys on the sheet', () => {
  test('lead by days, weeks and months, over the edge of a month', () => {
    expect(nextDay('ArrowRight', '2026-12-31', MONDAY)).toBe('2027-01-01')
    expect(nextDay('ArrowUp', '2026-12-02', MONDAY)).toBe('2026-11-25')
    expect(nextDay('PageDown', '2026-12-31', MONDAY)).toBe('2027-01-31')
    expect(nextDay('PageUp', '2026-12-31', MONDAY)).toBe('2026-11-30')
    expect(nextDay('a', '2026-12-31', MONDAY)).toBeNull()
  })

  test('Home and End are the ends of the visitor’s week', () => {
    expect(nextDay('Home', '2026-12-09', MONDAY)).toBe('2026-12-07')
    expect(nextDay('End', '2026-12-09', MONDAY)).toBe('2026-12-13')
    expect(nextDay('Home', '2026-12-09', SUNDAY)).toBe('2026-12-06')
    expect(nextDay('End', '2026-12-09', SUNDAY)).toBe('2026-12-12')
  })
})

test('weeks begin on Sunday in Nepal and in the United States, on Monday in Germany and Britain', () => {
  expect(firstWeekday('ne', [])).toBe(SUNDAY)
  expect(firstWeekday('en', ['en-US', 'en'])).toBe(SUNDAY)
  expect(firstWeekday('en', ['en-GB', 'en'])).toBe(MONDAY)
  expect(firstWeekday('de', ['en-US'])).toBe(MONDAY)
})
