import { expect, test } from 'vitest'
import { readFeed } from './read-feed.ts'

const SPAN = { from: new Date('2026-11-30T00:00:00Z'), until: new Date('2028-12-31T00:00:00Z') }
const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n')
const event = (...lines: string[]) =>
  ['BEGIN:VEVENT', 'UID:one', 'SUMMARY:Surgery', ...lines, 'END:VEVENT'].join('\r\n')
const evening = (...lines: string[]) => event('DTSTART:20261202T180000Z', 'DTEND:20261202T200000Z', ...lines)
const weekly = (...lines: string[]) => evening('RRULE:FREQ=WEEKLY;COUNT=3', ...lines)
const zone = (tzid: string, ...lines: string[]) =>
  ['BEGIN:VTIMEZONE', `TZID:${tzid}`, ...lines, 'END:VTIMEZONE'].join('\r\n')
const observance = (name: string, from: string, to: string, rule?: string) =>
  [
    `BEGIN:${name}`,
    'DTSTART:16010101T020000',
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    ...(rule === undefined ? [] : [`RRULE:FREQ=YEARLY;${rule}`]),
    `END:${name}`,
  ].join('\r\n')
const NEW_YORK = zone(
  'Customized Time Zone',
  observance('STANDARD', '-0400', '-0500', 'BYDAY=1SU;BYMONTH=11'),
  observance('DAYLIGHT', '-0500', '-0400', 'BYDAY=2SU;BYMONTH=3'),
)
const plain = (tzid: string, line: string) => `${line};TZID=${tzid}`

interface Row {
  text: string
  dates: string[]
  leftOut?: object
  timeZone?: string
}
const FIRST = '2026-12-02T18:00 120'
const THREE = [FIRST, '2026-12-09T18:00 120', '2026-12-16T18:00 120']
const without = (...at: number[]) => THREE.filter((_, index) => !at.includes(index))

