import { DAY_MS } from '@surgeries/domain/dates/durations'
import type { Calendar, Override } from '@surgeries/domain/calendar/calendar'
import { WEEKDAYS } from '@surgeries/domain/dates/day-number'
import { occurrencesBetween } from '@surgeries/domain/calendar/occurrences'
import { ruleOf } from '@surgeries/domain/calendar/pattern'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { someCalendar } from '../../../../../packages/domain/src/calendar/test/some-calendar.ts'
import { someStart } from '../../../../../packages/domain/src/calendar/test/some-rules.ts'
import { NOW } from '../../../test/app.ts'
import { fileOf } from './test/file-of.ts'
import { inOrder, type Meeting, type Reader } from './test/meeting.ts'
import type { Suspension } from './entries.ts'
import { READERS } from './test/readers.ts'

/** The zones of the movement, and those that go wrong: no daylight saving, half an hour of it, by the moon, southern. */
const ZONES = [
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Auckland',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Africa/Cairo',
  'America/Santiago',
  'Asia/Gaza',
  'UTC',
]

const PAUSED: Suspension = { since: '2026-11-25T10:00', until: '2027-03-01', reason: 'Paused' }
const ENDED: Suspension = { since: '2026-11-25T10:00', until: null, reason: 'Ended' }

/** python3-icalendar sets no clocks after 2038. */
const END_OF_PYTHONS_CLOCKS = new Date('2035-12-01')

/** Nor do we keep more dates than this. */
const MOST_KEPT = 1500

interface Case {
  calendar: Calendar
  timeZone: string
  now: Date
  /** Paused up to a day, or ended for good. */
  suspension: Suspension | null
  /** Of which dates an organiser said that they take place. */
  confirmed: string[]
}

const someDay = fc.integer({ min: Date.UTC(2025, 5), max: Date.UTC(2027, 6) })
const someEnding = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.integer({ min: 1, max: 30 }).map((count) => ({ count })),
  someDay.map((at) => ({ until: new Date(at + 300 * DAY_MS).toISOString().slice(0, 10) })),
)
const someMonths = fc.oneof(
  { weight: 2, arbitrary: fc.constant<number[]>([]) },
  fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], { maxLength: 6 }),
)
const someRule = fc
  .oneof(
    fc.record({
      kind: fc.constant('weekly' as const),
      every: fc.integer({ min: 1, max: 4 }),
      weekdays: fc.subarray([...WEEKDAYS], { minLength: 1, maxLength: 3 }),
      exceptMonths: someMonths,
      ending: someEnding,
    }),
    fc.record({
      kind: fc.constant('monthly' as const),
      every: fc.integer({ min: 1, max: 3 }),
      nths: fc.subarray([-1, 1, 2, 3, 4, 5], { minLength: 1, maxLength: 2 }),
      weekday: fc.constantFrom(...WEEKDAYS),
      exceptMonths: someMonths,
      ending: someEnding,
    }),
  )
  .map(ruleOf)
const someEvening = fc
  .tuple(someDay, fc.integer({ min: 32, max: 88 }))
  .map(([day, quarter]) => new Date(day - (day % DAY_MS) + quarter * 900_000).toISOString().slice(0, 16))

