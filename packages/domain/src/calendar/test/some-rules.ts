import { DAY_MS } from '../../dates/durations.ts'
import fc from 'fast-check'
import { jumpsOf } from './clock-by-intl.ts'

/** Zones that go wrong: half hours, no daylight saving, gaps at midnight, a day that was skipped, rules that changed. */
export const ZONES = [
  'Europe/London',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
  'America/St_Johns',
  'Pacific/Auckland',
  'Asia/Pyongyang',
  'Africa/Cairo',
  'America/Sao_Paulo',
  'America/Caracas',
  'Antarctica/Troll',
  'Europe/Dublin',
  'UTC',
] as const

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const LENGTH_DAYS = { DAILY: 300, WEEKLY: 500, MONTHLY: 800, YEARLY: 1900 } as const
export type SomeFrequency = keyof typeof LENGTH_DAYS

export interface SomeRule {
  text: string
  start: string
  timeZone: string
  /** How far to look, so that there is something to see. */
  lastDay: string
}

/** Any rule of a frequency that RFC 5545 allows, at a start and in a zone where it may meet a jump of the clocks. */
export function someRule(frequency: SomeFrequency): fc.Arbitrary<SomeRule> {
  return fc.constantFrom(...ZONES).chain((timeZone) =>
    fc.tuple(someStart(timeZone), someParts(frequency), someEnd).map(([start, parts, end]) => {
      const lastDay = addDays(start, LENGTH_DAYS[frequency])
      return { text: [`FREQ=${frequency}`, ...parts, ...end(start)].join(';'), start, timeZone, lastDay }
    }),
  )
}

/** Often at a time of day, and sometimes on the very day, at which the zone's clocks jump. */
export function someStart(timeZone: string): fc.Arbitrary<string> {
  const anywhen = fc
    .tuple(fc.integer({ min: Date.UTC(2008, 0), max: Date.UTC(2038, 0) }), fc.nat(95))
    .map(([at, quarter]) => localText(Math.floor(at / DAY_MS) * 1440 + quarter * 15))
  const leapDay = fc.constantFrom('2008-02-29T10:00', '2024-02-29T18:30', '2027-12-31T23:30', '2028-01-01T00:00')
  const jumps = jumpsOf(timeZone).filter(({ before }) => before > 38 * 525_960 && before < 68 * 525_960)
  if (jumps.length === 0) return fc.oneof({ weight: 9, arbitrary: anywhen }, leapDay)
  const nearJump = fc
    .tuple(fc.constantFrom(...jumps), fc.integer({ min: -4, max: 4 }), fc.constantFrom(0, 0, 1, 7, 30, 365))
    .map(([{ before }, quarters, days]) => localText(Math.floor(before / 15) * 15 + quarters * 15 - days * 1440))
  return fc.oneof({ weight: 5, arbitrary: anywhen }, { weight: 5, arbitrary: nearJump }, leapDay)
}

const list = <T>(item: fc.Arbitrary<T>, maxLength: number) =>
  fc.uniqueArray(item, { minLength: 1, maxLength }).map((items) => items.join(','))
const eitherSign = (max: number) =>
  fc.tuple(fc.integer({ min: 1, max }), fc.constantFrom(1, 1, -1)).map(([n, sign]) => n * sign)
const sometimes = (weight: number, name: string, value: fc.Arbitrary<string>): fc.Arbitrary<string[]> =>
  fc.oneof(
    { weight: 10 - weight, arbitrary: fc.constant<string[]>([]) },
    { weight, arbitrary: value.map((text) => [`${name}=${text}`]) },
  )

