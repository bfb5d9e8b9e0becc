import { isEmail } from '@surgeries/domain/text/email'
import type { ListingContent } from '@surgeries/contracts/listing'
import type { NewSubmission } from '@surgeries/contracts/submissions'
import { LIMITS } from '@surgeries/domain/listing'
import { TEXT_FIELDS } from '@surgeries/domain/listing-fields'
import { checkListing } from '../../listing-form/faults/check.ts'
import { emptyFields, type ListingFields } from '../../listing-form/fields.ts'

export interface Registration extends ListingFields {
  email: string
  organiserName: string
  message: string
  /** People do not see it: whoever fills it is a program. */
  nickname: string
  /** Surgeries that were shown as perhaps the same, and are another. */
  others: string[]
}

export const emptyRegistration: Registration = {
  ...emptyFields,
  email: '',
  organiserName: '',
  message: '',
  nickname: '',
  others: [],
}

export type RegistrationFaults = Partial<Record<keyof Registration, string>>

export type CheckedRegistration =
  | { faults: RegistrationFaults; content: null }
  | { faults: null; content: ListingContent }

const NAME_LIMIT = 80

/** The whole registration by the rules of the server, so that both say the same. */
export function checkRegistration(registration: Registration): CheckedRegistration {
  const listing = checkListing(registration)
  const faults: RegistrationFaults = { ...besideReach(listing.faults ?? {}), ...senderFaults(registration) }
  if (listing.content && Object.keys(faults).length === 0) return { faults: null, content: listing.content }
  return { faults, content: null }
}

function besideReach({ meets, ...others }: RegistrationFaults): RegistrationFaults {
  if (meets === undefined) return others
  return meets === 'how_or_when_needed' ? { phone: meets, ...others } : { meets, ...others }
}

function senderFaults({ email, organiserName, message }: Registration): RegistrationFaults {
  return {
    ...(email.trim() === '' ? { email: 'too_small' } : !isEmail(email) && { email: 'invalid_format' }),
    ...(organiserName.trim().length > NAME_LIMIT && { organiserName: 'too_big' }),
    ...(message.trim().length > LIMITS.message && { message: 'too_big' }),
  }
}

export type Letter = Omit<NewSubmission, 'captcha'>

export function letterOf(registration: Registration, content: ListingContent, locale: Letter['locale']): Letter {
  return {
    content,
    email: registration.email.trim(),
    organiserName: registration.organiserName.trim(),
    message: registration.message.trim(),
    saysIsland: registration.saysIsland,
    locale,
    nickname: registration.nickname,
  }
}

export function isBlank(registration: Registration): boolean {
  const fields = [...TEXT_FIELDS, 'website', 'email'] as const
  const hasDates = registration.schedule !== null || registration.scheduleDraft.lines.length > 0
  return (
    fields.every((field) => field === 'locality' || registration[field].trim() === '') &&
    registration.latitude === null &&
    !hasDates
  )
}
