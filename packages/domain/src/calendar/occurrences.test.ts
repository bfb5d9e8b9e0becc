import { describe, expect, test } from 'vitest'
import { type Calendar, calendarOf, emptyCalendar } from './calendar.ts'
import { findOccurrence, occurrencesBetween } from './occurrences.ts'
import { between, days, meeting } from './test/meetings.ts'

const THIRD_WEDNESDAY = 'FREQ=MONTHLY;BYDAY=3WE'

describe('what an organiser can say', () => {
  test('the third Wednesday of the month, half past five to seven', () => {
    const calendar = meeting('2026-12-16T17:30', THIRD_WEDNESDAY, 90)
    expect(between(calendar, 'Europe/London', '2026-12-01', '2027-05-01')).toEqual([
      '2026-12-16T17:30 = 2026-12-16T17:30Z to 19:00Z',
      '2027-01-20T17:30 = 2027-01-20T17:30Z to 19:00Z',
      '2027-02-17T17:30 = 2027-02-17T17:30Z to 19:00Z',
      '2027-03-17T17:30 = 2027-03-17T17:30Z to 19:00Z',
      // Summer time began on 28 March: the same on the wall, an hour earlier in UTC.
      '2027-04-21T17:30 = 2027-04-21T16:30Z to 18:00Z',
    ])
  })

  test('the last Thursday, but not in August and December', () => {
    const calendar = meeting('2027-06-24T18:00', 'FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,9,10,11;BYDAY=-1TH')
    expect(days(calendar, 'Asia/Kathmandu', '2027-06-01', '2028-02-01')).toEqual([
      '2027-06-24',
      '2027-07-29',
      '2027-09-30',
      '2027-10-28',
      '2027-11-25',
      '2028-01-27',
    ])
  })

  test('every second Saturday stays every second across a year of 53 weeks', () => {
    const calendar = meeting('2026-12-05T10:00', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA')
    expect(days(calendar, 'Europe/Berlin', '2026-12-01', '2027-02-01')).toEqual([
      '2026-12-05',
      '2026-12-19',
      '2027-01-02',
      '2027-01-16',
      '2027-01-30',
    ])
  })

  test('a season that ends with a day includes that day', () => {
    const calendar = meeting('2027-01-05T19:00', 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270119')
    expect(days(calendar, 'America/St_Johns', '2027-01-01', '2028-01-01')).toEqual([
      '2027-01-05',
      '2027-01-12',
      '2027-01-19',
    ])
  })

  test('a date that is skipped still counts for the number of meetings', () => {
    const calendar = {
      ...meeting('2027-01-05T19:00', 'FREQ=WEEKLY;BYDAY=TU;COUNT=3'),
      skippedDates: ['2027-01-12T19:00'],
    }
    expect(days(calendar, 'Europe/London', '2027-01-01', '2028-01-01')).toEqual(['2027-01-05', '2027-01-19'])
  })

  test('two rules, a single date and an extra one make one calendar, in order', () => {
    const calendar: Calendar = {
      ...emptyCalendar,
      rules: [
        { start: '2027-01-06T17:30', durationMinutes: 90, rule: 'FREQ=MONTHLY;BYDAY=1WE' },
        { start: '2027-01-16T10:00', durationMinutes: 120, rule: 'FREQ=MONTHLY;BYDAY=3SA' },
        { start: '2027-01-10T14:00', durationMinutes: 60, rule: null },
      ],
      extraDates: [{ start: '2027-01-30T09:00', durationMinutes: 480 }],
    }
    expect(between(calendar, 'UTC', '2027-01-01', '2027-02-10')).toEqual([
      '2027-01-06T17:30 = 2027-01-06T17:30Z to 19:00Z',
      '2027-01-10T14:00 = 2027-01-10T14:00Z to 15:00Z',
      '2027-01-16T10:00 = 2027-01-16T10:00Z to 12:00Z',
      '2027-01-30T09:00 = 2027-01-30T09:00Z to 17:00Z',
      '2027-02-03T17:30 = 2027-02-03T17:30Z to 19:00Z',
    ])
  })

  test('two rules that meet on one start make one occurrence, as long as the first says', () => {
    const calendar: Calendar = {
      ...emptyCalendar,
      rules: [
        { start: '2027-01-06T17:30', durationMinutes: 90, rule: 'FREQ=WEEKLY' },
        { start: '2027-01-06T17:30', durationMinutes: 240, rule: 'FREQ=MONTHLY;BYDAY=1WE' },
      ],
    }
    expect(between(calendar, 'UTC', '2027-01-06', '2027-01-13')).toEqual([
      '2027-01-06T17:30 = 2027-01-06T17:30Z to 19:00Z',
    ])
  })

  test('one moved and one cancelled, each with its reason', () => {
    const calendar: Calendar = {
      ...meeting('2026-12-16T17:30', THIRD_WEDNESDAY),
      overrides: [
        {
          recurrenceId: '2026-12-16T17:30',
          status: 'moved',
          start: '2026-12-09T18:00',
          durationMinutes: 90,
          reason: 'Christmas market',
        },
        {
          recurrenceId: '2027-01-20T17:30',
          status: 'cancelled',
          start: '2027-01-20T17:30',
          durationMinutes: 60,
          reason: 'The library is shut',
        },
      ],
    }
    const found = occurrencesBetween(calendar, 'Europe/Berlin', {
      from: new Date('2026-12-01'),
      until: new Date('2027-03-01'),
      limit: 10,
    })
    expect(found).toEqual([
      {
        recurrenceId: '2026-12-16T17:30',
        startsAt: new Date('2026-12-09T17:00Z'),
        endsAt: new Date('2026-12-09T18:30Z'),
        localStart: '2026-12-09T18:00',
        status: 'moved',
        reason: 'Christmas market',
      },
      {
        recurrenceId: '2027-01-20T17:30',
        startsAt: new Date('2027-01-20T16:30Z'),
        endsAt: new Date('2027-01-20T17:30Z'),
        localStart: '2027-01-20T17:30',
        status: 'cancelled',
        reason: 'The library is shut',
      },
      {
        recurrenceId: '2027-02-17T17:30',
        startsAt: new Date('2027-02-17T16:30Z'),
        endsAt: new Date('2027-02-17T17:30Z'),
        localStart: '2027-02-17T17:30',
        status: 'scheduled',
        reason: null,
      },
    ])
  })

  test('a date moved from afar is found where it is now, and not where it was', () => {
    const calendar: Calendar = {
      ...meeting('2026-12-16T17:30', THIRD_WEDNESDAY),
      overrides: [
        {
          recurrenceId: '2027-06-16T17:30',
          status: 'moved',
          start: '2026-12-30T17:30',
          durationMinutes: 60,
          reason: '',
        },
      ],
    }
    expect(days(calendar, 'UTC', '2026-12-20', '2027-01-01')).toEqual(['2026-12-30'])
    expect(days(calendar, 'UTC', '2027-06-01', '2027-07-01')).toEqual([])
  })

  test('what is said of a date that the calendar does not have does nothing', () => {
    const calendar: Calendar = {
      ...meeting('2026-12-16T17:30', THIRD_WEDNESDAY),
      overrides: [
        {
          recurrenceId: '2026-12-17T17:30',
          status: 'moved',
          start: '2026-12-18T17:30',
          durationMinutes: 60,
          reason: '',
        },
      ],
    }
    expect(days(calendar, 'UTC', '2026-12-01', '2027-01-01')).toEqual(['2026-12-16'])
  })

  test('what goes on at the beginning of a window is in it; what begins at its end is not', () => {
    const calendar = meeting('2027-01-05T19:00', 'FREQ=DAILY', 60)
    const window = (from: string, until: string) =>
      occurrencesBetween(calendar, 'UTC', { from: new Date(from), until: new Date(until), limit: 10 }).length
    expect(window('2027-01-06T19:59Z', '2027-01-07T19:00Z')).toBe(1)
    expect(window('2027-01-06T20:00Z', '2027-01-07T19:00Z')).toBe(0)
    expect(window('2027-01-06T20:00Z', '2027-01-07T19:01Z')).toBe(1)
  })

  test.each<Partial<Calendar>>([
    { extraDates: [{ start: '2027-01-05T19:00', durationMinutes: 1440 }] },
    { rules: [{ start: '2027-01-05T19:00', durationMinutes: 1440, rule: null }] },
  ])('a single date that goes on all day is in every window of that day', (dates) => {
    const calendar = { ...emptyCalendar, ...dates }
    expect(days(calendar, 'UTC', '2027-01-06', '2027-01-07')).toEqual(['2027-01-05'])
    expect(days(calendar, 'UTC', '2027-01-07', '2027-01-08')).toEqual([])
  })

  test('the schedule of a listing is a calendar of which no single date was spoken', () => {
    const rules = [{ start: '2026-12-16T17:30', durationMinutes: 90, rule: THIRD_WEDNESDAY }]
    expect(days(calendarOf({ rules, extraDates: [], skippedDates: [] }), 'UTC', '2026-12-01', '2027-02-01')).toEqual([
      '2026-12-16',
      '2027-01-20',
    ])
    expect(days(calendarOf(null), 'UTC', '2026-12-01', '2027-02-01')).toEqual([])
  })
})

describe('one occurrence', () => {
  const calendar: Calendar = {
    ...meeting('2026-12-16T17:30', THIRD_WEDNESDAY),
    skippedDates: ['2027-02-17T17:30'],
    overrides: [
      {
        recurrenceId: '2027-01-20T17:30',
        status: 'moved',
        start: '2027-01-21T17:30',
        durationMinutes: 60,
        reason: 'Snow',
      },
    ],
  }

  test.each([
    ['2026-12-16T17:30', { status: 'scheduled', localStart: '2026-12-16T17:30' }],
    ['2027-01-20T17:30', { status: 'moved', localStart: '2027-01-21T17:30', reason: 'Snow' }],
  ])('is found by its name: %s', (recurrenceId, expected) => {
    expect(findOccurrence(calendar, 'UTC', recurrenceId)).toMatchObject({ recurrenceId, ...expected })
  })

  test.each(['2027-01-21T17:30', '2027-02-17T17:30', '2026-12-16T17:31', '2026-11-18T17:30'])(
    'is not found by what is not its name, or when it is skipped: %s',
    (recurrenceId) => {
      expect(findOccurrence(calendar, 'UTC', recurrenceId)).toBeNull()
    },
  )
})

test.each([
  ['a rule that cannot be read', meeting('2026-12-16T17:30', 'FREQ=HOURLY'), 'UTC'],
  ['a day that is none', meeting('2026-02-30T17:30', null), 'UTC'],
  ['a time that is none', meeting('2026-02-20T24:00', null), 'UTC'],
  ['a zone that is none', meeting('2026-12-16T17:30', null), 'Mars/Olympus'],
])('%s is refused', (_, calendar, timeZone) => {
  expect(() => days(calendar, timeZone, '2026-01-01', '2027-01-01')).toThrow(RangeError)
})
