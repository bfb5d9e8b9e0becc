import type { Decision, Desk, MailDraft } from '@surgeries/contracts/moderation'
import type { SubmissionKind } from '@surgeries/domain/moderation'
import { submissionTextsIn } from '../../../mail/texts/submission-texts.ts'
import { draftTo, type Submission } from '../../submissions/index.ts'

export function draftsFor(submission: Submission): Desk['mails'] {
  const { words } = submissionTextsIn(submission.locale)
  const { kind, appealed, content } = submission
  const surgery = content.name
  return {
    approve: draftTo(submission, words(APPROVED[kind], { surgery })),
    request_changes: draftTo(submission, words('changesRequested', { surgery })),
    reject: draftTo(
      submission,
      words(kind === 'new' ? 'rejected' : 'changeRejected', { surgery, mayAppeal: !appealed }),
    ),
  }
}

const APPROVED = {
  new: 'approved',
  edit: 'editApproved',
  revert: 'editApproved',
  end: 'ended',
  restart: 'restarted',
} as const satisfies Record<SubmissionKind, string>

export function draftOf(submission: Submission, { action, mail }: Pick<Decision, 'action' | 'mail'>): MailDraft {
  return mail ?? draftsFor(submission)[action]
}

/** What a decision says in words, in the organiser's language: stands for `{notes}`, and on their private page. */
export function notesOf(
  { locale }: Submission,
  { action, reasonCode, reason, fieldNotes }: Omit<Decision, 'mail'>,
): string {
  const texts = submissionTextsIn(locale)
  const code = action === 'reject' && reasonCode ? [texts.say(`rejectReasons.${reasonCode}`)] : []
  const fields = fieldNotes.map(({ field, note }) => `${texts.say(`fields.${field}`)}: ${note}`)
  return [...code, ...(reason ? [reason] : []), ...(action === 'request_changes' ? fields : [])].join('\n\n')
}
