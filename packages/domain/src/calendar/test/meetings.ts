import { type Calendar, emptyCalendar } from '../calendar.ts'
import { occurrencesBetween } from '../occurrences.ts'

/** A calendar of one rule, or of one date. */
export function meeting(start: string, rule: string | null, durationMinutes = 60): Calendar {
  return { ...emptyCalendar, rules: [{ start, durationMinutes, rule }] }
}

/** What is on between two moments: local start, and start and end in UTC. */
export function between(calendar: Calendar, timeZone: string, from: string, until: string): string[] {
  return occurrencesBetween(calendar, timeZone, { from: new Date(from), until: new Date(until), limit: 100 }).map(
    ({ localStart, startsAt, endsAt }) =>
      `${localStart} = ${startsAt.toISOString().slice(0, 16)}Z to ${endsAt.toISOString().slice(11, 16)}Z`,
  )
}

export function days(calendar: Calendar, timeZone: string, from: string, until: string): string[] {
  return between(calendar, timeZone, from, until).map((text) => text.slice(0, 10))
}
