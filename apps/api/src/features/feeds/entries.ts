import type { Calendar, CalendarRule } from '@surgeries/domain/calendar/calendar'
import { readLocal, writeLocal } from '@surgeries/domain/dates/day-number'
import { type Occurrence, occurrencesBetween } from '@surgeries/domain/calendar/occurrences'
import { readRule } from '@surgeries/domain/calendar/rules/read-rule'
import { type Source, sourceOf, sourcesOf } from '@surgeries/domain/calendar/sources'
import { type WallClock, wallClockOf } from '@surgeries/domain/dates/wall-clock'
import { lastStart } from './icalendar/last-start.ts'
import { plainRule } from './icalendar/plain-rule.ts'
import type { Span } from './span.ts'

/** What a calendar program is told of one surgery: repeating events, and dates that stand by themselves. */
export interface Entries {
  series: Series[]
  dates: EntryDate[]
}

export interface Series {
  place: number
  start: string
  durationMinutes: number
  rule: string
  /** The moment of its last start, the second where the wall shows it twice: so nobody ends before it. */
  lastAt: Date | null
  leftOut: string[]
  /** What is said of all of it at once; null where nothing is. */
  said: EntryDate | null
  /** Those that were moved, cancelled, confirmed or are held elsewhere (RECURRENCE-ID). */
  overrides: EntryDate[]
}

export interface EntryDate extends Occurrence {
  confirmedAt: Date | null
  /** Whether it is off because nobody has confirmed its surgery, not because somebody said so. */
  isLapsed?: boolean
}

export interface Suspension {
  /** Local time from which on nothing takes place. */
  since: string
  /** The day of return; null where there is none. */
  until: string | null
  reason: string
  /** Whether nobody said so: it was silent for too long. */
  isLapsed?: boolean
}

export interface Telling {
  calendar: Calendar
  timeZone: string
  suspension: Suspension | null
  confirmedAt: ReadonlyMap<string, Date | null>
}

/** As many as are kept in the database, and those of the month so far. */
const MOST_DATES = 2250
/** A rule with more exceptions than this is told date by date. */
const MOST_LEFT_OUT = 60

/**
 * Tells a calendar so that others who expand it get the occurrences that we have (docs/decisions/0021): what
 * occurrencesBetween yields is shared out among the rules, the first that yields a start having it; whatever else a rule
 * yields for somebody who knows nothing of our exceptions is left out by name. Throws a RangeError where it cannot be read.
 */
export function tell(telling: Telling, span: Span): Entries {
  const { calendar, timeZone } = telling
  const clock = wallClockOf(timeZone)
  const sources = sourcesOf(calendar, clock)
  const owned = shareOut(datesOf(telling, span), sources, span)
  const all: Entries = { series: [], dates: owned.slice(calendar.rules.length).flat() }
  for (const [place, rule] of calendar.rules.entries()) {
    const dates = owned[place] ?? []
    const series = seriesOf(
      { place, rule, source: sources[place], dates, timeZone, suspension: telling.suspension },
      clock,
      span,
    )
    if (series) all.series.push(series)
    else
      all.dates.push(...(rule.rule === null ? dates : dates.filter((date) => isNear(date, span)).slice(0, MOST_DATES)))
  }
  return { ...all, dates: all.dates.sort((a, b) => (a.recurrenceId < b.recurrenceId ? -1 : 1)) }
}

export function datesOf(
  { calendar, timeZone, suspension, confirmedAt }: Telling,
  { since, until }: Pick<Span, 'since' | 'until'>,
): EntryDate[] {
  return occurrencesBetween(calendar, timeZone, { from: since, until, limit: Number.POSITIVE_INFINITY })
    .filter(({ startsAt, localStart }) => startsAt >= since && (!isEnd(suspension) || localStart >= suspension.since))
    .map((occurrence) => told(occurrence, { suspension, confirmedAt }))
}

