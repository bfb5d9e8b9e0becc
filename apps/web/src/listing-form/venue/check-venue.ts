import { PLACE_FIELDS } from '@surgeries/domain/listing-fields'
import { checkListing } from '../faults/check.ts'
import type { ListingFields } from '../fields.ts'

export function checkVenue(fields: ListingFields): Record<string, string> | null {
  const { faults } = checkListing(fields)
  const own = Object.entries(faults ?? {}).filter(([field]) => PLACE_FIELDS.some((name) => name === field))
  return own.length > 0 ? Object.fromEntries(own) : null
}