const months = list(fc.integer({ min: 1, max: 12 }), 5)
const monthDays = list(fc.oneof(eitherSign(31), fc.constantFrom(29, 30, 31, -1)), 4)
const yearDays = list(fc.oneof(eitherSign(366), fc.constantFrom(1, 60, 366, -1, -366)), 4)
const weeks = list(fc.oneof(eitherSign(53), fc.constantFrom(1, 52, 53, -1)), 3)
const weekdays = list(fc.constantFrom(...WEEKDAYS), 4)
const nthWeekdays = (most: number) =>
  list(
    fc
      .tuple(fc.oneof(fc.constant(''), eitherSign(most), eitherSign(5)), fc.constantFrom(...WEEKDAYS))
      .map(([nth, day]) => `${nth}${day}`),
    4,
  )
const positions = list(fc.oneof(eitherSign(4), fc.constantFrom(1, -1)), 2)
const hours = list(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 23 })), 3)
const minutesOfHour = list(fc.constantFrom(0, 15, 30, 45), 2)

const together = (...parts: fc.Arbitrary<string[]>[]) => fc.tuple(...parts).map((found) => found.flat())

/** The parts that name days, as the table of §3.3.10 allows them. */
const SOME_DAYS: Record<SomeFrequency, fc.Arbitrary<string[]>> = {
  DAILY: together(sometimes(2, 'BYMONTHDAY', monthDays), sometimes(4, 'BYDAY', weekdays)),
  WEEKLY: sometimes(7, 'BYDAY', weekdays),
  MONTHLY: together(sometimes(3, 'BYMONTHDAY', monthDays), sometimes(7, 'BYDAY', nthWeekdays(5))),
  YEARLY: fc.oneof(
    together(sometimes(4, 'BYMONTH', months), sometimes(8, 'BYDAY', nthWeekdays(5))),
    together(sometimes(3, 'BYMONTHDAY', monthDays), sometimes(6, 'BYDAY', nthWeekdays(53))),
    together(
      sometimes(8, 'BYYEARDAY', yearDays),
      sometimes(2, 'BYMONTHDAY', monthDays),
      sometimes(3, 'BYDAY', weekdays),
    ),
    together(sometimes(9, 'BYWEEKNO', weeks), sometimes(2, 'BYMONTHDAY', monthDays), sometimes(6, 'BYDAY', weekdays)),
  ),
}

function someParts(frequency: SomeFrequency): fc.Arbitrary<string[]> {
  return fc
    .tuple(
      sometimes(5, 'INTERVAL', fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 30 })).map(String)),
      sometimes(3, 'WKST', fc.constantFrom(...WEEKDAYS)),
      frequency === 'YEARLY' ? fc.constant([]) : sometimes(3, 'BYMONTH', months),
      SOME_DAYS[frequency],
      sometimes(1, 'BYHOUR', hours),
      sometimes(1, 'BYMINUTE', minutesOfHour),
      sometimes(3, 'BYSETPOS', positions),
    )
    .map((parts) => {
      const all = parts.flat()
      return all.some((part) => /^BY(?!SETPOS)/u.test(part)) ? all : all.filter((part) => !part.startsWith('BYSETPOS'))
    })
}

const compact = (text: string) => text.replace(/[-:]/gu, '')

/** No end, a number of times, or a last day or moment, said in each of the three ways. */
const someEnd: fc.Arbitrary<(start: string) => string[]> = fc.oneof(
  fc.constant((): string[] => []),
  fc.integer({ min: 1, max: 40 }).map((count) => () => [`COUNT=${count}`]),
  fc
    .tuple(fc.integer({ min: 0, max: 2000 }), fc.constantFrom('day', 'local', 'utc'))
    .map(([days, form]) => (start: string) => {
      const last = addDays(start, days)
      if (form === 'day') return [`UNTIL=${compact(last)}`]
      return [`UNTIL=${compact(`${last}${start.slice(10)}:00`)}${form === 'utc' ? 'Z' : ''}`]
    }),
)

export function addDays(start: string, days: number): string {
  return new Date(Date.parse(`${start.slice(0, 10)}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

function localText(minutes: number): string {
  return new Date(minutes * 60_000).toISOString().slice(0, 16)
}