const ROWS: Record<string, Row> = {
  'a zone that only its VTIMEZONE describes, with summer time': {
    text: calendar(
      NEW_YORK,
      event(
        `${plain('Customized Time Zone', 'DTSTART')}:20270310T120000`,
        'DURATION:PT2H',
        'RRULE:FREQ=WEEKLY;COUNT=3',
      ),
    ),
    timeZone: 'Europe/Berlin',
    dates: ['2027-03-10T18:00 120', '2027-03-17T17:00 120', '2027-03-24T17:00 120'],
  },
  'a zone of one offset': {
    text: calendar(
      zone('UTC+0', observance('STANDARD', '+0000', '+0000')),
      event(`${plain('UTC+0', 'DTSTART')}:20261209T120000`, 'DURATION:PT2H'),
    ),
    timeZone: 'Asia/Kathmandu',
    dates: ['2026-12-09T17:45 120'],
  },
  'a zone of an offset with minutes': {
    text: calendar(
      zone('Ours', observance('STANDARD', '+0545', '+0545')),
      event(`${plain('Ours', 'DTSTART')}:20261209T174500`, 'DURATION:PT2H'),
    ),
    dates: ['2026-12-09T12:00 120'],
  },
  'one and all that follow, moved': {
    text: calendar(
      weekly(),
      event('RECURRENCE-ID;RANGE=THISANDFUTURE:20261209T180000Z', 'DTSTART:20261210T190000Z', 'DURATION:PT3H'),
    ),
    dates: [FIRST, '2026-12-10T19:00 180', '2026-12-17T19:00 180'],
  },
  'one and all that follow, cancelled': {
    text: calendar(weekly(), event('RECURRENCE-ID;RANGE=THISANDFUTURE:20261209T180000Z', 'STATUS:CANCELLED')),
    dates: [FIRST],
  },
  'several events under one UID': {
    text: calendar(evening(), event('DTSTART:20270106T180000Z', 'DURATION:PT2H')),
    dates: [FIRST, '2027-01-06T18:00 120'],
  },
  'a cancelled date that does not say its start': {
    text: calendar(weekly(), event('RECURRENCE-ID:20261209T180000Z', 'STATUS:CANCELLED')),
    dates: without(1),
  },
  'a changed date that the series does not have': {
    text: calendar(weekly(), event('RECURRENCE-ID:20270203T180000Z', 'DTSTART:20270204T180000Z', 'DURATION:PT2H')),
    dates: [...THREE, '2027-02-04T18:00 120'],
  },
  'an extra date that lasts longer': {
    text: calendar(evening('RDATE;VALUE=PERIOD:20261209T180000Z/PT3H')),
    dates: [FIRST, '2026-12-09T18:00 180'],
  },
  'COUNT beside UNTIL, the first of which ends it': {
    text: calendar(evening('RRULE:FREQ=WEEKLY;COUNT=3;UNTIL=20271231T000000Z')),
    dates: THREE,
  },
  'UNTIL beside COUNT, the first of which ends it': {
    text: calendar(evening('RRULE:FREQ=WEEKLY;COUNT=30;UNTIL=20261210T000000Z')),
    dates: without(2),
  },
  'a part of a rule that is a program’s own': {
    text: calendar(evening('RRULE:FREQ=WEEKLY;COUNT=3;X-NAME=1')),
    dates: THREE,
  },
  'two rules': {
    text: calendar(evening('RRULE:FREQ=WEEKLY;COUNT=2', 'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2')),
    dates: THREE,
  },
  'a rule of exceptions': {
    text: calendar(weekly('EXRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2')),
    dates: without(0, 2),
  },
  'exceptions that are days': { text: calendar(weekly('EXDATE;VALUE=DATE:20261209')), dates: without(1) },
  'exceptions that are days and do not say so': { text: calendar(weekly('EXDATE:20261209')), dates: without(1) },
  'exceptions at midnight': { text: calendar(weekly('EXDATE:20261209T000000Z')), dates: without(1) },
  'a calendar that takes all back': { text: calendar('METHOD:CANCEL', evening()), dates: [] },
  'lines that are none': {
    text: calendar(evening('SUMMARY', 'SUMMARY;x', 'SEQUENCE;;;', 'DESCRIPTION is broken here')),
    dates: [FIRST],
    leftOut: { unreadable_line: 3 },
  },
  'text that ends something': {
    text: calendar(evening('DESCRIPTION:this is', 'END: the end of it', 'END:VTODO'), evening().replace('one', 'two')),
    dates: [FIRST],
  },
  'an event without its end': { text: calendar(evening().replace('\r\nEND:VEVENT', ''), evening()), dates: [FIRST] },
  'Outlook’s whole day': {
    text: calendar(
      event('DTSTART:20261209T000000Z', 'DTEND:20261210T000000Z', 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE'),
      event('DTSTART:20261211T000000Z', 'DTEND:20261212T000000Z'),
    ),
    dates: [],
    leftOut: { whole_day: 2 },
  },
  'Outlook’s cancelled title': {
    text: calendar(evening().replace('SUMMARY:', 'SUMMARY:Canceled: ')),
    dates: [],
    leftOut: { cancelled_by_title: 1 },
  },
  'what is private': {
    text: calendar(evening('CLASS:PRIVATE'), evening('CLASS:CONFIDENTIAL').replace('one', 'two')),
    dates: [],
    leftOut: { private: 2 },
  },
  'a rule that repeats every 0 weeks': {
    text: calendar(evening('RRULE:FREQ=WEEKLY;INTERVAL=0;COUNT=2')),
    dates: [FIRST],
    leftOut: { unsupported_rule: 1 },
  },
  'a rule of every first Wednesday of a week': {
    text: calendar(evening('RRULE:FREQ=WEEKLY;COUNT=2;BYDAY=1WE')),
    dates: [FIRST],
    leftOut: { unsupported_rule: 1 },
  },
  'an event without a start': { text: calendar(event('DURATION:PT2H')), dates: [], leftOut: { unreadable: 1 } },
}

const read = ({ text, timeZone = 'Europe/London' }: Row) => {
  const reading = readFeed(text, { timeZone, match: '', ...SPAN })
  return reading.problem === null
    ? {
        dates: reading.dates.map(({ start, durationMinutes }) => `${start} ${durationMinutes}`),
        leftOut: reading.leftOut,
      }
    : reading
}

test.each(Object.entries(ROWS))('a calendar is read as other programs read it: %s', (_, row) => {
  expect(read(row)).toEqual({ dates: row.dates, leftOut: row.leftOut ?? {} })
})

test('each is read the same after every other', () => {
  for (const before of Object.values(ROWS))
    for (const row of Object.values(ROWS)) {
      read(before)
      expect(read(row)).toEqual({ dates: row.dates, leftOut: row.leftOut ?? {} })
    }
})
