import type { DateVenue, NewDateVenue } from '@surgeries/contracts/occurrence'
import { PLACE_FIELDS } from '@surgeries/domain/listing'
import { checkListing } from '../../../listing-form/check.ts'
import { contentOf, emptyFields, type ListingFields } from '../../../listing-form/fields.ts'

/** What is typed of another venue: the place of a listing, with the name of the venue as its name. */
export function fieldsOfVenue(venue: DateVenue | undefined, countryCode: string): ListingFields {
  if (!venue) return { ...emptyFields, expectedCountry: countryCode }
  return { ...emptyFields, ...venue, isLand: true, expectedCountry: venue.countryCode }
}

/** The faults of the place alone: a venue need not say what a listing must. */
export function checkVenue(fields: ListingFields): Record<string, string> | null {
  const { faults } = checkListing(fields)
  const own = Object.entries(faults ?? {}).filter(([field]) => PLACE_FIELDS.some((name) => name === field))
  return own.length > 0 ? Object.fromEntries(own) : null
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
