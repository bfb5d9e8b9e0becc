import type { Locale } from '@surgeries/domain/i18n'
import type { SubmissionKind, SubmissionState } from '@surgeries/domain/moderation'
import { mailsIn } from './catalogue.ts'

export function submissionTextsIn(locale: Locale) {
  const { say, words } = mailsIn(locale, 'mail-submissions')
  const waitOf = (hours: number) =>
    hours < 48
      ? say('wait.hours', { count: Math.max(1, Math.round(hours)) })
      : say('wait.days', { count: Math.round(hours / 24) })
  return {
    say,
    words,
    received: (surgery: string, { kind, moderators, waitHours }: Received) =>
      words('received', {
        surgery,
        kind,
        moderators,
        hasModerators: moderators !== '',
        hasWait: waitHours !== null,
        wait: waitHours === null ? '' : waitOf(waitHours),
      }),
    /** A decision that was opened again: what it was until then. */
    lookedAtAgain: (surgery: string, { kind, state }: { kind: SubmissionKind; state: SubmissionState }) =>
      words('lookedAtAgain', {
        surgery,
        decided: state !== 'approved' ? 'rejected' : kind === 'new' ? 'approvedNew' : 'approvedChange',
      }),
  }
}

interface Received {
  kind: SubmissionKind
  moderators: string
  waitHours: number | null
}
