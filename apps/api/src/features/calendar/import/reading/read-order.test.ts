import { calendarFaultsOf } from '@surgeries/domain/calendar/calendar-faults'
import { calendarOf, emptyCalendar } from '@surgeries/domain/calendar/calendar'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFeed } from './read-feed.ts'

const SPAN = { from: new Date('2026-11-30T00:00:00Z'), until: new Date('2028-12-31T00:00:00Z') }

/** Two organisers' feeds on the same three evenings: only Berlin's moves its second. */
const FEEDS = {
  'Europe/Berlin': feed(
    'berlin',
    series('Europe/Berlin', 'FREQ=WEEKLY;COUNT=3'),
    moved('Europe/Berlin', '20261209T180000', '20261210T190000'),
  ),
  'Asia/Kathmandu': feed('kathmandu', series('Asia/Kathmandu', 'FREQ=WEEKLY;COUNT=3')),
}
const DATES: Record<keyof typeof FEEDS, string[]> = {
  'Europe/Berlin': ['2026-12-02T18:00', '2026-12-10T19:00', '2026-12-16T18:00'],
  'Asia/Kathmandu': ['2026-12-02T18:00', '2026-12-09T18:00', '2026-12-16T18:00'],
}
const ZONES = ['Europe/Berlin', 'Asia/Kathmandu'] as const

test('a feed gives its own dates, whichever feeds were read before it and however often', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ZONES), { minLength: 2, maxLength: 30 }), (order) => {
      for (const timeZone of order) expect(startsIn(FEEDS[timeZone], timeZone)).toEqual(DATES[timeZone])
    }),
  )
})

test('reading feeds leaves the empty calendar empty', () => {
  startsIn(FEEDS['Europe/Berlin'], 'Europe/Berlin')
  expect(emptyCalendar).toEqual({ rules: [], extraDates: [], skippedDates: [], overrides: [], venues: [] })
})

test('a feed with hundreds of moved dates stops nobody else from sending a schedule', () => {
  const days = Array.from({ length: 401 }, (_, index) =>
    new Date(Date.UTC(2026, 11, 2 + index)).toISOString().slice(0, 10).replaceAll('-', ''),
  )
  const overrides = days.map((day) => moved('Europe/Berlin', `${day}T180000`, `${day}T190000`))
  startsIn(feed('daily', series('Europe/Berlin', 'FREQ=DAILY'), ...overrides), 'Europe/Berlin')
  expect(calendarFaultsOf(calendarOf(null), 'Asia/Kathmandu')).toEqual([])
})

test.each(Object.entries(emptyCalendar))(
  'what everybody shares cannot be changed: %s of the empty calendar',
  (_, part) => {
    expect(Object.isFrozen(part)).toBe(true)
  },
)

function startsIn(text: string, timeZone: string) {
  return readFeed(text, { timeZone, match: '', ...SPAN }).dates?.map(({ start }) => start)
}

function feed(uid: string, ...events: string[][]): string {
  const lines = events.flatMap((event) => ['BEGIN:VEVENT', `UID:${uid}`, ...event, 'SUMMARY:Surgery', 'END:VEVENT'])
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//EN', ...lines, 'END:VCALENDAR'].join('\r\n')
}

function series(zone: string, rule: string): string[] {
  return [`DTSTART;TZID=${zone}:20261202T180000`, 'DURATION:PT2H', `RRULE:${rule}`]
}

function moved(zone: string, from: string, to: string): string[] {
  return [`RECURRENCE-ID;TZID=${zone}:${from}`, `DTSTART;TZID=${zone}:${to}`, 'DURATION:PT3H']
}
