import { describe, expect, test } from 'vitest'
import { scheduleOf } from './calendar.ts'
import { carryOver, keptDates, type Said } from './carry-over.ts'

const NOW = new Date('2026-11-18T12:00:00Z')
const timeZone = 'Europe/London'
const WEDNESDAYS = {
  ...scheduleOf({ start: '2026-11-25T17:30', durationMinutes: 90, rule: 'FREQ=WEEKLY' }),
  timeZone,
}
const MONDAYS = { ...scheduleOf({ start: '2026-11-23T18:00', durationMinutes: 90, rule: 'FREQ=WEEKLY' }), timeZone }
const LATER = { ...scheduleOf({ start: '2026-11-25T19:00', durationMinutes: 90, rule: 'FREQ=WEEKLY' }), timeZone }

const moved = (recurrenceId: string, start: string): Said => ({
  recurrenceId,
  status: 'moved',
  start,
  durationMinutes: 90,
  isKept: false,
})
const FRIDAY = moved('2026-12-16T17:30', '2026-12-18T18:00')
const carry = (said: Said[], after = MONDAYS, keepsMoved = true, before = WEDNESDAYS) =>
  carryOver(said, before, after, { now: NOW, keepsMoved })

describe('a date that was moved, when the schedule changes', () => {
  test('is kept as an extra date where nothing plans it any more', () => {
    const after = carry([FRIDAY])
    expect(after).toEqual([{ ...FRIDAY, isKept: true }])
    expect(keptDates(after)).toEqual([{ start: '2026-12-16T17:30', durationMinutes: 90 }])
  })

  test('is not where that is declined, and does not come back with the next change', () => {
    const declined = carry([FRIDAY], MONDAYS, false)
    expect(declined).toEqual([FRIDAY])
    expect(carry(declined, MONDAYS, true, MONDAYS)).toEqual([FRIDAY])
  })

  test('goes along with the meeting of its day where there is one', () => {
    expect(carry([FRIDAY], LATER)).toEqual([{ ...FRIDAY, recurrenceId: '2026-12-16T19:00' }])
  })

  test('is of the rules again when they come back', () => {
    expect(carry(carry([FRIDAY]), WEDNESDAYS, true, MONDAYS)).toEqual([FRIDAY])
  })

  test('stays through further changes, also when it was cancelled meanwhile', () => {
    const cancelled = carry([FRIDAY]).map((word): Said => ({ ...word, status: 'cancelled' }))
    expect(carry(cancelled, MONDAYS, true, MONDAYS)).toEqual(cancelled)
  })

  test('is not kept when it is over already', () => {
    const past = moved('2026-11-11T17:30', '2026-11-12T18:00')
    const since = { ...WEDNESDAYS, rules: [{ start: '2026-11-04T17:30', durationMinutes: 90, rule: 'FREQ=WEEKLY' }] }
    expect(carry([past], MONDAYS, true, since)).toEqual([past])
  })
})

test('a cancelled or confirmed date that nothing plans any more is not kept', () => {
  const said: Said[] = [
    { ...FRIDAY, status: 'cancelled' },
    { ...FRIDAY, recurrenceId: '2026-12-23T17:30', status: 'scheduled', start: null, durationMinutes: null },
  ]
  expect(carry(said)).toEqual(said)
})
