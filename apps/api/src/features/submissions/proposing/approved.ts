import { ListingContent } from '@surgeries/contracts/listing'
import { LISTING_FIELDS, pickFields } from '@surgeries/domain/listing-fields'
import type { Surgery } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'
import { findLastApproved } from '../queries.ts'

/**
 * The approved content of a surgery with its exact pin, from the last approved submission; for a surgery of the record,
 * which never had one, from its public row. A submission that is being approved can be left out.
 */
export async function approvedContent(
  db: Db,
  surgery: Surgery,
  { except }: { except?: string } = {},
): Promise<ListingContent> {
  const last = await findLastApproved(db, surgery.id, except)
  return last ? last.content : contentOfRow(surgery)
}

/** Whose moderators look after a surgery: all countries that sources see at its pin as it was approved. */
export async function moderatingCountriesOf(db: Db, surgery: Surgery): Promise<string[]> {
  const { pinCountry, otherCountries } = await countriesOf(db, surgery)
  return [pinCountry, ...otherCountries]
}

/** The country of a surgery's pin as it was approved, and those that sources see there as well. */
export async function countriesOf(db: Db, surgery: Surgery): Promise<{ pinCountry: string; otherCountries: string[] }> {
  const last = await findLastApproved(db, surgery.id)
  return { pinCountry: last?.countryCode ?? surgery.countryCode, otherCountries: last?.otherCountries ?? [] }
}

function contentOfRow(row: Surgery): ListingContent {
  return ListingContent.parse(pickFields(LISTING_FIELDS, row))
}
