import { scheduleOf, calendarOf } from '@surgeries/domain/calendar/calendar'
import { occurrencesBetween } from '@surgeries/domain/calendar/occurrences'
import { readRule } from '@surgeries/domain/calendar/read-rule'
import { type Component, textOf } from './components.ts'

interface Change {
  at: number
  offsetFrom: number
  offsetTo: number
}

const HOUR_MS = 60 * 60 * 1000
const YEAR_MS = 366 * 24 * HOUR_MS
/** Rules of VTIMEZONEs often begin in 1601, and say the same of every year since. */
const EARLIEST_YEAR = '1970'

/**
 * The zone whose clocks a VTIMEZONE describes, for a while: one offset, or the zone of IANA that changes when it does, the
 * venue's before all others. Null when no zone does.
 */
export function definedZone(
  { parts }: Component,
  venue: string,
  { from, until }: { from: Date; until: Date },
): string | null {
  const begin = from.getTime() - YEAR_MS
  const changes = parts.flatMap((part) => changesOf(part, new Date(begin), until)).toSorted((a, b) => a.at - b.at)
  const [first] = changes
  if (!first) return null
  const offsetAt = (ms: number) => changes.findLast(({ at }) => at <= ms)?.offsetTo ?? first.offsetFrom
  const samples = [begin, until.getTime()]
  for (let at = begin; at < until.getTime(); at += 30 * 24 * HOUR_MS) samples.push(at)
  for (const { at } of changes) if (at > begin) samples.push(at - 1, at)
  const offsets = samples.map(offsetAt)
  if (offsets.every((offset) => offset === offsets[0])) return offsetName(offsets[0] ?? 0)
  const isSame = (zone: string) => samples.every((ms, index) => offsetIn(zone, ms) === offsets[index])
  return [venue, ...Intl.supportedValuesOf('timeZone')].find(isSame) ?? null
}

/** When the clocks of a STANDARD or DAYLIGHT are set, its latest time before the span included. */
function changesOf({ properties }: Component, from: Date, until: Date): Change[] {
  const [offsetFrom, offsetTo] = ['tzoffsetfrom', 'tzoffsetto'].map((name) => minutesIn(textOf(properties, name)))
  const start = textOf(properties, 'dtstart')?.slice(0, 16)
  if (offsetFrom === undefined || offsetTo === undefined || offsetFrom === null || offsetTo === null || !start)
    return []
  const begins = start < EARLIEST_YEAR ? `${EARLIEST_YEAR}${start.slice(4)}` : start
  const rule = textOf(properties, 'x-rrule')
  const calendar = calendarOf(scheduleOf({ start: begins, durationMinutes: 1, rule: rule && ruleOf(rule) }))
  const span = { from: new Date(from.getTime() - YEAR_MS), until, limit: 100 }
  const local = [begins, ...occurrencesBetween(calendar, 'UTC', span).map(({ localStart }) => localStart)]
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
