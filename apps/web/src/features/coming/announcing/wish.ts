import { isEmail } from '@surgeries/domain/text/email'
import type { AttendanceKind } from '@surgeries/domain/attendance'
import { OFFERS, type Offer } from '@surgeries/domain/listing-choices'

export function topicsFor(offers: readonly Offer[]): Offer[] {
  return [...offers, ...OFFERS.filter((offer) => !offers.includes(offer))]
}

export type EmailFault = 'emailNeeded' | 'emailWrong'

export function emailFault(typed: string): EmailFault | null {
  if (typed.trim() === '') return 'emailNeeded'
  return isEmail(typed) ? null : 'emailWrong'
}

/** Only who wants help takes a seat: helpers are never too many. */
export function mustWait(kind: AttendanceKind, seatsLeft: number | null | undefined): boolean {
  return kind === 'wants_help' && seatsLeft === 0
}
