import { findIana } from 'windows-iana'
import type { WrittenCalendar } from './ical.ts'

/**
 * The IANA zone that a calendar means by a TZID: its name; what Windows calls it; the end of a path
 * (`/mozilla.org/20050126_1/Europe/Berlin`); where its VTIMEZONE says that it is; the zone of the whole calendar; and if
 * nobody can tell, the venue's, since that is where people meet.
 */
export function zoneReader({ zone, locations }: WrittenCalendar, venue: string): (tzid: string | null) => string {
  const whole = zone === null ? null : namedZone(zone)
  const known = new Map<string, string>()
  return (tzid) => {
    if (tzid === null) return venue
    const found = known.get(tzid) ?? namedZone(tzid) ?? namedZone(locations.get(tzid) ?? '') ?? whole ?? venue
    known.set(tzid, found)
    return found
  }
}

function namedZone(name: string): string | null {
  const steps = name.split('/')
  const candidates = [name, ...findIana(name), steps.slice(-3).join('/'), steps.slice(-2).join('/')]
  return candidates.find(isZone) ?? null
}

function isZone(name: string): boolean {
  try {
    return name !== '' && Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name) !== null
  } catch {
    return false
  }
}
