import { DAY_MS } from '@surgeries/domain/dates/durations'
import type { ExtraDate } from '@surgeries/domain/calendar/calendar'
import type { Occurrence } from '@surgeries/domain/calendar/occurrences'
import { isOver } from './coming.ts'
import type { WrittenTime } from './ical.ts'
import { minutesOf } from './lasting.ts'
import type { Clock } from './own-clock.ts'
import type { Reading } from './reading.ts'
import { startsOfWrittenRule } from './rule-starts.ts'
import type { Series } from './series.ts'

interface Planning extends Omit<Reading, 'isMeant' | 'isGuessed' | 'venue'> {
  readonly zone: Clock
  readonly local: (time: WrittenTime) => string
}

const MARGIN_MS = 60 * DAY_MS

export function plannedOf(event: Series['event'], { zone, zoneOf, local, leftOut, ...span }: Planning): ExtraDate[] {
  const durationMinutes = minutesOf(event, zoneOf) ?? 0
  // What has been may have been moved to a day that is still to come.
  const following = {
    ...span,
    from: new Date(span.from.getTime() - MARGIN_MS),
    limit: span.limit * 2,
    zone,
    start: event.start.local,
    durationMinutes,
  }
  const startsOf = (rules: readonly string[]) =>
    rules.flatMap((rule): Occurrence[] => {
      const starts = startsOfWrittenRule(rule, following)
      if (starts === null && !isOver(rule, span.from)) leftOut.add('unsupported_rule')
      return starts ?? []
    })
  // The first is one of them, whatever the rule says (RFC 5545 §3.8.5.3).
  const dates = new Map<string, ExtraDate>([[event.start.local, { start: event.start.local, durationMinutes }]])
  for (const { recurrenceId, startsAt, endsAt } of startsOf(event.rules)) {
    const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000
    dates.set(recurrenceId, { start: recurrenceId, durationMinutes: minutes })
  }
  for (const period of event.extra) {
    const isSaid = period.end !== null || period.duration !== null
    const minutes = isSaid ? (minutesOf(period, zoneOf) ?? durationMinutes) : durationMinutes
    dates.set(local(period.start), { start: local(period.start), durationMinutes: minutes })
  }
  for (const { recurrenceId } of startsOf(event.exceptRules)) dates.delete(recurrenceId)
  const skippedDays = new Set<string>()
  for (const time of event.skipped) {
    const name = local(time)
    // Some programs leave out a day by its midnight.
    if (time.isDay || (name.endsWith('T00:00') && !dates.has(name))) skippedDays.add(name.slice(0, 10))
    dates.delete(name)
  }
  // A date that is named by itself stays.
  const named = new Set(event.extra.map(({ start }) => local(start)))
  return [...dates.values()].filter(({ start }) => named.has(start) || !skippedDays.has(start.slice(0, 10)))
}
