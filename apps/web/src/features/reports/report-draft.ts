import { Email } from '@surgeries/contracts/email'
import { REPORT_KINDS, type ReportKind } from '@surgeries/domain/freshness'

export interface ReportDraft {
  kind: ReportKind | null
  date: string
  message: string
  /** Null until it is touched: then it is the address of who is signed in. */
  email: string | null
  name: string
}

export const EMPTY_DRAFT: ReportDraft = { kind: null, date: '', message: '', email: null, name: '' }

/** What can be wrong with a listing. Taking it on is an offer, with a place of its own. */
export const COMPLAINTS = REPORT_KINDS.filter((kind) => kind !== 'take_on')

export type ReportFault = 'kind' | 'message' | 'emailNeeded' | 'emailWrong'

export function faultOf({ kind, message }: ReportDraft, email: string): ReportFault | null {
  if (!kind) return 'kind'
  if (kind === 'other' && message.trim() === '') return 'message'
  if (kind === 'take_on' && email.trim() === '') return 'emailNeeded'
  return email.trim() === '' || Email.safeParse(email).success ? null : 'emailWrong'
}

export function isAboutDates(kind: ReportKind | null): boolean {
  return kind === 'nobody_there' || kind === 'closed' || kind === 'wrong_time' || kind === 'wrong_place'
}
