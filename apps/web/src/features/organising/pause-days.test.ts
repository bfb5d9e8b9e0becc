import { expect, it } from 'vitest'
import { pauseFault } from './pause-days.ts'

const NOW = new Date('2026-11-22T12:00:00Z')

it.each([
  ['', 'needed'],
  ['soon', 'needed'],
  ['2026-11-22', 'past'],
  ['2026-11-23', null],
  ['2027-11-23', null],
  ['2027-11-24', 'far'],
])('%s as a day of return: %s', (until, fault) => expect(pauseFault(until, NOW)).toBe(fault))
