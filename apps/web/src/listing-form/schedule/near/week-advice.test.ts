import { describe, expect, test } from 'vitest'
import { blankLine, type Line } from '../line/line.ts'
import { type NearDate, nearDay } from './near-day.ts'
import { weekAdvice } from './week-advice.ts'

const today = '2026-11-22'
const neighbour = (day: string, name = 'Handsworth', distanceKm = 4): NearDate => ({
  slug: name.toLowerCase(),
  name,
  day,
  distanceKm,
})
const thirdWednesday: Line = { ...blankLine, nths: [3], weekdays: ['WE'] }
/** The coming half year's first Wednesdays, then second ones, …: the weeks of a month that neighbours take. */
const FIRST = ['2026-12-02', '2027-01-06', '2027-02-03', '2027-03-03', '2027-04-07', '2027-05-05']
const SECOND = ['2026-12-09', '2027-01-13', '2027-02-10', '2027-03-10', '2027-04-14', '2027-05-12']
const THIRD = ['2026-12-16', '2027-01-20', '2027-02-17', '2027-03-17', '2027-04-21', '2027-05-19']
const FOURTH = ['2026-11-25', '2026-12-23', '2027-01-27', '2027-02-24', '2027-03-24', '2027-04-28']
const LAST = [...FOURTH.slice(0, 1), '2026-12-30', '2027-03-31']
const adviceWith = (days: string[], line = thirdWednesday, until = '2027-07-20') =>
  weekAdvice(line, today, { dates: days.map((day) => neighbour(day)), until })

describe('a week that suits better', () => {
  test('is not looked for where nobody is near', () => {
    expect(adviceWith([])).toBeNull()
    expect(adviceWith(FIRST)).toBeNull()
  })

  test('is the first that keeps clear of every neighbour', () => {
    expect(adviceWith(THIRD.slice(0, 1))).toEqual({ change: { nths: [1] }, isFree: true })
    expect(adviceWith([...THIRD, ...FIRST])).toEqual({ change: { nths: [2] }, isFree: true })
  })

  test('is one with fewer neighbours where none is free', () => {
    const taken = [...FIRST, ...SECOND.slice(0, 2), ...THIRD, ...FOURTH, ...LAST]
    expect(adviceWith(taken)).toEqual({ change: { nths: [2] }, isFree: false })
  })

  test('does not count months without a meeting, nor days of which the neighbours are not known', () => {
    expect(adviceWith(THIRD.slice(0, 1), { ...thirdWednesday, exceptMonths: [12] })).toBeNull()
    expect(adviceWith(THIRD.slice(2), thirdWednesday, '2027-01-31')).toBeNull()
  })

  test('may be the other one of every two', () => {
    const fortnightly: Line = { ...blankLine, kind: 'weekly', every: 2, weekdays: ['WE'] }
    // From 25 November on: 9 and 23 December are its own, 2 and 16 December are not.
    expect(adviceWith(['2026-12-09'], fortnightly)).toEqual({ change: { date: '2026-12-02' }, isFree: true })
    expect(adviceWith(['2026-12-16'], fortnightly)).toBeNull()
    const other = { ...fortnightly, date: '2026-12-02' }
    expect(adviceWith(['2026-12-16'], other)).toEqual({ change: { date: '2026-11-25' }, isFree: true })
    expect(adviceWith(['2026-12-09', '2026-12-16'], other)).toBeNull()
  })

  test.each<Partial<Line>>([{ kind: 'weekly' }, { nths: [1, 3] }, { every: 2 }, { weekdays: [] }])(
    'is not looked for where no week is chosen: %o',
    (part) => {
      expect(adviceWith(THIRD, { ...thirdWednesday, ...part })).toBeNull()
    },
  )
})

test('neighbours are those of two days either side, each once, the nearest in time first', () => {
  const dates = [
    neighbour('2026-12-14', 'Digbeth', 2),
    neighbour('2026-12-16', 'Handsworth', 9),
    neighbour('2026-12-17', 'Handsworth', 9),
    neighbour('2026-12-17', 'Aston', 5),
    neighbour('2026-12-19', 'Moseley', 1),
  ]
  expect(nearDay(dates, '2026-12-16').map(({ name, daysAfter }) => [name, daysAfter])).toEqual([
    ['Handsworth', 0],
    ['Aston', 1],
    ['Digbeth', -2],
  ])
})
