import { DAY_MS } from '@surgeries/domain/dates/durations'
import { scheduleOf, calendarOf } from '@surgeries/domain/calendar/calendar'
import { occurrencesBetween } from '@surgeries/domain/calendar/occurrences'
import { readRule } from '@surgeries/domain/calendar/rules/read-rule'
import { type Component, textOf, valuesOf } from './components.ts'
import { type Clock, type ClockChange, offsetAt, untilByWall } from './own-clock.ts'

const YEAR_MS = 366 * DAY_MS
/** Rules of VTIMEZONEs often begin in 1601, and say the same of every year since. */
const EARLIEST_YEAR = '1970'
/** Far more than any zone of the world has: what has more describes no clocks, and costs no more time. */
const MOST_PARTS = 200
const MOST_ONSETS = 2000
const MOST_CHANGES_IN_SPAN = 200

/**
 * The clocks that a VTIMEZONE describes, for a while: one offset, or the zone of IANA that changes when it does, the venue's
 * before all others; where there is none, its own. Null when it describes none, or sets its clocks more often than any does.
 */
export function definedZone(
  definition: Component,
  venue: string,
  { from, until }: { from: Date; until: Date },
): Clock | null {
  if (!isInReason(definition)) return null
  const { parts } = definition
  const begin = from.getTime() - YEAR_MS
  const changes = parts.flatMap((part) => changesOf(part, new Date(begin), until)).toSorted((a, b) => a.at - b.at)
  const [first] = changes
  const inSpan = changes.filter(({ at }) => at > begin)
  if (!first || inSpan.length > MOST_CHANGES_IN_SPAN) return null
  const samples = [begin, until.getTime()]
  for (let at = begin; at < until.getTime(); at += 30 * DAY_MS) samples.push(at)
  for (const { at } of inSpan) samples.push(at - 1, at)
  const own = { changes }
  const offsets = samples.map((ms) => offsetAt(own, ms))
  if (offsets.every((offset) => offset === offsets[0])) return offsetName(offsets[0] ?? 0)
  const isSame = (zone: string) => samples.every((ms, index) => offsetIn(zone, ms) === offsets[index])
  return [venue, ...Intl.supportedValuesOf('timeZone')].find(isSame) ?? own
}

function isInReason({ parts }: Component): boolean {
  const onsets = parts.reduce((sum, { properties }) => sum + valuesOf(properties, 'rdate').length, parts.length)
  return parts.length <= MOST_PARTS && onsets <= MOST_ONSETS
}

function changesOf({ properties }: Component, from: Date, until: Date): ClockChange[] {
  const [offsetFrom, offsetTo] = ['tzoffsetfrom', 'tzoffsetto'].map((name) => minutesIn(textOf(properties, name)))
  const start = textOf(properties, 'dtstart')?.slice(0, 16)
  if (offsetFrom === undefined || offsetTo === undefined || offsetFrom === null || offsetTo === null || !start)
    return []
  const begins = start < EARLIEST_YEAR ? `${EARLIEST_YEAR}${start.slice(4)}` : start
  const written = textOf(properties, 'x-rrule')
  const rule = written && untilByWall(written, () => offsetFrom)
  const calendar = calendarOf(scheduleOf({ start: begins, durationMinutes: 1, rule: rule && ruleOf(rule) }))
  const span = { from: new Date(from.getTime() - YEAR_MS), until, limit: 100 }
  const named = valuesOf(properties, 'rdate').flatMap((value) => {
    const time = String(Array.isArray(value) ? value[0] : value).slice(0, 16)
    return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(time) ? [time] : []
  })
  const local = [begins, ...named, ...occurrencesBetween(calendar, 'UTC', span).map(({ localStart }) => localStart)]
  return local.map((time) => ({ at: Date.parse(`${time}:00Z`) - offsetFrom * 60_000, offsetFrom, offsetTo }))
}

function ruleOf(written: string): string | null {
  return readRule(written).rule ? written : null
}

function minutesIn(offset: string | null): number | null {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})/.exec(offset ?? '') ?? []
  return sign === undefined ? null : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

function offsetName(minutes: number): string {
  if (minutes === 0) return 'UTC'
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}

function offsetIn(zone: string, ms: number): number {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9
}
