import { describe, expect, test } from 'vitest'
import { type Calendar, emptyCalendar } from './calendar.ts'
import { occurrencesBetween } from './occurrences.ts'
import { between, days, meeting } from './test/meetings.ts'

describe('clocks that change', () => {
  test('a rule leaves out the day on which its wall time does not exist, and does not count it', () => {
    const calendar = meeting('2027-03-27T01:30', 'FREQ=DAILY;COUNT=3')
    expect(between(calendar, 'Europe/London', '2027-03-01', '2027-04-01')).toEqual([
      '2027-03-27T01:30 = 2027-03-27T01:30Z to 02:30Z',
      '2027-03-29T01:30 = 2027-03-29T00:30Z to 01:30Z',
      '2027-03-30T01:30 = 2027-03-30T00:30Z to 01:30Z',
    ])
  })

  test('a rule that starts in the hour that is left out keeps its own time afterwards', () => {
    const calendar = meeting('2027-03-28T01:30', 'FREQ=WEEKLY')
    expect(between(calendar, 'Europe/London', '2027-03-01', '2027-04-12')).toEqual([
      '2027-04-04T01:30 = 2027-04-04T00:30Z to 01:30Z',
      '2027-04-11T01:30 = 2027-04-11T00:30Z to 01:30Z',
    ])
  })

  test('the last weekday of a month is the one before, where clocks jump over the last', () => {
    // Clocks in Cairo jump from midnight to one on the last Friday of April.
    const calendar = meeting('2027-04-01T00:30', 'FREQ=MONTHLY;BYDAY=TH,FR;BYSETPOS=-1')
    expect(days(calendar, 'Africa/Cairo', '2027-04-01', '2027-06-01')).toEqual(['2027-04-29', '2027-05-28'])
  })

  test('a single date in the hour that is left out is as late as it would have been', () => {
    const calendar: Calendar = { ...emptyCalendar, extraDates: [{ start: '2027-03-28T01:30', durationMinutes: 60 }] }
    expect(between(calendar, 'Europe/London', '2027-03-01', '2027-04-01')).toEqual([
      '2027-03-28T02:30 = 2027-03-28T01:30Z to 02:30Z',
    ])
  })

  test('a wall time that comes twice means the first, and the meeting lasts as long as ever', () => {
    const calendar = meeting('2027-10-24T01:30', 'FREQ=WEEKLY;COUNT=2')
    expect(between(calendar, 'Europe/London', '2027-10-01', '2027-12-01')).toEqual([
      '2027-10-24T01:30 = 2027-10-24T00:30Z to 01:30Z',
      '2027-10-31T01:30 = 2027-10-31T00:30Z to 01:30Z',
    ])
  })

  test('half an hour of daylight saving on Lord Howe Island', () => {
    const calendar = meeting('2027-09-26T10:00', 'FREQ=WEEKLY;COUNT=2')
    expect(between(calendar, 'Australia/Lord_Howe', '2027-09-01', '2027-11-01')).toEqual([
      '2027-09-26T10:00 = 2027-09-25T23:30Z to 00:30Z',
      '2027-10-03T10:00 = 2027-10-02T23:00Z to 00:00Z',
    ])
  })

  test('Samoa had no 30 December 2011', () => {
    const calendar = meeting('2011-12-28T18:00', 'FREQ=DAILY;COUNT=3')
    expect(between(calendar, 'Pacific/Apia', '2011-12-01', '2012-02-01')).toEqual([
      '2011-12-28T18:00 = 2011-12-29T04:00Z to 05:00Z',
      '2011-12-29T18:00 = 2011-12-30T04:00Z to 05:00Z',
      '2011-12-31T18:00 = 2011-12-31T04:00Z to 05:00Z',
    ])
  })

  test('Pyongyang set its clocks back by half an hour in 2015 and forward in 2018', () => {
    const calendar = meeting('2015-08-01T12:00', 'FREQ=YEARLY')
    expect(between(calendar, 'Asia/Pyongyang', '2015-01-01', '2019-01-01')).toEqual([
      '2015-08-01T12:00 = 2015-08-01T03:00Z to 04:00Z',
      '2016-08-01T12:00 = 2016-08-01T03:30Z to 04:30Z',
      '2017-08-01T12:00 = 2017-08-01T03:30Z to 04:30Z',
      '2018-08-01T12:00 = 2018-08-01T03:00Z to 04:00Z',
    ])
  })

  test('Casablanca changes its clocks for Ramadan', () => {
    const calendar = meeting('2026-02-09T18:00', 'FREQ=WEEKLY;COUNT=3')
    expect(between(calendar, 'Africa/Casablanca', '2026-02-01', '2026-03-01')).toEqual([
      '2026-02-09T18:00 = 2026-02-09T17:00Z to 18:00Z',
      '2026-02-16T18:00 = 2026-02-16T18:00Z to 19:00Z',
      '2026-02-23T18:00 = 2026-02-23T18:00Z to 19:00Z',
    ])
  })

  test('Kathmandu is five hours and three quarters ahead, all year', () => {
    const calendar = meeting('2027-01-03T17:00', 'FREQ=MONTHLY;INTERVAL=6')
    expect(between(calendar, 'Asia/Kathmandu', '2027-01-01', '2027-08-01')).toEqual([
      '2027-01-03T17:00 = 2027-01-03T11:15Z to 12:15Z',
      '2027-07-03T17:00 = 2027-07-03T11:15Z to 12:15Z',
    ])
  })
})

describe('days that are rare', () => {
  test('29 February comes every fourth year, and not in 2100', () => {
    const calendar = meeting('2088-02-29T10:00', 'FREQ=YEARLY')
    expect(days(calendar, 'UTC', '2088-01-01', '2110-01-01')).toEqual([
      '2088-02-29',
      '2092-02-29',
      '2096-02-29',
      '2104-02-29',
      '2108-02-29',
    ])
  })

  test('the 31st is only in months that have it; the last day is in all', () => {
    expect(days(meeting('2027-01-31T10:00', 'FREQ=MONTHLY'), 'UTC', '2027-01-01', '2027-06-01')).toEqual([
      '2027-01-31',
      '2027-03-31',
      '2027-05-31',
    ])
    expect(days(meeting('2027-01-31T10:00', 'FREQ=MONTHLY;BYMONTHDAY=-1'), 'UTC', '2027-01-01', '2027-04-01')).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
    ])
  })

  test.each([
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30,31;COUNT=5',
    'FREQ=YEARLY;INTERVAL=1000;BYYEARDAY=366;BYMONTH=2',
    'FREQ=YEARLY;BYHOUR=0,1,2,3,4,5;BYMINUTE=0,30;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=366;BYMONTH=2',
  ])('a rule that never comes true gives nothing, and soon: %s', { timeout: 5000 }, (rule) => {
    const window = { from: new Date('1970-01-01'), until: new Date(8.64e15), limit: 10 }
    expect(occurrencesBetween(meeting('1900-01-01T10:00', rule), 'Europe/London', window)).toEqual([])
  })
})
