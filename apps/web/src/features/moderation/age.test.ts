import { expect, it } from 'vitest'
import { ageOf } from './age.ts'

const NOW = Date.parse('2026-11-22T12:00:00Z')

it.each([
  ['2026-11-22T11:59:30Z', { unit: 'now', count: 0 }],
  ['2026-11-22T11:15:00Z', { unit: 'minutes', count: 45 }],
  ['2026-11-22T09:00:01Z', { unit: 'hours', count: 2 }],
  ['2026-11-20T12:00:00Z', { unit: 'days', count: 2 }],
  ['2026-11-02T12:00:00Z', { unit: 'days', count: 20 }],
  ['2026-10-20T12:00:00Z', { unit: 'weeks', count: 4 }],
  ['2026-11-22T12:05:00Z', { unit: 'now', count: 0 }],
])('%s was that long ago', (instant, age) => expect(ageOf(instant, NOW)).toEqual(age))