export function told(
  occurrence: Occurrence,
  { suspension, confirmedAt }: Pick<Telling, 'suspension' | 'confirmedAt'>,
): EntryDate {
  const date = { ...occurrence, confirmedAt: confirmedAt.get(occurrence.recurrenceId) ?? null }
  if (suspension === null || !isSuspended(occurrence, suspension)) return date
  const isLapsed = suspension.isLapsed === true && occurrence.status !== 'cancelled'
  return {
    ...date,
    status: 'cancelled',
    reason: (isLapsed ? null : occurrence.reason) ?? suspension.reason,
    ...(isLapsed && { isLapsed }),
  }
}

export function isSuspended({ localStart }: Pick<Occurrence, 'localStart'>, suspension: Suspension | null): boolean {
  return (
    suspension !== null &&
    localStart >= suspension.since &&
    (suspension.until === null || localStart < suspension.until)
  )
}

function isEnd(suspension: Suspension | null): suspension is Suspension & { until: null } {
  return suspension !== null && suspension.until === null
}

function shareOut(dates: EntryDate[], sources: Source[], { since, until }: Span): EntryDate[][] {
  const planned = sources.map(
    ({ startsIn }) =>
      new Set([...startsIn({ from: since.getTime(), until: until.getTime() })].map(({ local }) => writeLocal(local))),
  )
  const owned: EntryDate[][] = [...sources.map(() => []), []]
  for (const date of dates) {
    const owner = planned.findIndex((starts) => starts.has(date.recurrenceId))
    owned.at(owner)?.push(date)
  }
  return owned.map((some) => some.toSorted((a, b) => (a.recurrenceId < b.recurrenceId ? -1 : 1)))
}

interface Ruled {
  place: number
  rule: CalendarRule
  source: Source | undefined
  dates: EntryDate[]
  timeZone: string
  suspension: Suspension | null
}

/** One rule as a repeating event; null where its dates are to be told one by one, or there are none. */
function seriesOf(
  { place, rule, source, dates, timeZone, suspension }: Ruled,
  clock: WallClock,
  span: Span,
): Series | null {
  const text = plainRule(rule)
  const [first] = dates
  const parts = rule.rule === null ? null : readRule(rule.rule).rule
  if (text === null || !first || !source || !parts) return null
  const { durationMinutes } = rule
  const last = lastStart(source, parts)
  const isDate = new Set(dates.map(({ recurrenceId }) => recurrenceId))
  const leftOut = startsForAnybody({ start: first.recurrenceId, durationMinutes, rule: text }, span)
    .filter((local) => last === null || local <= last.local)
    .filter((local) => !isDate.has(writeLocal(local)) && clock.place(local).at < span.until.getTime())
    .map(writeLocal)
  if (leftOut.length > MOST_LEFT_OUT) return null
  return {
    place,
    start: first.recurrenceId,
    durationMinutes,
    rule: text,
    lastAt: last && lastMomentOf(last.local, timeZone),
    leftOut,
    said: isEnd(suspension)
      ? { ...first, status: 'cancelled', reason: suspension.reason, ...(suspension.isLapsed && { isLapsed: true }) }
      : null,
    overrides: dates.filter((date) =>
      isEnd(suspension)
        ? date.localStart !== date.recurrenceId
        : isSpokenOf(date) || (date.confirmedAt && isNear(date, span)),
    ),
  }
}

function lastMomentOf(local: number, timeZone: string): Date {
  const wall = Temporal.PlainDateTime.from(writeLocal(local))
  return new Date(wall.toZonedDateTime(timeZone, { disambiguation: 'later' }).epochMilliseconds)
}

function startsForAnybody(rule: CalendarRule, { until }: Span): number[] {
  const { startsIn } = sourceOf(rule, wallClockOf('UTC'))
  const from = readLocal(rule.start) * 60_000
  return [...startsIn({ from, until: until.getTime() })].map(({ local }) => local)
}

function isSpokenOf({ status, venue, timeToFollow }: EntryDate): boolean {
  return status !== 'scheduled' || venue !== undefined || timeToFollow === true
}

function isNear({ startsAt, endsAt }: EntryDate, { datesFrom, datesUntil }: Span): boolean {
  return endsAt > datesFrom && startsAt < datesUntil
}
