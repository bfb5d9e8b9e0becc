import type { PlaceRow } from '../queries.ts'
import { zonesOfCountry } from '../country-zones.ts'
import type { Area } from './area-queries.ts'

const NAMES = new Intl.DisplayNames(['en'], { type: 'region' })

export function underEachCountry<T extends PlaceRow>(
  places: readonly T[],
  within: readonly Area[][],
  limit: number,
): T[] {
  const all = places.flatMap((place) => countriesOf(place, within).map((code) => under(place, code)))
  const shown = all.slice(0, limit)
  const isSplit = limit > 1 && shown.at(-1)?.id === all[limit]?.id
  return isSplit ? shown.slice(0, -1) : shown
}

function countriesOf({ countryCode, otherCountry }: PlaceRow, within: readonly Area[][]): string[] {
  if (otherCountry === null) return [countryCode]
  const both = [countryCode, otherCountry]
  const said = within.flat().flatMap((area) => (area.kind === 'country' ? [area.countryCode] : []))
  const meant = both.filter((code) => said.includes(code))
  return (meant.length > 0 ? meant : both).toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}

function nameOf(countryCode: string): string {
  return NAMES.of(countryCode) ?? countryCode
}

function under<T extends PlaceRow>(place: T, countryCode: string): T {
  if (place.otherCountry === null) return place
  const zones = zonesOfCountry(countryCode)
  const isItsZone = place.timeZone !== null && zones.includes(place.timeZone)
  // What a region is called says whose it is, too.
  return { ...place, countryCode, admin1: null, timeZone: isItsZone ? place.timeZone : (zones[0] ?? null) }
}
