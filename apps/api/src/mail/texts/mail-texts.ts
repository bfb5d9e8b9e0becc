import type { Locale } from '@surgeries/domain/i18n'
import type { SubmissionKind, SubmissionState } from '@surgeries/domain/moderation'
import type { GrantRole } from '@surgeries/domain/permissions'
import { mailsIn } from './catalogue.ts'

export function textsIn(locale: Locale) {
  const { say, words } = mailsIn(locale, 'mail-submissions')
  const accounts = mailsIn(locale, 'mail-accounts')
  const waitOf = (hours: number) =>
    hours < 48
      ? say('wait.hours', { count: Math.max(1, Math.round(hours)) })
      : say('wait.days', { count: Math.round(hours / 24) })
  return {
    say,
    signIn: (minutes: number) => accounts.words('signIn', { minutes }),
    /** To somebody who may moderate from now on; no countries means all. */
    welcome: ({ role, countries }: { role: GrantRole; countries: string }) =>
      accounts.words('welcome', { role, countries, everywhere: countries === '' }),
    confirmAddress: (surgery: string, days: number) => words('confirmAddress', { surgery, days }),
    newLink: (surgery: string) => words('newLink', { surgery }),
    received: (surgery: string, { kind, moderators, waitHours }: Received) =>
      words('received', {
        surgery,
        kind,
        moderators,
        hasModerators: moderators !== '',
        hasWait: waitHours !== null,
        wait: waitHours === null ? '' : waitOf(waitHours),
      }),
    approved: (surgery: string) => words('approved', { surgery }),
    editApproved: (surgery: string) => words('editApproved', { surgery }),
    ended: (surgery: string) => words('ended', { surgery }),
    restarted: (surgery: string) => words('restarted', { surgery }),
    changesRequested: (surgery: string) => words('changesRequested', { surgery }),
    rejected: (surgery: string, mayAppeal: boolean) => words('rejected', { surgery, mayAppeal }),
    changeRejected: (surgery: string, mayAppeal: boolean) => words('changeRejected', { surgery, mayAppeal }),
    /** `wasPublic`: its listing was public before its approval was reopened. */
    withdrawn: (surgery: string, wasPublic: boolean) => words('withdrawn', { surgery, wasPublic }),
    dateGone: (surgery: string, day: string) => words('dateGone', { surgery, day }),
    dateBack: (surgery: string, day: string) => words('dateBack', { surgery, day }),
    reverted: (surgery: string) => words('reverted', { surgery }),
    hidden: (surgery: string) => words('hidden', { surgery }),
    removed: (surgery: string) => words('removed', { surgery }),
    /** To its other organisers: whoever sent it took it back while it was being checked again. */
    takenBack: (surgery: string) => words('takenBack', { surgery }),
    restored: (surgery: string) => words('restored', { surgery }),
    /** A decision that was opened again: what it was until then. */
    lookedAtAgain: (surgery: string, { kind, state }: { kind: SubmissionKind; state: SubmissionState }) =>
      words('lookedAtAgain', {
        surgery,
        decided: state !== 'approved' ? 'rejected' : kind === 'new' ? 'approvedNew' : 'approvedChange',
      }),
  }
}

export type MailTexts = ReturnType<typeof textsIn>

interface Received {
  kind: SubmissionKind
  moderators: string
  waitHours: number | null
}
