import { DAY_MS } from '../dates/durations.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CLASH_DAYS, freeWeek, weekCandidates, weighWeeks } from './free-week.ts'

test('the weeks of a weekday, as far ahead as wanted', () => {
  const candidates = weekCandidates('WE', '2026-12-10', 3)
  expect(candidates).toEqual([
    { nth: 1, days: ['2027-01-06', '2027-02-03', '2027-03-03'] },
    { nth: 2, days: ['2027-01-13', '2027-02-10', '2027-03-10'] },
    { nth: 3, days: ['2026-12-16', '2027-01-20', '2027-02-17'] },
    { nth: 4, days: ['2026-12-23', '2027-01-27', '2027-02-24'] },
    { nth: -1, days: ['2026-12-30', '2027-01-27', '2027-02-24'] },
  ])
})

test('two days either side are too close, three are not', () => {
  const thirds = [{ nth: 3, days: ['2026-12-16'] }]
  expect(freeWeek(thirds, ['2026-12-14'])).toBeNull()
  expect(freeWeek(thirds, ['2026-12-18T17:30'])).toBeNull()
  expect(freeWeek(thirds, ['2026-12-13', '2026-12-19T09:00'])).toEqual(thirds[0])
})

test('the first week that is free is suggested', () => {
  const candidates = weekCandidates('WE', '2027-01-01', 2)
  const neighbours = ['2027-01-05T18:00', '2027-02-12', '2027-01-21']
  expect(freeWeek(candidates, neighbours)).toEqual({ nth: 4, days: ['2027-01-27', '2027-02-24'] })
})

test('where none is free, the one that loses the fewest days comes first, and says with whom it clashes', () => {
  const candidates = [
    { nth: 1, days: ['2027-01-06', '2027-02-03'] },
    { nth: 2, days: ['2027-01-13', '2027-02-10'] },
  ]
  const neighbours = ['2027-01-06', '2027-02-04', '2027-01-14']
  expect(weighWeeks(candidates, neighbours)[0]).toEqual({
    nth: 2,
    days: ['2027-01-13', '2027-02-10'],
    clashes: [{ day: '2027-01-13', neighbour: '2027-01-14' }],
  })
  expect(freeWeek(candidates, neighbours)).toBeNull()
})

test('a week that is called free has no neighbour near, whoever they are', () => {
  const someDay = fc
    .integer({ min: 0, max: 400 })
    .map((days) => new Date(Date.UTC(2027, 0, 1 + days)).toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.array(someDay, { maxLength: 12 }), someDay, (neighbours, from) => {
      const candidates = weekCandidates('TH', from, 6)
      const free = freeWeek(candidates, neighbours)
      const distances = (free?.days ?? []).flatMap((day) =>
        neighbours.map((other) => Math.abs(Date.parse(day) - Date.parse(other)) / DAY_MS),
      )
      expect(distances.every((days) => days > CLASH_DAYS)).toBe(true)
      expect(free === null).toBe(weighWeeks(candidates, neighbours).every(({ clashes }) => clashes.length > 0))
    }),
    { numRuns: 500 },
  )
})
