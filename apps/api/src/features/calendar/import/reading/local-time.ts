import type { WrittenTime } from './ical.ts'
import { type Clock, momentIn, offsetAt } from './own-clock.ts'

/** A written time by the clocks of another zone; a whole day begins at `dayBegins`. Throws a RangeError where there is no such time. */
export function localIn(
  zone: Clock,
  time: WrittenTime,
  { zoneOf, dayBegins }: { zoneOf: (tzid: string | null) => Clock; dayBegins: string },
): string {
  if (time.isDay) return `${time.local.slice(0, 11)}${dayBegins}`
  const own = zoneOf(time.zone)
  return own === zone ? time.local : localAt(zone, instantOf(time, own))
}

/** What the clocks of a zone show at a moment: `2026-12-16T17:30` */
export function localAt(zone: Clock, at: Temporal.Instant): string {
  if (typeof zone === 'string') return at.toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16)
  const ms = at.epochMilliseconds
  return new Date(ms + offsetAt(zone, ms) * 60_000).toISOString().slice(0, 16)
}

/** Throws a RangeError where there is no such time. */
export function instantOf({ local }: Pick<WrittenTime, 'local'>, zone: Clock): Temporal.Instant {
  const wall = Temporal.PlainDateTime.from(local)
  return typeof zone === 'string'
    ? wall.toZonedDateTime(zone).toInstant()
    : Temporal.Instant.fromEpochMilliseconds(momentIn(zone, local))
}
