import type { ListingContent } from '@surgeries/contracts/listing'
import type { NewDateVenue } from '@surgeries/contracts/occurrence'
import { type VenueLimit, venueLimitsOf } from '@surgeries/domain/date-venue'
import { countLinks } from '@surgeries/domain/listing'
import { PLACE_FIELDS } from '@surgeries/domain/listing-fields'
import { type FieldError, invalidFields } from '@surgeries/domain/refusal'
import { hasEmailAddress } from '@surgeries/domain/text/email-in-text'
import { haveSameClock } from '@surgeries/domain/geo/zones'
import type { Surgery } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'
import { locatePin } from '../../places/index.ts'
import { approvedContent } from './approved.ts'
import { type CheckedContent, inspectContent } from './content.ts'

export interface ProposedVenue extends CheckedContent {
  name: string
  /** The listing as it is, and `content` as it would be, were it all held there. */
  before: ListingContent
  /** Why it is for a moderator to decide; none where its organiser may. */
  limits: VenueLimit[]
}

/** Another venue for one date of a surgery, checked as a listing is. Throws `validation_failed` at a field of /venue. */
export async function proposeVenue(
  db: Db,
  surgery: Surgery,
  { name, countryCode: saidCountry, timeZone: saidZone, ...place }: NewDateVenue,
  now: Date,
): Promise<ProposedVenue> {
  const before = await approvedContent(db, surgery)
  const pin = await locatePin(db, place, { now })
  const { countryCode: here, countries } = pin
  if (!pin.isNearLand) throw invalidFields(PIN_AT_SEA)
  const isUsualCountry = countries.includes(before.countryCode)
  const countryCode =
    saidCountry ?? (isUsualCountry ? before.countryCode : (here ?? countries[0] ?? before.countryCode))
  const isPinsOwn = countryCode === (here ?? countries[0])
  const zones = isPinsOwn ? pin : await locatePin(db, place, { now, saidCountry: countryCode })
  const isUsualZone = zones.candidates.some((zone) => haveSameClock(zone, before.timeZone, now))
  const timeZone = saidZone ?? (isUsualZone ? before.timeZone : zones.timeZone)
  const { errors, checked } = await inspectContent(db, { ...before, ...place, countryCode, timeZone }, now)
  const own = [...nameErrors(name), ...errors.flatMap(atVenue)]
  if (own.length > 0) throw invalidFields(...own)
  const found = {
    ...checked.content,
    // What the pin says counts, whatever was said of it.
    countryCode: isUsualCountry ? countryCode : (countries[0] ?? ''),
    timeZone: isUsualZone ? timeZone : zones.timeZone,
  }
  return { ...checked, name, before, limits: venueLimitsOf(before, found) }
}

const PIN_AT_SEA: FieldError = {
  pointer: '/venue/latitude',
  code: 'pin_at_sea',
  detail: 'This pin is in the sea. Please move it to the place itself.',
}

/** Throws `validation_failed` at /venue/name. */
export function requireVenueName(name: string): void {
  const errors = nameErrors(name)
  if (errors.length > 0) throw invalidFields(...errors)
}

function nameErrors(name: string): FieldError[] {
  const pointer = '/venue/name'
  if (hasEmailAddress(name))
    return [{ pointer, code: 'email_in_text', detail: 'Please leave email addresses out: everybody can read this.' }]
  if (countLinks(name) > 0) return [{ pointer, code: 'too_many_links', detail: 'A name has no links, please.' }]
  return []
}

function atVenue({ pointer, ...error }: FieldError): FieldError[] {
  const field = PLACE_FIELDS.find((name) => pointer === `/content/${name}`)
  return field ? [{ pointer: `/venue/${field}`, ...error }] : []
}
