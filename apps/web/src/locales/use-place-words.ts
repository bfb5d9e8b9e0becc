import type { Place } from '@surgeries/contracts/places'
import { useCallback } from 'react'
import { useMessages } from './use-messages.ts'
import { useFormat } from './use-format.ts'
import { useLocale } from './use-locale.ts'

/** How much is said of where a place is: its region; its county too; and a larger town near it. */
const [REGION, COUNTY, LANDMARK] = [0, 1, 2]

/**
 * What a place is called in the writing in which it was looked for, and where it is: as much as tells it from the others that
 * are offered with it.
 */
export function usePlaceWords() {
  const t = useMessages('common')
  const { country } = useFormat()
  const titleOf = usePlaceName()
  const locale = useLocale()
  const words = (place: Place, detail: number) => {
    const { kind, matchedName, name, localNames, within, county, region, near, countryCode } = place
    if (kind === 'country') return matchedName ? country(countryCode) : ''
    const parts = [
      (matchedName ?? localNames[locale]) && name,
      kind === 'region' && t('place.region'),
      within,
      detail >= COUNTY && county,
      region,
      country(countryCode),
      detail >= LANDMARK && near && t('place.near', { town: near }),
    ]
    const title = titleOf(place)
    return [...new Set(parts.filter((part) => part && part !== title))].join(', ')
  }
  return {
    titleOf,
    areaOf: (place: Place, others: readonly Place[]) => {
      const namesakes = others.filter((other) => other !== place && titleOf(other) === titleOf(place))
      const tells = (detail: number) => namesakes.every((other) => words(other, detail) !== words(place, detail))
      return words(place, [REGION, COUNTY].find(tells) ?? LANDMARK)
    },
  }
}

/** What a place is called: as it was looked for, else in the visitor's language where the gazetteer has that. */
export function usePlaceName() {
  const { country } = useFormat()
  const locale = useLocale()
  return useCallback(
    ({ kind, matchedName, name, localNames, countryCode }: Place) =>
      matchedName ?? (kind === 'country' ? country(countryCode) : (localNames[locale] ?? name)),
    [country, locale],
  )
}
