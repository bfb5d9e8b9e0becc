import { LISTING_FIELDS } from '@surgeries/domain/listing-fields'

/** Of several faults the one that comes first in the form. */
export function firstOf(fields: readonly string[]): string | undefined {
  return LISTING_FIELDS.find((field) => fields.includes(field)) ?? fields[0]
}
