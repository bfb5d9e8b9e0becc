import { expect, it } from 'vitest'
import { pauseFault } from './pause-days.ts'

it.each([
  ['', 'needed'],
  ['soon', 'needed'],
  ['2026-11-22', 'past'],
  ['2026-11-23', null],
  ['2027-11-23', null],
  ['2027-11-24', 'far'],
])('%s as a day of return: %s', (until, fault) =>
  expect(pauseFault(until, 'Europe/Berlin', new Date('2026-11-22T12:00:00Z'))).toBe(fault),
)

it.each([
  ['Pacific/Honolulu', '2026-11-22T05:00:00Z', '2026-11-22', null],
  ['Pacific/Auckland', '2026-11-21T20:00:00Z', '2026-11-22', 'past'],
])('in %s at %s, %s is judged by the day there', (timeZone, now, until, fault) =>
  expect(pauseFault(until, timeZone, new Date(now))).toBe(fault),
)
