import type { Decision, Desk, MailDraft } from '@surgeries/contracts/moderation'
import type { SubmissionKind } from '@surgeries/domain/moderation'

import type { Words } from '../../../mail/texts/catalogue.ts'
import { type MailTexts, textsIn } from '../../../mail/texts/mail-texts.ts'
import { draftTo, type Submission } from '../../submissions/index.ts'

export function draftsFor(submission: Submission): Desk['mails'] {
  const texts = textsIn(submission.locale)
  const { name } = submission.content
  const rejected = submission.kind === 'new' ? texts.rejected : texts.changeRejected
  return {
    approve: draftTo(submission, APPROVED[submission.kind](texts, name)),
    request_changes: draftTo(submission, texts.changesRequested(name)),
    reject: draftTo(submission, rejected(name, !submission.appealed)),
  }
}

const APPROVED: Record<SubmissionKind, (texts: MailTexts, name: string) => Words> = {
  new: (texts, name) => texts.approved(name),
  edit: (texts, name) => texts.editApproved(name),
  revert: (texts, name) => texts.editApproved(name),
  end: (texts, name) => texts.ended(name),
  restart: (texts, name) => texts.restarted(name),
}

export function draftOf(submission: Submission, { action, mail }: Pick<Decision, 'action' | 'mail'>): MailDraft {
  return mail ?? draftsFor(submission)[action]
}

/** What a decision says in words, in the organiser's language: stands for `{notes}`, and on their private page. */
export function notesOf(
  { locale }: Submission,
  { action, reasonCode, reason, fieldNotes }: Omit<Decision, 'mail'>,
): string {
  const texts = textsIn(locale)
  const code = action === 'reject' && reasonCode ? [texts.say(`rejectReasons.${reasonCode}`)] : []
  const fields = fieldNotes.map(({ field, note }) => `${texts.say(`fields.${field}`)}: ${note}`)
  return [...code, ...(reason ? [reason] : []), ...(action === 'request_changes' ? fields : [])].join('\n\n')
}
