import { expect, test } from 'vitest'
import { daysShown, fromToday } from './days-shown.ts'

test('a month shows the days of it that are asked for', () => {
  expect(daysShown('2026-12', {})).toEqual({ from: '2026-12-01', to: '2026-12-31' })
  expect(daysShown('2026-11', { from: '2026-11-28', to: '2026-12-05' })).toEqual({
    from: '2026-11-28',
    to: '2026-11-30',
  })
  expect(daysShown('2027-01', { to: '2026-12-05' })).toBeNull()
})

test('of this month there is what is left of it; of a month gone by, all', () => {
  expect(fromToday({ from: '2026-11-01', to: '2026-11-30' }, '2026-11-25')).toEqual({
    from: '2026-11-25',
    to: '2026-11-30',
  })
  expect(fromToday({ from: '2026-10-01', to: '2026-10-31' }, '2026-11-25')).toEqual({
    from: '2026-10-01',
    to: '2026-10-31',
  })
})
