import type { ListingField } from '@surgeries/domain/listing-fields'
import type { RejectReason, SubmissionKind, SubmissionState } from '@surgeries/domain/moderation'
import type { GrantRole } from '@surgeries/domain/permissions'
import type { PageOffer } from '../compose.ts'

/** A subject and paragraphs. `{link}` and `{notes}` stand for what is only known when the mail goes out. */
export interface Words {
  subject: string
  paragraphs: string[]
}

/** Everything that our mails say, in one language. */
export interface MailTexts {
  /** With the name that the person gave, or an empty one. */
  hello: (name: string) => string
  /** What the button of a link says in the HTML part. */
  open: string
  /** Before the private link that stands below every mail about a submission. */
  yourPage: Record<PageOffer, string>
  /** Before the links of those who organise a surgery. */
  ownPages: { mine: string; signIn: string }
  canAnswer: string
  network: string

  signIn: (minutes: number) => Words
  /** To somebody who may moderate from now on; no countries means all. */
  welcome: (grant: { role: GrantRole; countries: string }) => Words
  confirmAddress: (surgery: string, days: number) => Words
  /** With the private link that works, for whoever held one that has ended. */
  newLink: (surgery: string) => Words
  received: (surgery: string, about: { kind: SubmissionKind; moderators: string; waitHours: number | null }) => Words
  approved: (surgery: string) => Words
  editApproved: (surgery: string) => Words
  ended: (surgery: string) => Words
  reopened: (surgery: string) => Words
  changesRequested: (surgery: string) => Words
  rejected: (surgery: string, mayAppeal: boolean) => Words
  changeRejected: (surgery: string, mayAppeal: boolean) => Words
  /** `wasPublic`: its listing was public before its approval was reopened. */
  withdrawn: (surgery: string, wasPublic: boolean) => Words
  /** Another venue was proposed for a date that is no more. */
  dateGone: (surgery: string, day: string) => Words
  /** And that date is in the calendar again. */
  dateBack: (surgery: string, day: string) => Words
  reverted: (surgery: string) => Words
  hidden: (surgery: string) => Words
  removed: (surgery: string) => Words
  /** To its other organisers: whoever sent it took it back while it was being checked again. */
  takenBack: (surgery: string) => Words
  restored: (surgery: string) => Words
  /** A decision that was opened again: what it was until then. */
  lookedAtAgain: (surgery: string, decided: { kind: SubmissionKind; state: SubmissionState }) => Words

  /** As `{notes}` of a rejection. */
  rejectReasons: Record<RejectReason, string>
  fields: Record<ListingField, string>
}
