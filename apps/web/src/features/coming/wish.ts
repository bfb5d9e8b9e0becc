import { Email } from '@surgeries/contracts/email'
import type { AttendanceKind } from '@surgeries/domain/attendance'
import { OFFERS, type Offer } from '@surgeries/domain/listing-choices'

/** What somebody says about coming. All of it may stay empty. */
export interface Wish {
  topics: Offer[]
  languages: string[]
  note: string
  name: string
}

export const EMPTY_WISH: Wish = { topics: [], languages: [], note: '', name: '' }

export function topicsFor(offers: readonly Offer[]): Offer[] {
  return [...offers, ...OFFERS.filter((offer) => !offers.includes(offer))]
}

export type EmailFault = 'emailNeeded' | 'emailWrong'

export function emailFault(typed: string): EmailFault | null {
  if (typed.trim() === '') return 'emailNeeded'
  return Email.safeParse(typed).success ? null : 'emailWrong'
}

/** Only who wants help takes a seat: helpers are never too many. */
export function mustWait(kind: AttendanceKind, seatsLeft: number | null | undefined): boolean {
  return kind === 'wants_help' && seatsLeft === 0
}
