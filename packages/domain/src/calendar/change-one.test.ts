import { describe, expect, test } from 'vitest'
import { type Calendar, emptyCalendar } from './calendar.ts'
import {
  cancelOccurrence,
  type Change,
  moveOccurrence,
  restoreOccurrence,
  skipOccurrence,
  takeBackOccurrence,
} from './change-one.ts'
import { occurrencesBetween } from './occurrences.ts'

const ZONE = 'Europe/Berlin'
const third: Calendar = {
  ...emptyCalendar,
  rules: [{ start: '2026-12-16T17:30', durationMinutes: 90, rule: 'FREQ=MONTHLY;BYDAY=3WE' }],
}
const DECEMBER = '2026-12-16T17:30'
const JANUARY = '2027-01-20T17:30'

test('one that is moved keeps its name and its length', () => {
  const calendar = after(moveOccurrence(third, ZONE, DECEMBER, { start: '2026-12-09T18:00', reason: 'Market' }))
  expect(shown(calendar)).toEqual(['2026-12-09T18:00 moved 90 Market', `${JANUARY} scheduled 90`])
  expect(calendar.overrides).toEqual([
    { recurrenceId: DECEMBER, status: 'moved', start: '2026-12-09T18:00', durationMinutes: 90, reason: 'Market' },
  ])
})

test('one that is moved again is moved once', () => {
  const once = after(moveOccurrence(third, ZONE, DECEMBER, { start: '2026-12-09T18:00', reason: 'Market' }))
  const twice = after(
    moveOccurrence(once, ZONE, DECEMBER, { start: '2026-12-10T18:00', durationMinutes: 45, reason: '' }),
  )
  expect(shown(twice)).toEqual(['2026-12-10T18:00 moved 45 ', `${JANUARY} scheduled 90`])
})

test('one that is put back where it was planned is as planned', () => {
  const moved = after(moveOccurrence(third, ZONE, DECEMBER, { start: '2026-12-09T18:00', reason: 'Market' }))
  expect(after(moveOccurrence(moved, ZONE, DECEMBER, { start: DECEMBER, reason: '' }))).toEqual(third)
})

test('one that only lasts longer stays where it is', () => {
  const calendar = after(
    moveOccurrence(third, ZONE, DECEMBER, { start: DECEMBER, durationMinutes: 180, reason: 'Party' }),
  )
  expect(shown(calendar)[0]).toBe(`${DECEMBER} moved 180 Party`)
})

test('one that is cancelled is shown where it was to be, also after it was moved', () => {
  expect(shown(after(cancelOccurrence(third, ZONE, DECEMBER, 'Flu')))[0]).toBe(`${DECEMBER} cancelled 90 Flu`)
  const moved = after(moveOccurrence(third, ZONE, DECEMBER, { start: '2026-12-09T18:00', reason: 'Market' }))
  const cancelled = after(cancelOccurrence(moved, ZONE, DECEMBER, 'Flu'))
  expect(shown(cancelled)[0]).toBe('2026-12-09T18:00 cancelled 90 Flu')
})

test('one that is skipped is gone without a word', () => {
  expect(shown(after(skipOccurrence(third, ZONE, DECEMBER)))).toEqual([`${JANUARY} scheduled 90`])
})

test.each<[string, (calendar: Calendar) => Change]>([
  ['moved', (calendar) => moveOccurrence(calendar, ZONE, DECEMBER, { start: '2026-12-09T18:00', reason: '' })],
  ['cancelled', (calendar) => cancelOccurrence(calendar, ZONE, DECEMBER, '')],
  ['skipped', (calendar) => skipOccurrence(calendar, ZONE, DECEMBER)],
  ['as planned', (calendar) => ({ calendar, fault: null })],
])('one that was %s is restored to the plan', (_, change) => {
  expect(after(restoreOccurrence(after(change(third)), ZONE, DECEMBER))).toEqual(third)
})

test('an extra date is an occurrence like any other', () => {
  const calendar = { ...third, extraDates: [{ start: '2026-12-20T10:00', durationMinutes: 60 }] }
  expect(shown(after(cancelOccurrence(calendar, ZONE, '2026-12-20T10:00', 'Snow')))).toContain(
    '2026-12-20T10:00 cancelled 60 Snow',
  )
})

test('the calendar that was given stays as it was', () => {
  const before = JSON.stringify(third)
  moveOccurrence(third, ZONE, DECEMBER, { start: '2026-12-09T18:00', reason: '' })
  skipOccurrence(third, ZONE, DECEMBER)
  expect(JSON.stringify(third)).toBe(before)
})