/** What organisers choose, with dates beside it; and of a few dates they have said something. */
const somebodysCalendar: fc.Arbitrary<Case> = fc.constantFrom(...ZONES).chain((timeZone) =>
  fc
    .record({
      rules: fc.array(
        fc.record({
          start: fc.oneof({ weight: 4, arbitrary: someEvening }, someStart(timeZone)),
          durationMinutes: fc.constantFrom(60, 90, 120),
          rule: someRule,
        }),
        { minLength: 1, maxLength: 2 },
      ),
      extraDates: fc.array(fc.record({ start: someEvening, durationMinutes: fc.constantFrom(60, 240) }), {
        maxLength: 3,
      }),
      words: fc.array(
        fc.record({
          index: fc.integer({ min: 0, max: 12 }),
          what: fc.constantFrom('moved' as const, 'cancelled' as const, 'skipped' as const),
          start: someEvening,
          reason: fc.constantFrom('', 'Snow; and, well: “ice”\nno tea'),
        }),
        { maxLength: 4 },
      ),
      suspension: fc.constantFrom<(Suspension | null)[]>(null, null, PAUSED, ENDED),
      sure: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 2 }),
    })
    .map(({ rules, extraDates, words, suspension, sure }) => {
      const plain: Calendar = { rules, extraDates, skippedDates: [], overrides: [] }
      const skippedDates: string[] = []
      const overrides: Override[] = []
      const dates = occurrencesBetween(plain, timeZone, { from: NOW, until: later(NOW, 24), limit: 20 })
      for (const { index, what, start, reason } of words) {
        const recurrenceId = dates[index]?.recurrenceId
        const isSpokenFor = overrides.some((override) => override.recurrenceId === recurrenceId)
        if (recurrenceId === undefined || isSpokenFor) continue
        if (what === 'skipped') skippedDates.push(recurrenceId)
        else overrides.push({ recurrenceId, status: what, start, durationMinutes: 60, reason })
      }
      const confirmed = sure.flatMap((index) => dates[index]?.recurrenceId ?? [])
      return { calendar: { ...plain, skippedDates, overrides }, timeZone, now: NOW, suspension, confirmed }
    }),
)

/** Anything that RFC 5545 allows, in zones that go wrong. */
const anybodysCalendar: fc.Arbitrary<Case> = someCalendar
  .map(({ calendar, timeZone, from }) => ({ calendar, timeZone, now: from, suspension: null, confirmed: [] }))
  .filter((some) => some.now < END_OF_PYTHONS_CLOCKS && !skipsADay(some) && occurrencesIn(some).length < MOST_KEPT)

/** Samoa had no 30 December 2011. Excluding that day, ical.js also excludes the moment before it: both are one instant. */
function skipsADay({ timeZone, now }: Case): boolean {
  return timeZone === 'Pacific/Apia' && now < new Date('2012-01-02')
}

function later(now: Date, months: number): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, now.getUTCDate()))
}

function windowOf({ now }: Case) {
  return { from: now, until: later(now, 24) }
}

function ours(some: Case, { takesTheSecondOfTwo }: Reader): Meeting[] {
  const meetings = occurrencesIn(some).map(({ startsAt, endsAt, localStart, status }) => {
    const startMs = takesTheSecondOfTwo ? secondMoment(localStart, some.timeZone) : startsAt.getTime()
    return { startMs, endMs: startMs + endsAt.getTime() - startsAt.getTime(), cancelled: status === 'cancelled' }
  })
  return inOrder(meetings, { file: '', ...windowOf(some) })
}

function occurrencesIn(some: Case) {
  const { from, until } = windowOf(some)
  const early = new Date(from.getTime() - DAY_MS)
  const { calendar, timeZone, suspension } = some
  return occurrencesBetween(calendar, timeZone, { from: early, until, limit: Number.POSITIVE_INFINITY })
    .filter(({ localStart }) => suspension?.until !== null || localStart >= suspension.since)
    .map((date) => {
      const isOff =
        suspension &&
        date.localStart >= suspension.since &&
        (suspension.until === null || date.localStart < suspension.until)
      return isOff ? { ...date, status: 'cancelled' } : date
    })
}

function secondMoment(local: string, timeZone: string): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone, { disambiguation: 'later' }).epochMilliseconds
}

const cases = [...fc.sample(somebodysCalendar, 300), ...fc.sample(anybodysCalendar, 60)]
const readings = cases.map((some) => ({
  file: fileOf({ ...some, confirmedAt: new Map(some.confirmed.map((name) => [name, some.now])) }, some.now),
  ...windowOf(some),
}))

describe.each(READERS)('to $name, the feeds of 360 calendars', { timeout: 120_000 }, (reader) => {
  test('mean the dates that we have', () => {
    const found = reader.read(readings)
    for (const [index, some] of cases.entries()) {
      expect(found[index], JSON.stringify(some)).toEqual(ours(some, reader))
    }
  })
})
