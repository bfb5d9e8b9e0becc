import { expect, test } from 'vitest'
import { feedQueryOf, filterOf } from './filter.ts'
import { NOTHING_ASKED, type Finding } from './finding.ts'

const asking = (part: Partial<Finding>) => ({ ...NOTHING_ASKED, ...part })
const BOX = { west: 80, south: 26, east: 89.12345678, north: 31 }

test('a name for days travels as it is, since today is another day elsewhere', () => {
  expect(filterOf(asking({ when: 'weekend' }), null)).toEqual({ when: 'weekend' })
  expect(filterOf(asking({ when: 'today' }), null)).toEqual({ when: 'today' })
})

test('an open end is left open', () => {
  expect(filterOf(asking({ when: { from: '2026-12-05', to: null } }), null)).toEqual({ from: '2026-12-05' })
})

test('a feed is of all days and of no distance, so that it stays true', () => {
  const finding = asking({ when: 'today', near: { latitude: 27.7, longitude: 85.3 }, language: ['ne', 'en'] })
  expect(feedQueryOf(finding, BOX)).toBe('bbox=80,26,89.1235,31&language=ne,en')
})
