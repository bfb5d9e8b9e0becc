import { LOCALES } from '../i18n.ts'
import { fold } from './fold.ts'
import { fieldsWith, type ListingContent } from '../listing-fields.ts'

const SEARCHED_FIELDS = fieldsWith('search', 'words')

/** Another when keys hold other things than before, so that stored ones are made anew. */
export const SEARCH_KEY_LAYOUT = `3 ${SEARCHED_FIELDS.join(' ')}`

export type Searchable = Pick<ListingContent, 'name' | (typeof SEARCHED_FIELDS)[number] | 'countryCode' | 'languages'>

/**
 * What a surgery is found by: its folded name on the first line; on the second the words of its searched fields, its town
 * in every spelling of the gazetteer (`placeNames`), and the names of its country in our languages
 * and in its own.
 */
export function searchKeyOf(listing: Searchable, placeNames: readonly string[]): string {
  const others = [
    ...SEARCHED_FIELDS.map((field) => listing[field]),
    ...placeNames,
    ...countryNames(listing.countryCode, listing.languages),
  ]
  const folded = new Set(others.map(fold).filter((key) => key !== ''))
  return `${fold(listing.name)}\n${[...folded].join(' ')}`
}

/** What a surgery is found by besides, while one of its dates to come is held elsewhere. */
export function venueKeyOf(
  venues: readonly (Pick<Searchable, 'name' | 'address' | 'locality'> & { placeNames: readonly string[] })[],
): string {
  const all = venues.flatMap(({ name, address, locality, placeNames }) => [name, address, locality, ...placeNames])
  return [...new Set(all.flatMap(searchWordsOf))].toSorted().join(' ')
}

/** The folded words of what somebody typed; none when it holds neither letter nor digit. */
export function searchWordsOf(text: string): string[] {
  return [...new Set(fold(text).split(' '))].filter((word) => word !== '')
}

function countryNames(countryCode: string, languages: readonly string[]): string[] {
  const own = new Intl.Locale(`und-${countryCode}`).maximize().language
  return [...LOCALES, own, ...languages].flatMap((locale) => countryName(countryCode, locale) ?? [])
}

function countryName(countryCode: string, locale: string): string | undefined {
  try {
    return new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' }).of(countryCode)
  } catch {
    return undefined // a tag that is well-formed for us and not for this machine
  }
}
