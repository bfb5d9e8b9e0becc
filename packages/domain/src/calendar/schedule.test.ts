import { describe, expect, it } from 'vitest'
import { calendarOf, type CalendarRule } from './calendar.ts'
import { calendarFaultsOf } from './calendar-faults.ts'
import { occurrencesBetween } from './occurrences.ts'

const calendarWith = (rule: CalendarRule) => calendarOf({ rules: [rule], extraDates: [], skippedDates: [] })
const meetingsBetween = (rule: CalendarRule, zone: string, span: { from: Date; until: Date; limit: number }) =>
  occurrencesBetween(calendarWith(rule), zone, span)
const isReadable = (rule: CalendarRule, zone: string) => calendarFaultsOf(calendarWith(rule), zone).length === 0

const THIRD_WEDNESDAY = { start: '2026-09-16T17:30', durationMinutes: 120, rule: 'FREQ=MONTHLY;BYDAY=3WE' }
const starts = (
  schedule: typeof THIRD_WEDNESDAY | { start: string; durationMinutes: number; rule: null },
  zone: string,
  from: string,
  until: string,
) =>
  meetingsBetween(schedule, zone, { from: new Date(from), until: new Date(until), limit: 50 }).map(({ startsAt }) =>
    startsAt.toISOString(),
  )

describe('the meetings of a schedule', () => {
  it('stay at half past five across the change of the clocks', () => {
    expect(starts(THIRD_WEDNESDAY, 'Europe/London', '2026-09-01T00:00:00Z', '2026-12-31T00:00:00Z')).toEqual([
      '2026-09-16T16:30:00.000Z',
      '2026-10-21T16:30:00.000Z',
      '2026-11-18T17:30:00.000Z',
      '2026-12-16T17:30:00.000Z',
    ])
  })

  it('know zones of quarter hours and of the far side of the earth', () => {
    expect(starts(THIRD_WEDNESDAY, 'Asia/Kathmandu', '2026-11-01T00:00:00Z', '2026-11-30T00:00:00Z')).toEqual([
      '2026-11-18T11:45:00.000Z',
    ])
    expect(starts(THIRD_WEDNESDAY, 'Pacific/Auckland', '2026-11-01T00:00:00Z', '2026-11-30T00:00:00Z')).toEqual([
      '2026-11-18T04:30:00.000Z',
    ])
  })

  it('are shown while they go on, and not once they are over', () => {
    const from = (now: string) => starts(THIRD_WEDNESDAY, 'Europe/London', now, '2026-12-01T00:00:00Z')
    expect(from('2026-11-18T19:29:00Z')).toEqual(['2026-11-18T17:30:00.000Z'])
    expect(from('2026-11-18T19:30:00Z')).toEqual([])
  })

  it('are one for a single date', () => {
    const once = { start: '2012-05-14T18:00', durationMinutes: 180, rule: null }
    expect(starts(once, 'Europe/Berlin', '2012-01-01T00:00:00Z', '2013-01-01T00:00:00Z')).toEqual([
      '2012-05-14T16:00:00.000Z',
    ])
  })

  it('are as many as asked for and no more', () => {
    const daily = { start: '2026-01-01T10:00', durationMinutes: 60, rule: 'FREQ=DAILY' }
    const some = meetingsBetween(daily, 'UTC', {
      from: new Date('2026-01-01'),
      until: new Date('2030-01-01'),
      limit: 5,
    })
    expect(some).toHaveLength(5)
  })
})

describe('a schedule', () => {
  it('is readable when its dates can be worked out', () => {
    expect(isReadable(THIRD_WEDNESDAY, 'Europe/London')).toBe(true)
    for (const rule of ['FREQ=SOMETIMES', 'BYDAY=3WE', 'FREQ=MONTHLY;BYDAY=9XX']) {
      expect([rule, isReadable({ ...THIRD_WEDNESDAY, rule }, 'Europe/London')]).toEqual([rule, false])
    }
    expect(isReadable({ ...THIRD_WEDNESDAY, start: '2026-02-30T17:30' }, 'Europe/London')).toBe(false)
  })
})

const EVERY_DAY_OF_A_MONTH = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
  .flatMap((day) => [1, 2, 3, 4, 5].map((week) => `${week}${day}`))
  .join(',')

describe('a rule that only costs time', () => {
  it.each([
    'FREQ=DAILY;COUNT=99999999',
    'FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=0,1,2,3;BYSECOND=1,2,3',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=WEEKLY;BYSETPOS=400',
    `FREQ=MONTHLY;BYDAY=${EVERY_DAY_OF_A_MONTH};BYSETPOS=-366`,
    'FREQ=MONTHLY;RSCALE=HEBREW;BYMONTHDAY=30;BYSETPOS=7',
    'FREQ=DAILY;FREQ=SECONDLY',
    'FREQ=DAILY;COUNT=+99999999',
  ])(
    'is refused, and quickly: %s',
    (rule) => {
      expect(isReadable({ start: '1900-01-01T00:00', durationMinutes: 60, rule }, 'Europe/London')).toBe(false)
    },
    2000,
  )
})
