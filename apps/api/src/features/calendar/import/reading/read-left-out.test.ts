import { expect, test } from 'vitest'
import { readFeed } from './read-feed.ts'

const READER = {
  timeZone: 'Europe/London',
  match: '',
  from: new Date('2026-11-30T00:00:00Z'),
  until: new Date('2028-12-31T00:00:00Z'),
}
const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n')
const event = (...lines: string[]) =>
  ['BEGIN:VEVENT', 'UID:one', 'SUMMARY:Surgery', ...lines, 'END:VEVENT'].join('\r\n')
const evening = (...lines: string[]) => event('DTSTART:20261202T180000Z', 'DURATION:PT2H', ...lines)
/** A clock that no government has. */
const ODD_ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Ours',
  'BEGIN:STANDARD',
  'DTSTART:19700101T030000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=2',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19700101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0700',
  'RRULE:FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=2',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
].join('\r\n')

const ROWS: Record<string, { text: string; dates: number; leftOut: object }> = {
  'a zone whose VTIMEZONE is like no zone on earth': {
    text: calendar(ODD_ZONE, event('DTSTART;TZID=Ours:20261202T180000', 'DURATION:PT2H')),
    dates: 1,
    leftOut: { own_zone: 1 },
  },
  'such a zone, although the calendar names another one for all': {
    text: calendar('X-WR-TIMEZONE:Europe/Berlin', ODD_ZONE, event('DTSTART;TZID=Ours:20261202T180000')),
    dates: 1,
    leftOut: { own_zone: 1 },
  },
  'such a zone, of an evening that is over': {
    text: calendar(ODD_ZONE, event('DTSTART;TZID=Ours:20251202T180000')),
    dates: 0,
    leftOut: {},
  },
  'a zone that is only a name': {
    text: calendar(event('DTSTART;TZID=Nowhere/At_All:20261202T180000')),
    dates: 1,
    leftOut: { unknown_zone: 1 },
  },
  'a zone that is only a name, in a calendar that says its own': {
    text: calendar('X-WR-TIMEZONE:Europe/Berlin', event('DTSTART;TZID=Ours:20261202T180000')),
    dates: 1,
    leftOut: {},
  },
  'a line with a broken parameter': { text: calendar(evening('SUMMARY;x')), dates: 1, leftOut: { unreadable_line: 1 } },
  'a rule without its colon': {
    text: calendar(evening('RRULE FREQ=WEEKLY')),
    dates: 1,
    leftOut: { unreadable_line: 1 },
  },
  'an exception that is no date': { text: calendar(evening('EXDATE:soon')), dates: 1, leftOut: { unreadable_line: 1 } },
  'an end that is no time': {
    text: calendar(event('DTSTART:20261202T180000Z', 'DTEND:late')),
    dates: 1,
    leftOut: { unreadable_line: 1 },
  },
  'a broken line of the whole calendar': {
    text: calendar('X-WR-TIMEZONE;x', evening()),
    dates: 1,
    leftOut: { unreadable_line: 1 },
  },
  'broken lines of what we do not read': {
    text: calendar(evening('DESCRIPTION', 'some more of it', 'LOCATION;x'), 'BEGIN:VTODO', 'SUMMARY;x', 'END:VTODO'),
    dates: 1,
    leftOut: {},
  },
  'a start that is no date': { text: calendar(event('DTSTART:soon')), dates: 0, leftOut: { unreadable: 1 } },
  'a whole day that is over': { text: calendar(event('DTSTART:20251209')), dates: 0, leftOut: {} },
  'whole days of a series that is over': {
    text: calendar(event('DTSTART:20251209', 'RRULE:FREQ=WEEKLY;COUNT=3')),
    dates: 0,
    leftOut: {},
  },
  'whole days of a series that goes on': {
    text: calendar(event('DTSTART:20251209', 'RRULE:FREQ=WEEKLY')),
    dates: 0,
    leftOut: { whole_day: 1 },
  },
  'a rule that we do not follow, and that ended': {
    text: calendar(event('DTSTART:20251202T180000Z', 'RRULE:FREQ=WEEKLY;INTERVAL=0;UNTIL=20260101T000000Z')),
    dates: 0,
    leftOut: {},
  },
  'a private series with a private exception': {
    text: calendar(
      evening('RRULE:FREQ=WEEKLY', 'CLASS:PRIVATE'),
      event('RECURRENCE-ID:20261209T180000Z', 'DTSTART:20261210T180000Z', 'CLASS:PRIVATE'),
    ),
    dates: 0,
    leftOut: { private: 1 },
  },
}

test.each(Object.entries(ROWS))('the report says what a person would miss: %s', (_, { text, dates, leftOut }) => {
  const reading = readFeed(text, READER)
  expect({ dates: reading.dates?.length, leftOut: reading.problem === null && reading.leftOut }).toEqual({
    dates,
    leftOut,
  })
})
