import type { ListingContent } from '@surgeries/contracts/listing'
import { isSamePoint } from '@surgeries/domain/geo'
import { withChange } from '@surgeries/domain/listing'
import type { Decidable } from '@surgeries/domain/permissions'
import type { Db } from '../../../db/client.ts'
import { countriesOfPin, decidableOf, type Submission } from '../../submissions/index.ts'
import type { RestoredListing } from './restored.ts'

/** What waits again once an approval is reopened: what it changed, and everything else as it is now. */
export function contentOpened({ content }: Submission, { before, now }: RestoredListing): ListingContent {
  return before && now ? withChange(now, { before, after: content }) : content
}

/** The countries of a pin: those on record with a submission where it is that one's, else as sources see it. */
export async function countriesOfContent(db: Db, submission: Submission, content: ListingContent, now: Date) {
  const { countryCode: pinCountry, otherCountries } = submission
  const isSame = isSamePoint(content, submission.content) && content.countryCode === submission.content.countryCode
  return isSame ? { pinCountry, otherCountries } : countriesOfPin(db, content, now)
}

/**
 * Whose it is to take an approval back: who may decide on the proposal, and looks after the pin that the surgery has then
 * and the one that waits as well.
 */
export async function decidableOpening(
  db: Db,
  submission: Submission,
  restored: RestoredListing | null,
  now: Date,
): Promise<Decidable> {
  const decidable = await decidableOf(db, submission)
  if (!restored?.content) return decidable
  const pins = [restored.content, contentOpened(submission, restored)]
  const found = await Promise.all(pins.map((content) => countriesOfContent(db, submission, content, now)))
  return {
    ...decidable,
    countryCodes: [...new Set([...decidable.countryCodes, ...found.map(({ pinCountry }) => pinCountry)])],
    contested: new Map([
      ...found.map(({ pinCountry, otherCountries }) => [pinCountry, otherCountries] as const),
      ...(decidable.contested ?? []),
    ]),
  }
}
