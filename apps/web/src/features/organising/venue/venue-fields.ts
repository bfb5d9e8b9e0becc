import type { DateVenue, NewDateVenue } from '@surgeries/contracts/occurrence'
import { contentOf, emptyFields, type ListingFields } from '../../../listing-form/fields.ts'

export function fieldsOfVenue(venue: DateVenue | undefined, countryCode: string): ListingFields {
  if (!venue) return { ...emptyFields, expectedCountry: countryCode }
  return { ...emptyFields, ...venue, isLand: true, expectedCountry: venue.countryCode }
}

/** What is sent; null while there is no pin. */
export function venueOf(fields: ListingFields): NewDateVenue | null {
  const { latitude, longitude, name, address, locality, directions, countryCode, timeZone } = fields
  if (latitude === null || longitude === null) return null
  const { pinPrecision } = contentOf(fields)
  return {
    name: name.trim(),
    address,
    locality,
    directions,
    latitude,
    longitude,
    pinPrecision: pinPrecision === 'town' || pinPrecision === 'street' ? pinPrecision : 'door',
    ...(countryCode && { countryCode }),
    ...(timeZone && { timeZone }),
  }
}
