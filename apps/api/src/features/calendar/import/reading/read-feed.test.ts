import { readFileSync } from 'node:fs'
import type { ExtraDate } from '@surgeries/domain/calendar/calendar'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_DATES, readFeed } from './read-feed.ts'

const NOW = new Date('2026-11-18T12:00:00Z')
const FEEDS = new URL('../../../../../test/feeds/', import.meta.url)

const reader = (match = '', timeZone = 'Europe/Berlin') => ({
  timeZone,
  match,
  from: NOW,
  until: new Date('2028-12-18T12:00:00Z'),
})
const published = (name: string) => readFileSync(new URL(`${name}.ics`, FEEDS), 'utf8')
const datesIn = (text: string, ...rest: Parameters<typeof reader>) =>
  readFeed(text, reader(...rest)).dates?.map(({ start, durationMinutes }) => `${start} ${durationMinutes}`)
const calendar = (...events: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR'].join('\r\n')
const event = (...lines: string[]) =>
  ['BEGIN:VEVENT', 'UID:one', 'SUMMARY:Surgery', ...lines, 'END:VEVENT'].join('\r\n')

test('what Mobilizon publishes: each evening by itself, in UTC', () => {
  expect(datesIn(published('mobilizon'))).toEqual(['2026-12-09T18:30 120', '2027-01-13T18:30 120'])
})

test('what Gancio publishes, of which only some is ours', () => {
  expect(datesIn(published('gancio'))).toEqual(['2026-12-02T18:00 120', '2026-12-03T19:00 180'])
  expect(datesIn(published('gancio'), 'sprechstunde fuer vereine')).toEqual(['2026-12-02T18:00 120'])
  expect(datesIn(published('gancio'), 'chess')).toEqual([])
})

test('what Nextcloud publishes: a series with its exceptions; whole days and tasks are left out', () => {
  expect(datesIn(published('nextcloud'))).toEqual([
    '2026-11-18T17:30 90',
    '2026-12-17T18:00 120',
    '2027-03-17T17:30 90',
    '2027-04-21T17:30 90',
    '2027-05-19T17:30 90',
  ])
  expect(datesIn(published('nextcloud'), 'Glühwein')).toEqual(['2026-12-17T18:00 120'])
})

test('what Outlook publishes: zones by the names of Windows', () => {
  expect(datesIn(published('outlook'))?.slice(0, 3)).toEqual([
    '2026-11-19T18:00 90',
    '2026-12-03T18:00 90',
    '2026-12-17T18:00 90',
  ])
})

test('it is followed in the zone that it is written in, and told by the venue’s clock', () => {
  const inLondon = calendar(
    event('DTSTART;TZID=Europe/London:20270318T180000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=3'),
  )
  expect(datesIn(inLondon, '', 'Asia/Kathmandu')).toEqual([
    '2027-03-18T23:45 60',
    '2027-03-25T23:45 60',
    '2027-04-01T22:45 60',
  ])
})

test.each([
  ['/mozilla.org/20050126_1/Europe/London', '19:00'],
  ['/freeassociation.sourceforge.net/America/Argentina/Buenos_Aires', '22:00'],
  ['GMT Standard Time', '19:00'],
  ['Ours', '19:00'],
  ['Nowhere/At_All', '18:00'],
])('a zone of another name is understood: %s', (tzid, time) => {
  const named = ['BEGIN:VTIMEZONE', 'TZID:Ours', 'X-LIC-LOCATION:Europe/London', 'END:VTIMEZONE'].join('\r\n')
  expect(datesIn(calendar(named, event(`DTSTART;TZID=${tzid}:20261216T180000`)))).toEqual([`2026-12-16T${time} 60`])
})

test('what is in no zone is by the venue’s clock, and the calendar’s own zone helps where a name does not', () => {
  expect(datesIn(calendar(event('DTSTART:20261216T180000')), '', 'Asia/Kathmandu')).toEqual(['2026-12-16T18:00 60'])
  const whole = calendar('X-WR-TIMEZONE:Europe/London', event('DTSTART;TZID=Ours:20261216T180000'))
  expect(datesIn(whole)).toEqual(['2026-12-16T19:00 60'])
})

test('dates beside the series, and dates left out of it, however they are written', () => {
  expect(
    datesIn(
      calendar(
        event(
          'DTSTART;TZID=Europe/Berlin:20261119T180000',
          'DTEND;TZID=Europe/Berlin:20261119T190000',
          'RRULE:FREQ=WEEKLY;COUNT=4',
          'RDATE;VALUE=PERIOD:20261222T170000Z/PT2H',
          'RDATE;TZID=Europe/Berlin:20261223T100000,20261224T100000',
          'EXDATE:20261126T170000Z',
          'EXDATE;VALUE=DATE:20261203,20261224',
        ),
      ),
    ),
  ).toEqual([
    '2026-11-19T18:00 60',
    '2026-12-10T18:00 60',
    '2026-12-22T18:00 120',
    '2026-12-23T10:00 60',
    '2026-12-24T10:00 60',
  ])
})

test('a single one moved without its series, and one that another version replaces', () => {
  const alone = event('RECURRENCE-ID:20261216T170000Z', 'DTSTART:20261217T170000Z')
  expect(datesIn(calendar(alone))).toEqual(['2026-12-17T18:00 60'])
  const twice = [event('SEQUENCE:2', 'DTSTART:20261217T170000Z'), event('SEQUENCE:1', 'DTSTART:20261216T170000Z')]
  expect(datesIn(calendar(...twice))).toEqual(['2026-12-17T18:00 60'])
  expect(datesIn(calendar(event('STATUS:CANCELLED', 'DTSTART:20261217T170000Z', 'RRULE:FREQ=WEEKLY')))).toEqual([])
})

test.each([
  ['DTEND:20261216T170000Z', 60],
  ['DTEND:20261216T170500Z', 15],
  ['DURATION:P0DT2H30M0S', 150],
  ['DURATION:-PT1H', 60],
  ['DTEND:rubbish', 60],
])('how long it lasts: %s', (line, minutes) => {
  expect(datesIn(calendar(event('DTSTART:20261216T170000Z', line)))).toEqual([`2026-12-16T18:00 ${minutes}`])
})

test('what lasts for days, or all day, is no evening', () => {
  expect(datesIn(calendar(event('DTSTART:20261216T170000Z', 'DURATION:P2W')))).toEqual([])
  expect(datesIn(calendar(event('DTSTART;VALUE=DATE:20261216', 'RRULE:FREQ=DAILY')))).toEqual([])
})

test('of a rule that we do not follow, the first date', () => {
  expect(datesIn(calendar(event('DTSTART:20261216T170000Z', 'RRULE:FREQ=HOURLY')))).toEqual(['2026-12-16T18:00 60'])
  expect(datesIn(calendar(event('DTSTART:20261216T170000Z', 'RRULE:nonsense')))).toEqual(['2026-12-16T18:00 60'])
})

test('one event that cannot be read does not take the others with it', () => {
  const broken = event('DTSTART:99999999T999999Z').replace('UID:one', 'UID:two')
  expect(datesIn(calendar(broken, 'nonsense', event('DTSTART:20261216T170000Z')))).toEqual(['2026-12-16T18:00 60'])
})

test.each(['', '<!doctype html><title>404</title>', 'BEGIN:VCARD\r\nEND:VCARD', 'BEGIN:VCALENDAR', '{"a":1}', '\0'])(
  'this is no calendar: %j',
  (text) => {
    expect(readFeed(text, reader())).toEqual({ dates: null, problem: 'not_a_calendar' })
  },
)

test('an empty calendar is one all the same', () => {
  expect(readFeed(calendar(), reader())).toEqual({ dates: [], leftOut: {}, problem: null })
})

test('too many dates are told, not cut off', () => {
  const daily = calendar(event('DTSTART:20261118T170000Z', 'RRULE:FREQ=DAILY;BYHOUR=9,17'))
  expect(readFeed(daily, reader())).toEqual({ dates: null, problem: 'too_many_dates' })
  const many = Array.from({ length: 51 }, (_, at) =>
    event('DTSTART:20261118T170000Z', 'RRULE:FREQ=DAILY;COUNT=2').replace('UID:one', `UID:${at}`),
  )
  expect(readFeed(calendar(...many), reader())).toEqual({ dates: null, problem: 'too_many_dates' })
  const long = Array.from({ length: 5001 }, (_, at) =>
    event('DTSTART:20200101T170000Z').replace('UID:one', `UID:${at}`),
  )
  expect(readFeed(calendar(...long), reader())).toEqual({ dates: null, problem: 'too_many_dates' })
})

test('a megabyte made to keep us busy does not', () => {
  // Where clocks are set, telling what they show takes longest.
  const hours = Array.from({ length: 24 }, (_, hour) => hour).join(',')
  const rule = `RRULE:FREQ=YEARLY;COUNT=10000;BYMONTH=3,10;BYDAY=-1SU;BYHOUR=${hours}`
  const busy = Array.from({ length: 50 }, (_, at) =>
    event('DTSTART;TZID=Europe/London:19000101T000000', rule).replace('UID:one', `UID:${at}`),
  )
  // Of this process, however busy the machine is.
  const begun = process.cpuUsage()
  readFeed(calendar(...busy), reader())
  readFeed('BEGIN:VCALENDAR\r\n'.repeat(60_000), reader())
  readFeed(calendar(event('DTSTART:20261118T170000Z', `RDATE:${'20261118T170000Z,'.repeat(60_000)}`)), reader())
  readFeed(`BEGIN:VCALENDAR\r\n${' '.repeat(1_000_000)}`, reader())
  const { user, system } = process.cpuUsage(begun)
  expect((user + system) / 1_000_000).toBeLessThan(15)
}, 60_000)

const word = fc.constantFrom(
  'BEGIN:VCALENDAR',
  'END:VCALENDAR',
  'BEGIN:VEVENT',
  'END:VEVENT',
  'BEGIN:VTIMEZONE',
  'END:VTIMEZONE',
  'TZID:Ours',
  'UID:1',
  'SUMMARY:Surgery',
  'DTSTART:20261216T170000Z',
  'DTSTART;TZID=Ours:20261216T170000',
  'DTSTART;VALUE=DATE:20261216',
  'DTEND:20261216T190000Z',
  'DURATION:PT99999999999H',
  'RRULE:FREQ=WEEKLY',
  'RRULE:FREQ=MONTHLY;BYDAY=6WE;UNTIL=x',
  'RDATE;VALUE=PERIOD:x/y',
  'EXDATE:20261216T170000Z',
  'RECURRENCE-ID:20261216T170000Z',
  'RECURRENCE-ID;VALUE=DATE:20261216',
)
const line = fc.oneof(
  word,
  word,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.tuple(word, fc.string({ unit: 'binary', maxLength: 20 })).map(([known, more]) => known + more),
  fc.tuple(word, fc.nat(40)).map(([known, length]) => known.slice(0, length)),
)

test('whatever comes, it is read or it is no calendar', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.boolean(), (lines, isWrapped) => {
      const text = lines.join('\r\n')
      const { dates, problem } = readFeed(isWrapped ? calendar(event(text)) : text, reader())
      expect([null, 'not_a_calendar', 'too_many_dates', 'line_too_long']).toContain(problem)
      expect(dates === null).toBe(problem !== null)
      const isSound = (date: ExtraDate) =>
        /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(date.start) && date.durationMinutes >= 15 && date.durationMinutes <= 1440
      expect((dates ?? []).filter((date) => !isSound(date))).toEqual([])
      expect((dates ?? []).length).toBeLessThanOrEqual(MOST_DATES)
    }),
    { numRuns: 2000 },
  )
}, 40_000)
