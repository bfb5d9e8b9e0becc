import type { ReportDraft } from './empty-report.ts'
import { isEmail } from '@surgeries/domain/text/email'
import { REPORT_KINDS, type ReportKind } from '@surgeries/domain/freshness'

/** What can be wrong with a listing. Taking it on is an offer, with a place of its own. */
export const COMPLAINTS = REPORT_KINDS.filter((kind) => kind !== 'take_on')

export type ReportFault = 'kind' | 'message' | 'emailNeeded' | 'emailWrong'

export function faultOf({ kind, message }: ReportDraft, email: string): ReportFault | null {
  if (!kind) return 'kind'
  if (kind === 'other' && message.trim() === '') return 'message'
  if (kind === 'take_on' && email.trim() === '') return 'emailNeeded'
  return email.trim() === '' || isEmail(email) ? null : 'emailWrong'
}

export function isAboutDates(kind: ReportKind | null): boolean {
  return kind === 'nobody_there' || kind === 'closed' || kind === 'wrong_time' || kind === 'wrong_place'
}
