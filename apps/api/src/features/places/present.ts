import type { PinFacts, Place } from '@surgeries/contracts/places'
import { fold } from '@surgeries/domain/search/fold'
import type { PlaceRow } from './queries.ts'
import type { PinLocation } from './locate-pin.ts'
import { zonesOfCountry } from './country-zones.ts'

export function presentPlace(place: PlaceRow): Place {
  return {
    id: place.id,
    kind: place.kind,
    name: place.name,
    matchedName: matchedOtherwise(place),
    localNames: place.localNames ?? {},
    region: place.admin1,
    within: place.within,
    county: place.county,
    near: place.near,
    bounds: boundsOf(place),
    countryCode: place.countryCode,
    latitude: place.latitude,
    longitude: place.longitude,
    population: place.population,
    timeZone: place.timeZone ?? zonesOfCountry(place.countryCode)[0] ?? null,
  }
}

export function presentPin({
  nearest,
  candidates,
  countries,
  countryZones,
  centreOf,
  ...facts
}: PinLocation): PinFacts {
  return {
    ...facts,
    countries: [...countries],
    candidates: [...candidates],
    countryZones: [...countryZones],
    nearest: nearest && { ...presentPlace(nearest), distanceKm: Math.round(nearest.distanceKm * 10) / 10 },
    centreOf: centreOf && centreOf.name,
  }
}

function boundsOf({ west, south, east, north }: PlaceRow): Place['bounds'] {
  return west === null || south === null || east === null || north === null ? null : [west, south, east, north]
}

function matchedOtherwise({ name, matchedName }: PlaceRow): string | null {
  if (!matchedName || fold(matchedName) === fold(name)) return null
  return matchedName
}
