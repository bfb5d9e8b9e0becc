import { LOCALES } from '@surgeries/domain/i18n'
import { fold } from '@surgeries/domain/search/fold'
import type { ListingFields } from '../../fields.ts'
import { COUNTRIES } from './countries.ts'

type PinFields = Pick<ListingFields, 'countryCode' | 'expectedCountry' | 'acceptedCountry' | 'locality' | 'address'>

export interface OtherCountry {
  meant: string
  field: 'address' | 'latitude'
}

export function otherCountryOf(fields: PinFields): OtherCountry | null {
  if (!fields.countryCode || fields.acceptedCountry === fields.countryCode) return null
  const inAddress = countryNamedIn(fields.address)
  if (inAddress && inAddress !== fields.countryCode) return { meant: inAddress, field: 'address' }
  const meant = countryNamedIn(fields.locality) ?? fields.expectedCountry
  return meant && meant !== fields.countryCode ? { meant, field: 'latitude' } : null
}

function countryNamedIn(address: string): string | null {
  const parts = address.split(/[\n,;]+/u).map(fold)
  return parts.flatMap((part) => countryNames().get(part) ?? []).at(-1) ?? null
}

const SPOKEN = [...LOCALES, 'fr', 'es', 'pt']
let names: Map<string, string> | null = null

function countryNames(): Map<string, string> {
  names ??= new Map(SPOKEN.flatMap(namesIn))
  return names
}

function namesIn(language: string): [string, string][] {
  if (Intl.DisplayNames.supportedLocalesOf(language).length === 0) return []
  const nameOf = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  return TELLING.flatMap((code): [string, string][] => {
    const name = nameOf.of(code)
    return name ? [[fold(name), code]] : []
  })
}

/** Their name is a town's or a state's as well: no sign that the country is meant. */
const AMBIGUOUS = new Set(['GE', 'LU', 'MC', 'SG', 'GI', 'GT', 'PA', 'KW', 'DJ', 'SM', 'VA', 'HK', 'MO', 'JE'])
const TELLING = COUNTRIES.filter((code) => !AMBIGUOUS.has(code))
