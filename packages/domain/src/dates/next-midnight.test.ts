import { describe, expect, test } from 'vitest'
import { nextMidnight } from './next-midnight.ts'

const between = (zones: string[], now: string, until: string) =>
  nextMidnight(zones, new Date(now), new Date(until))?.toISOString() ?? null

describe('the next midnight', () => {
  test.each([
    ['Europe/Berlin', '2026-11-18T22:30:00Z', '2026-11-18T23:00:00.000Z'],
    ['Asia/Kathmandu', '2026-11-18T18:00:00Z', '2026-11-18T18:15:00.000Z'],
    ['Pacific/Auckland', '2026-11-18T10:59:59.999Z', '2026-11-18T11:00:00.000Z'],
    ['UTC', '2026-11-18T23:30:00Z', '2026-11-19T00:00:00.000Z'],
    // The clocks go from midnight to one: that day begins at one.
    ['Africa/Cairo', '2026-04-23T21:30:00Z', '2026-04-23T22:00:00.000Z'],
  ])('of %s after %s is at %s', (zone, now, expected) => {
    const until = new Date(Date.parse(now) + 3_600_000).toISOString()
    expect(between([zone], now, until)).toBe(expected)
  })

  test('is the first one of several zones', () => {
    const zones = ['Asia/Kolkata', 'Asia/Kathmandu', 'Europe/Berlin']
    expect(between(zones, '2026-11-18T18:00:00Z', '2026-11-18T19:00:00Z')).toBe('2026-11-18T18:15:00.000Z')
  })

  test('is none where no day begins, and none where one began just now', () => {
    expect(between(['Europe/Berlin'], '2026-11-18T12:00:00Z', '2026-11-18T13:00:00Z')).toBeNull()
    expect(between(['Europe/Berlin'], '2026-11-18T23:00:00Z', '2026-11-18T23:59:00Z')).toBeNull()
    expect(between([], '2026-11-18T12:00:00Z', '2026-11-18T13:00:00Z')).toBeNull()
  })

  test('may be the end of the span itself', () => {
    expect(between(['UTC'], '2026-11-18T23:00:00Z', '2026-11-19T00:00:00Z')).toBe('2026-11-19T00:00:00.000Z')
  })
})