describe('taking back', () => {
  const cancel = (calendar: Calendar, reason = '') => after(cancelOccurrence(calendar, ZONE, DECEMBER, reason))
  const takeBack = (calendar: Calendar) => after(takeBackOccurrence(calendar, ZONE, DECEMBER))

  test.each([
    ['moved', { start: '2026-12-09T18:00', reason: 'Market' }],
    ['moved, for longer', { start: '2026-12-09T18:00', durationMinutes: 180, reason: '' }],
    ['made longer only', { start: DECEMBER, durationMinutes: 180, reason: 'Party' }],
    ['moved to a day whose time is to follow', { start: '2026-12-09T00:00', timeToFollow: true, reason: 'Room' }],
  ])('the cancelling of one that was %s has it where it was moved to, then where it was planned', (_, move) => {
    const moved = after(moveOccurrence(third, ZONE, DECEMBER, move))
    expect(takeBack(cancel(moved, 'Flu'))).toEqual(moved)
    expect(takeBack(cancel(cancel(moved, 'Flu'), 'Storm'))).toEqual(moved)
    expect(takeBack(takeBack(cancel(moved, 'Flu')))).toEqual(third)
  })

  test('the cancelling of one as planned has it as planned, however long meetings last by then', () => {
    const cancelled = cancel(third, 'Flu')
    const longer = { ...cancelled, rules: third.rules.map((rule) => ({ ...rule, durationMinutes: 120 })) }
    expect(takeBack(longer)).toEqual({ ...longer, overrides: [] })
  })

  test('a move after the cancelling forgets where it had been before', () => {
    const there = after(moveOccurrence(third, ZONE, DECEMBER, { start: '2026-12-09T18:00', reason: '' }))
    const again = after(moveOccurrence(cancel(there), ZONE, DECEMBER, { start: '2026-12-10T18:00', reason: '' }))
    expect(takeBack(again)).toEqual(third)
  })

  test('is refused where another was moved to its planned time', () => {
    const away = after(moveOccurrence(third, ZONE, DECEMBER, { start: '2026-12-09T18:00', reason: '' }))
    const taken = after(moveOccurrence(away, ZONE, JANUARY, { start: DECEMBER, reason: '' }))
    expect(takeBackOccurrence(taken, ZONE, DECEMBER).fault).toBe('time_taken')
    expect(takeBack(cancel(taken)).overrides[0]).toMatchObject({ status: 'moved', start: '2026-12-09T18:00' })
  })
})

describe('a change that cannot be', () => {
  const cancelled = after(cancelOccurrence(third, ZONE, DECEMBER, ''))
  const skipped = after(skipOccurrence(third, ZONE, DECEMBER))

  test.each<[string, Change, string]>([
    ['cancelling what there is not', cancelOccurrence(third, ZONE, '2026-12-17T17:30', ''), 'no_such_occurrence'],
    ['cancelling what is skipped', cancelOccurrence(skipped, ZONE, DECEMBER, ''), 'no_such_occurrence'],
    ['restoring what there never was', restoreOccurrence(third, ZONE, '2026-12-17T17:30'), 'no_such_occurrence'],
    [
      'moving to a day that is none',
      moveOccurrence(third, ZONE, DECEMBER, { start: '2026-11-31T17:30', reason: '' }),
      'no_such_time',
    ],
    ['moving onto the next one', moveOccurrence(third, ZONE, DECEMBER, { start: JANUARY, reason: '' }), 'time_taken'],
    [
      'moving onto one that is cancelled',
      moveOccurrence(cancelled, ZONE, JANUARY, { start: DECEMBER, reason: '' }),
      'time_taken',
    ],
  ])('%s', (_, change, fault) => {
    expect(change).toEqual({ calendar: null, fault })
  })

  test('moving to where one has been moved to; but where one has left, there is room', () => {
    const moved = after(moveOccurrence(third, ZONE, DECEMBER, { start: '2026-12-09T18:00', reason: '' }))
    expect(moveOccurrence(moved, ZONE, JANUARY, { start: '2026-12-09T18:00', reason: '' }).fault).toBe('time_taken')
    expect(moveOccurrence(moved, ZONE, JANUARY, { start: DECEMBER, reason: '' }).fault).toBeNull()
  })
})

function after({ calendar, fault }: Change): Calendar {
  expect(fault).toBeNull()
  return calendar ?? emptyCalendar
}

function shown(calendar: Calendar): string[] {
  const window = { from: new Date('2026-12-01'), until: new Date('2027-02-01'), limit: 10 }
  return occurrencesBetween(calendar, ZONE, window).map(({ localStart, status, startsAt, endsAt, reason }) =>
    [localStart, status, (endsAt.getTime() - startsAt.getTime()) / 60_000, reason]
      .filter((part) => part !== null)
      .join(' '),
  )
}

describe('one that is moved to where another takes place', () => {
  const weekly: Calendar = {
    ...emptyCalendar,
    rules: [{ start: '2026-12-02T17:30', durationMinutes: 90, rule: 'FREQ=WEEKLY' }],
  }
  const FIRST = '2026-12-02T17:30'
  const onto = (start: string, calendar = weekly, more = {}) =>
    moveOccurrence(calendar, ZONE, FIRST, { start, durationMinutes: 90, reason: '', ...more })

  test.each(['2026-12-09T18:45', '2026-12-09T16:15', '2026-12-09T18:00'])('at %s is warned of', (start) => {
    expect(onto(start).fault).toBe('overlaps')
    expect(onto(start, weekly, { allowsOverlap: true }).fault).toBeNull()
  })

  test('is not when one ends as the other begins, when the other is cancelled, or about itself', () => {
    expect(onto('2026-12-09T19:00').fault).toBeNull()
    expect(onto('2026-12-09T16:00').fault).toBeNull()
    const without = after(cancelOccurrence(weekly, ZONE, '2026-12-09T17:30', ''))
    expect(onto('2026-12-09T18:45', without).fault).toBeNull()
    expect(onto('2026-12-02T18:00').fault).toBeNull()
  })
})

test.each([
  ['Europe/London', '2027-03-28T01:30'],
  ['Europe/Berlin', '2027-03-28T02:15'],
  ['America/New_York', '2027-03-14T02:00'],
])('in %s none is moved to %s, which clocks skip', (timeZone, start) => {
  expect(moveOccurrence(third, timeZone, DECEMBER, { start, reason: '' }).fault).toBe('no_such_time')
})
