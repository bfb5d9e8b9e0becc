import { expect, test } from 'vitest'
import { daysFrom, daysShown } from './days-shown.ts'

test('a month shows the days of it that are asked for', () => {
  expect(daysShown('2026-12', {})).toEqual({ from: '2026-12-01', to: '2026-12-31' })
  expect(daysShown('2026-11', { from: '2026-11-28', to: '2026-12-05' })).toEqual({
    from: '2026-11-28',
    to: '2026-11-30',
  })
  expect(daysShown('2027-01', { to: '2026-12-05' })).toBeNull()
})

test('an agenda goes on and on, from what is not over or from the month that is open', () => {
  expect(daysFrom('2026-11', {}, '2026-11-25')).toEqual({})
  expect(daysFrom('2026-11', { from: '2026-11-24', to: '2026-11-26' }, '2026-11-25')).toEqual({ to: '2026-11-26' })
  expect(daysFrom('2026-11', { to: '2026-11-20' }, '2026-11-25')).toBeNull()
  expect(daysFrom('2027-01', {}, '2026-11-25')).toEqual({ from: '2027-01-01' })
  expect(daysFrom('2026-10', {}, '2026-11-25')).toEqual({ from: '2026-10-01' })
})

test('an agenda of some days holds those alone, and none before or after them', () => {
  const asked = { from: '2026-11-28', to: '2026-11-29' }
  expect(daysFrom('2026-11', asked, '2026-11-25')).toEqual(asked)
  expect(daysFrom('2026-12', asked, '2026-11-25')).toBeNull()
})
