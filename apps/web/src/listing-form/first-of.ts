import { LISTING_FIELDS } from '@surgeries/domain/listing-fields'

export function firstOf(fields: readonly string[]): string | undefined {
  return LISTING_FIELDS.find((field) => fields.includes(field)) ?? fields[0]
}
