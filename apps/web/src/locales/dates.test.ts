import { expect, test } from 'vitest'
import { formatDate, formatNumber } from './dates.ts'
import maori from './names/mi.json'
import nepali from './names/ne.json'

const WEDNESDAY = new Date('2026-12-16T17:30:00Z')
const DAY = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'Asia/Kathmandu' } as const

test('a Nepali date has Nepali words and digits also where the browser knows no Nepali', () => {
  expect(formatDate('ne', WEDNESDAY, DAY, nepali)).toBe('बुधबार १६ डिसेम्बर')
  expect(formatNumber('ne', 1234, {}, nepali)).toBe('१,२३४')
})

test('a Māori date has Māori words, and the clock of 24 hours as everywhere here', () => {
  expect(formatDate('mi', WEDNESDAY, { ...DAY, timeZone: 'Pacific/Auckland' }, maori)).toBe('Tāite, 17 Tīhema')
  const time = { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' } as const
  expect(formatDate('mi', WEDNESDAY, time, maori)).toBe('17:30')
})

test('a day is the day of the place, not of the server', () => {
  const lateInBirmingham = new Date('2026-12-16T23:30:00Z')
  expect(formatDate('en', lateInBirmingham, { day: 'numeric', timeZone: 'Europe/London' })).toBe('16')
  expect(formatDate('en', lateInBirmingham, { day: 'numeric', timeZone: 'Pacific/Auckland' })).toBe('17')
})

test('half past five stays half past five across the change of the clocks', () => {
  const time = (instant: string) =>
    formatDate('de', new Date(instant), { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Berlin' })
  expect(time('2026-10-19T15:30:00Z')).toBe('17:30')
  expect(time('2026-11-16T16:30:00Z')).toBe('17:30')
})
