import { describe, expect, test } from 'vitest'
import type { DateVenue } from '../date-venue.ts'
import { type Calendar, calendarOf, scheduleOf } from './calendar.ts'
import { cancelOccurrence, moveOccurrence, restoreOccurrence } from './change-one.ts'
import { changeRules } from './change-rules.ts'
import { findOccurrence, occurrencesBetween } from './occurrences.ts'

const LONDON = 'Europe/London'
const WEEKLY = scheduleOf({ start: '2026-11-25T17:30', durationMinutes: 120, rule: 'FREQ=WEEKLY;COUNT=3' })
const SPAN = { from: new Date('2026-11-01T00:00Z'), until: new Date('2027-01-01T00:00Z'), limit: 10 }

const venueIn = (timeZone: string): DateVenue => ({
  name: 'Library',
  address: '',
  locality: 'Elsewhere',
  directions: '',
  latitude: 50,
  longitude: 1,
  pinPrecision: 'door',
  countryCode: 'FR',
  timeZone,
})
const at = (timeZone: string, recurrenceId = '2026-12-02T17:30'): Calendar => ({
  ...calendarOf(WEEKLY),
  venues: [{ recurrenceId, venue: venueIn(timeZone) }],
})
const applied = ({ calendar }: ReturnType<typeof moveOccurrence>) => calendar ?? expect.fail('it was refused')

describe('a date at another venue', () => {
  test('keeps its time and its name where the clocks are the same, and only that date is there', () => {
    const dates = occurrencesBetween(at(LONDON), LONDON, SPAN)
    expect(dates.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2026-11-25T17:30:00.000Z',
      '2026-12-02T17:30:00.000Z',
      '2026-12-09T17:30:00.000Z',
    ])
    expect(dates.map(({ venue }) => venue?.locality)).toEqual([undefined, 'Elsewhere', undefined])
  })

  test('begins by the clock of the venue, for as long, wherever that puts the moment', () => {
    const paris = findOccurrence(at('Europe/Paris'), LONDON, '2026-12-02T17:30')
    expect(paris).toMatchObject({ localStart: '2026-12-02T17:30', startsAt: new Date('2026-12-02T16:30Z') })
    expect(paris?.endsAt).toEqual(new Date('2026-12-02T18:30Z'))
    const auckland = at('Pacific/Auckland')
    const before = { ...SPAN, until: new Date('2026-12-02T06:00Z') }
    expect(occurrencesBetween(auckland, LONDON, before).at(-1)?.startsAt).toEqual(new Date('2026-12-02T04:30Z'))
  })

  test('stays there when it is moved, cancelled and had again', () => {
    const moved = applied(
      moveOccurrence(at(LONDON), LONDON, '2026-12-02T17:30', { start: '2026-12-03T10:00', reason: '' }),
    )
    expect(findOccurrence(moved, LONDON, '2026-12-02T17:30')).toMatchObject({
      status: 'moved',
      venue: { name: 'Library' },
    })
    const off = applied(cancelOccurrence(moved, LONDON, '2026-12-02T17:30', 'Snow'))
    expect(findOccurrence(off, LONDON, '2026-12-02T17:30')).toMatchObject({
      status: 'cancelled',
      venue: { name: 'Library' },
    })
    const again = applied(restoreOccurrence(off, LONDON, '2026-12-02T17:30'))
    expect(findOccurrence(again, LONDON, '2026-12-02T17:30')).toMatchObject({
      status: 'scheduled',
      venue: { name: 'Library' },
    })
  })

  test('goes along when its evening begins at another hour', () => {
    const later = scheduleOf({ start: '2026-11-25T18:00', durationMinutes: 120, rule: 'FREQ=WEEKLY;COUNT=3' })
    const { calendar } = changeRules(at(LONDON), LONDON, later)
    expect(calendar.venues?.map(({ recurrenceId }) => recurrenceId)).toEqual(['2026-12-02T18:00'])
  })
})

const OPEN: Calendar = calendarOf({
  ...scheduleOf(),
  extraDates: [{ start: '2026-12-16T00:00', durationMinutes: 1440, timeToFollow: true }],
})
const [FIRST, SECOND] = ['2026-11-25T17:30', '2026-12-02T17:30']

describe('a date whose time is to follow', () => {
  test('is its day, from midnight to midnight', () => {
    expect(occurrencesBetween(OPEN, LONDON, SPAN)).toEqual([
      {
        recurrenceId: '2026-12-16T00:00',
        localStart: '2026-12-16T00:00',
        startsAt: new Date('2026-12-16T00:00Z'),
        endsAt: new Date('2026-12-17T00:00Z'),
        status: 'scheduled',
        reason: null,
        timeToFollow: true,
      },
    ])
  })

  test('has not moved when its time is set, and has when it is another day', () => {
    const set = applied(moveOccurrence(OPEN, LONDON, '2026-12-16T00:00', { start: '2026-12-16T18:00', reason: '' }))
    const date = findOccurrence(set, LONDON, '2026-12-16T00:00')
    expect(date).toMatchObject({
      status: 'scheduled',
      localStart: '2026-12-16T18:00',
      endsAt: new Date('2026-12-16T20:00Z'),
    })
    expect(date?.timeToFollow).toBeUndefined()
    const moved = applied(moveOccurrence(OPEN, LONDON, '2026-12-16T00:00', { start: '2026-12-17T18:00', reason: '' }))
    expect(findOccurrence(moved, LONDON, '2026-12-16T00:00')?.status).toBe('moved')
  })

  test('is one of a series, too, and is as planned again when that is taken back', () => {
    const open = applied(
      moveOccurrence(calendarOf(WEEKLY), LONDON, SECOND, { start: '2026-12-02T17:30', reason: '', timeToFollow: true }),
    )
    expect(findOccurrence(open, LONDON, SECOND)).toMatchObject({ localStart: '2026-12-02T00:00', timeToFollow: true })
    const back = applied(moveOccurrence(open, LONDON, SECOND, { start: SECOND, reason: '' }))
    expect(back.overrides).toEqual([])
  })

  test('keeps no other date from its day, nor is kept from it', () => {
    const open = moveOccurrence(calendarOf(WEEKLY), LONDON, SECOND, { start: FIRST, reason: '', timeToFollow: true })
    expect(open.fault).toBeNull()
    const beside = moveOccurrence(applied(open), LONDON, '2026-12-09T17:30', { start: '2026-11-25T20:00', reason: '' })
    expect(beside.fault).toBeNull()
  })

  test('begins with its day where clocks leave midnight out', () => {
    const beirut = calendarOf({
      ...scheduleOf(),
      extraDates: [{ start: '2027-03-28T00:00', durationMinutes: 1440, timeToFollow: true }],
    })
    const span = { ...SPAN, until: new Date('2027-12-01T00:00Z') }
    expect(occurrencesBetween(beirut, 'Asia/Beirut', span)[0]).toMatchObject({ localStart: '2027-03-28T01:00' })
  })
})
