import { findIana } from 'windows-iana'
import { textOf } from './components.ts'
import { definedZone } from './defined-zone.ts'
import type { WrittenCalendar } from './ical.ts'
import type { Clock } from './own-clock.ts'

export interface ZoneReader {
  readonly zoneOf: (tzid: string | null) => Clock
  /** Whether nobody can tell which zone is meant, so that `zoneOf` is a guess. */
  readonly isGuessed: (tzid: string | null) => boolean
}

const MOST_DESCRIBED = 50

/**
 * The IANA zone that a calendar means by a TZID: its name; what Windows calls it; the end of a path
 * (`/mozilla.org/20050126_1/Europe/Berlin`); where its VTIMEZONE says that it is, or the clocks that it describes; the zone
 * of the whole calendar; and if nobody can tell, the venue's, since that is where people meet.
 */
export function zoneReader(
  { zone, zones }: WrittenCalendar,
  venue: string,
  span: { from: Date; until: Date },
): ZoneReader {
  const whole = zone === null ? null : namedZone(zone)
  let described = 0
  const known = new Map<string, { zone: Clock; isGuessed: boolean }>()
  const lookUp = (tzid: string) => {
    const before = known.get(tzid)
    if (before) return before
    const said = namedZone(tzid) ?? describedZone(tzid)
    const found = { zone: said ?? whole ?? venue, isGuessed: said === null && (whole === null || zones.has(tzid)) }
    known.set(tzid, found)
    return found
  }
  return {
    zoneOf: (tzid) => (tzid === null ? venue : lookUp(tzid).zone),
    isGuessed: (tzid) => tzid !== null && lookUp(tzid).isGuessed,
  }
  function describedZone(tzid: string): Clock | null {
    const definition = zones.get(tzid)
    if (!definition) return null
    const named = namedZone(textOf(definition.properties, 'x-lic-location') ?? '')
    if (named !== null || described === MOST_DESCRIBED) return named
    described += 1
    return definedZone(definition, venue, span)
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
