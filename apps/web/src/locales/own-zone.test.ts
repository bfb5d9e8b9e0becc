import { expect, test } from 'vitest'
import { isSameWallTime } from './own-zone.ts'

test('London and Lisbon read the same clock', () => {
  expect(isSameWallTime('2026-12-16T17:30:00Z', 'Europe/London', 'Europe/Lisbon')).toBe(true)
})

test('Kathmandu is a quarter of an hour from anybody else', () => {
  expect(isSameWallTime('2026-12-16T11:45:00Z', 'Asia/Kathmandu', 'Asia/Kolkata')).toBe(false)
})

test('London and Reykjavik part in summer', () => {
  expect(isSameWallTime('2026-01-16T17:30:00Z', 'Europe/London', 'Atlantic/Reykjavik')).toBe(true)
  expect(isSameWallTime('2026-07-16T17:30:00Z', 'Europe/London', 'Atlantic/Reykjavik')).toBe(false)
})
