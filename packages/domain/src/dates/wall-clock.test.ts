import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLocal, writeLocal } from './day-number.ts'
import { explicitMomentOf, momentOf } from '../calendar/test/clock-by-intl.ts'
import { someStart, ZONES } from '../calendar/test/some-rules.ts'
import { wallClockOf } from './wall-clock.ts'

test('times asked in any order are placed as Intl places them', { timeout: 60_000 }, () => {
  const someTimes = fc
    .constantFrom(...ZONES)
    .chain((timeZone) =>
      fc.tuple(fc.constant(timeZone), fc.array(someStart(timeZone), { minLength: 1, maxLength: 12 })),
    )
  fc.assert(
    fc.property(someTimes, ([timeZone, times]) => {
      const clock = wallClockOf(timeZone)
      for (const local of times.map(readLocal)) {
        const moment = momentOf(local, timeZone)
        expect(clock.momentOf(local)).toBe(moment === null ? null : moment * 60_000)
        expect(clock.place(local).at).toBe(explicitMomentOf(local, timeZone) * 60_000)
      }
    }),
    { numRuns: 2000 },
  )
})

test('just after clocks are set back, the first of two is still meant', () => {
  const clock = wallClockOf('Europe/London')
  // What was asked before must not matter: here a time well after the change.
  clock.place(readLocal('2027-11-15T12:00'))
  expect(new Date(clock.place(readLocal('2027-10-31T01:30')).at).toISOString()).toBe('2027-10-31T00:30:00.000Z')
})

test('a time that clocks jump over is shown later', () => {
  const clock = wallClockOf('Pacific/Apia')
  expect(clock.momentOf(readLocal('2011-12-30T18:00'))).toBeNull()
  expect(writeLocal(clock.place(readLocal('2011-12-30T18:00')).local)).toBe('2011-12-31T18:00')
})
