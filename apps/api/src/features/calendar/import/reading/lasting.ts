import type { Clock } from './own-clock.ts'
import type { WrittenPeriod, WrittenTime } from './ical.ts'
import { instantOf } from './local-time.ts'

/** What says no end is taken for so long. */
const UNSAID_MINUTES = 60
const LEAST_MINUTES = 15
const MOST_MINUTES = 24 * 60

/** How long an event lasts; null for longer than a day, which is no evening. Throws a RangeError where it cannot be read. */
export function minutesOf(
  { start, end, duration }: WrittenPeriod,
  zoneOf: (tzid: string | null) => Clock,
): number | null {
  const minutes = end && !end.isDay ? minutesBetween(start, end, zoneOf) : minutesIn(duration)
  if (minutes <= 0) return UNSAID_MINUTES
  return minutes > MOST_MINUTES ? null : Math.max(LEAST_MINUTES, minutes)
}

function minutesBetween(start: WrittenTime, end: WrittenTime, zoneOf: (tzid: string | null) => Clock): number {
  const from = instantOf(start, zoneOf(start.zone))
  return Math.round(from.until(instantOf(end, zoneOf(end.zone))).total('minutes'))
}

function minutesIn(duration: string | null): number {
  if (duration === null) return 0
  const relativeTo = Temporal.PlainDate.from('2026-01-01')
  return Math.round(Temporal.Duration.from(duration).total({ unit: 'minutes', relativeTo }))
}
