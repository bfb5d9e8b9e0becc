import type { Place } from '@surgeries/contracts/places'
import { useFormat } from './use-format.ts'

/** What a place is called in the writing in which it was looked for, and where it is; among others of its name the county too. */
export function usePlaceWords() {
  const { country } = useFormat()
  return {
    titleOf: ({ kind, matchedName, name, countryCode }: Place) =>
      matchedName ?? (kind === 'country' ? country(countryCode) : name),
    whereOf: (place: Place, others: readonly Place[]) => {
      const { kind, matchedName, name, within, region, countryCode } = place
      if (kind === 'country') return matchedName ? country(countryCode) : ''
      const county = isOneOfSeveral(place, others) ? place.county : null
      const parts = [matchedName && name, within, county, region, country(countryCode)]
      return parts.filter((part, index) => part && parts.indexOf(part) === index).join(', ')
    },
  }
}

function isOneOfSeveral(place: Place, others: readonly Place[]): boolean {
  return others.some(
    ({ id, name, region, countryCode }) =>
      id !== place.id && name === place.name && region === place.region && countryCode === place.countryCode,
  )
}
