import type { Calendar, ExtraDate, Override } from '@surgeries/domain/calendar/calendar'
import { occurrencesBetween } from '@surgeries/domain/calendar/occurrences'
import { readRule } from '@surgeries/domain/calendar/read-rule'
import type { WrittenEvent } from './ical.ts'
import { minutesOf } from './lasting.ts'
import { localAt, localIn } from './local-time.ts'

/** An event with those that stand for single ones of its series. */
export interface Series {
  event: WrittenEvent
  changed: WrittenEvent[]
}

interface Reading {
  zoneOf: (tzid: string | null) => string
  isMeant: (event: WrittenEvent) => boolean
  /** The venue's zone, in whose clocks the dates are given. */
  venue: string
  from: Date
  until: Date
  limit: number
}

/**
 * The dates of a series, followed in the zone that it is written in by the rules of our own calendar. What lasts for whole
 * days says no time to come at, and is left out; so is a rule that we do not follow, but for its first date.
 */
export function datesOfSeries({ event, changed }: Series, reading: Reading): ExtraDate[] {
  const { zoneOf, venue, from, until, limit } = reading
  const durationMinutes = minutesOf(event, zoneOf)
  if (event.start.isDay || durationMinutes === null) return []
  const zone = zoneOf(event.start.zone)
  const start = event.start.local
  const local = (time: WrittenEvent['start']) => localIn(zone, time, { zoneOf, dayBegins: start.slice(11) })

  const overrides: Override[] = []
  const skippedDates = event.skipped.map(local)
  for (const one of changed) {
    if (!one.standsFor) continue
    const recurrenceId = local(one.standsFor)
    const minutes = minutesOf(one, zoneOf)
    if (one.isCancelled || one.start.isDay || minutes === null || !reading.isMeant(one)) skippedDates.push(recurrenceId)
    else
      overrides.push({
        recurrenceId,
        status: 'moved',
        start: local(one.start),
        durationMinutes: minutes,
        reason: '',
      })
  }
  const calendar: Calendar = {
    rules: event.rule !== null && readRule(event.rule).rule ? [{ start, durationMinutes, rule: event.rule }] : [],
    // The first is one of them, whatever the rule says (RFC 5545 §3.8.5.3).
    extraDates: [event.start, ...event.extra].map((time) => ({ start: local(time), durationMinutes })),
    skippedDates,
    overrides,
  }
  return occurrencesBetween(calendar, zone, { from, until, limit }).map(({ startsAt, endsAt }) => ({
    start: localAt(venue, Temporal.Instant.fromEpochMilliseconds(startsAt.getTime())),
    durationMinutes: (endsAt.getTime() - startsAt.getTime()) / 60_000,
  }))
}
