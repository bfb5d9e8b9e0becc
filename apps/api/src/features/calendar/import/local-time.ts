import type { WrittenTime } from './ical.ts'

/** A written time by the clocks of another zone; a whole day begins at `dayBegins`. Throws a RangeError where there is no such time. */
export function localIn(
  zone: string,
  time: WrittenTime,
  { zoneOf, dayBegins }: { zoneOf: (tzid: string | null) => string; dayBegins: string },
): string {
  if (time.isDay) return `${time.local.slice(0, 11)}${dayBegins}`
  const own = zoneOf(time.zone)
  return own === zone ? time.local : localAt(zone, instantOf(time, own))
}

/** What the clocks of a zone show at a moment: `2026-12-16T17:30` */
export function localAt(zone: string, at: Temporal.Instant): string {
  return at.toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16)
}

export function instantOf({ local }: Pick<WrittenTime, 'local'>, zone: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant()
}
