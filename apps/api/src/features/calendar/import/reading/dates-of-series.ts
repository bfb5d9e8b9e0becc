import type { LeftOutReason } from '@surgeries/domain/calendar/left-out-reasons'
import type { ExtraDate } from '@surgeries/domain/calendar/calendar'
import type { WrittenEvent, WrittenPeriod, WrittenTime } from './ical.ts'
import { minutesOf } from './lasting.ts'
import { isComing } from './coming.ts'
import { instantOf, localAt, localIn } from './local-time.ts'
import type { Clock } from './own-clock.ts'
import { plannedOf } from './planned.ts'
import type { Reading } from './reading.ts'
import type { Series } from './series.ts'
import { reasonToLeaveOut } from './unusable.ts'

export function datesOfSeries({ event, changed }: Series, reading: Reading): ExtraDate[] {
  const { leftOut, isMeant } = reading
  const title = event.title ?? ''
  const zone = reading.zoneOf(event.start.zone)
  const zoneOf = (tzid: string | null) => (tzid === null ? zone : reading.zoneOf(tzid))
  const local = (time: WrittenTime) => localIn(zone, time, { zoneOf, dayBegins: event.start.local.slice(11) })
  const reason = isMeant(title) ? reasonToLeaveOut(event, zoneOf) : null
  const isUsable = isMeant(title) && reason === null
  const count = (one: WrittenEvent, why: LeftOutReason | null) => {
    if (!isComing(one, { ...reading, zone, local })) return
    if (why) leftOut.add(why)
    else leftOut.add('unreadable_line', one.unreadable)
  }
  if (isMeant(title)) count(event, reason)
  const planned = isUsable ? plannedOf(event, { ...reading, zone, zoneOf, local }) : []

  const named = changed.flatMap((one) => (one.standsFor ? [{ one, name: local(one.standsFor) }] : []))
  const ranges = named.filter(({ one }) => one.isForFollowing).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const replaced = new Set(named.map(({ name }) => name))
  const kept = planned.flatMap((date): { start: string; durationMinutes: number }[] => {
    if (replaced.has(date.start)) return []
    const range = ranges.findLast(({ name }) => name <= date.start)
    if (!range) return [date]
    const { one, name } = range
    if (one.isCancelled || reasonToLeaveOut(one, zoneOf) || !isMeant(one.title ?? title)) return []
    const by = Temporal.PlainDateTime.from(name).until(Temporal.PlainDateTime.from(local(one.start ?? event.start)))
    const start = Temporal.PlainDateTime.from(date.start).add(one.start ? by : new Temporal.Duration())
    return [{ start: start.toString().slice(0, 16), durationMinutes: lasts(one) }]
  })
  const single = named.flatMap(({ one, name }) => {
    if (one.isCancelled || !isMeant(one.title ?? title)) return []
    const why = reasonToLeaveOut(one, zoneOf)
    // Said once of a series is enough.
    if (why === null || why !== reason) count(one, why)
    return why ? [] : [{ start: one.start ? local(one.start) : name, durationMinutes: lasts(one) }]
  })
  const dates = [...kept, ...single].flatMap((date) => atVenue(date, zone, reading))
  if (dates.length > 0 && reading.isGuessed(event.start.zone)) leftOut.add('unknown_zone')
  if (dates.length > 0 && typeof zone !== 'string') leftOut.add('own_zone')
  return dates

  function lasts(one: WrittenEvent): number {
    const isSaid = one.end !== null || one.duration !== null
    const own: WrittenPeriod = isSaid && one.start ? { ...one, start: one.start } : event
    return minutesOf(own, zoneOf) ?? minutesOf(event, zoneOf) ?? 0
  }
}

function atVenue({ start, durationMinutes }: ExtraDate, zone: Clock, { venue, from, until }: Reading): ExtraDate[] {
  const begins = instantOf({ local: start }, zone)
  const ms = begins.epochMilliseconds
  if (ms + durationMinutes * 60_000 <= from.getTime() || ms >= until.getTime()) return []
  return [{ start: localAt(venue, begins), durationMinutes }]
}
