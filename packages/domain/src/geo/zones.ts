/** What is known of the time zone of a point. */
export interface ZoneSources {
  /** The zones whose polygons hold the point, the likelier first; at sea nautical ones, such as Etc/GMT+2. */
  readonly found: readonly string[]
  /** The zones of the point's country, as zone.tab and zone1970.tab have them; empty where there is no country. */
  readonly ofCountry: readonly string[]
  /** The zone of the nearest town of that country. Gazetteers are often out of date: the last resort. */
  readonly ofNearestTown: string | null
}

/** The zone of a point, and those between which only somebody who is there can choose. */
export interface ZoneFinding {
  readonly timeZone: string
  /** With clocks that differ, the likelier first; one where there is no doubt. */
  readonly candidates: readonly string[]
}

/**
 * The zone of a point: of the zones that were found there those of its country; where none is left, the country's only
 * zone, else that of the nearest town of that country. Several that show different times within a year of `from` are
 * candidates; so is a zone of another country that was found where the country's own was not. Needs `Temporal`.
 */
export function zoneOfPoint({ found, ofCountry, ofNearestTown }: ZoneSources, from: Date): ZoneFinding {
  const kept = ofCountry.length === 0 ? found : found.filter((zone) => ofCountry.includes(zone))
  const [first] = kept
  if (first !== undefined) return { timeZone: first, candidates: withOtherClocks(kept, from) }
  const isOfCountry = ofNearestTown !== null && ofCountry.includes(ofNearestTown)
  const timeZone = (isOfCountry && ofCountry.length > 1 ? ofNearestTown : ofCountry[0]) ?? 'UTC'
  return { timeZone, candidates: withOtherClocks([timeZone, ...found.filter(isOnLand)], from) }
}

/** Whether the clocks of two zones show the same time all through the year that begins at `from`. Needs `Temporal`. */
export function haveSameClock(a: string, b: string, from: Date): boolean {
  if (a === b) return true
  const start = Temporal.Instant.fromEpochMilliseconds(from.getTime())
  return SAMPLE_DAYS.every((days) => {
    const at = start.add({ hours: days * 24 })
    return at.toZonedDateTimeISO(a).offset === at.toZonedDateTimeISO(b).offset
  })
}

/** Clocks change twice a year at the most, and stay changed for a month at the least. */
const SAMPLE_DAYS = Array.from({ length: 27 }, (_, index) => index * 14)

function withOtherClocks(zones: readonly string[], from: Date): string[] {
  return zones.filter((zone, index) => !zones.slice(0, index).some((earlier) => haveSameClock(earlier, zone, from)))
}

function isOnLand(zone: string): boolean {
  return !zone.startsWith('Etc/')
}
