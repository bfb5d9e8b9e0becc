import { GRANT_ROLES } from '@surgeries/domain/permissions'
import { LIMITS } from '@surgeries/domain/listing'
import { SURGERY_STATES } from '@surgeries/domain/surgery-states'
import { LISTING_FIELDS } from '@surgeries/domain/listing-fields'
import {
  DECISION_ACTIONS,
  REJECT_REASONS,
  SIGNALS,
  SUBMISSION_ACTIONS,
  SUBMISSION_KINDS,
  SUBMISSION_STATES,
  UNDO_SECONDS,
} from '@surgeries/domain/moderation'
import { z } from 'zod'
import { DateEffects } from './effects.ts'
import { endpoint, IfMatch } from './endpoint.ts'
import { CountryCode } from './geo.ts'
import { Change, HistoryEntry } from './history.ts'
import { ListingContent, text } from './listing.ts'
import { DateProposed, FieldNote, SignalNote } from './submissions.ts'
import { Lookalike, Surgery } from './surgeries.ts'
import { Locale, Slug } from './shared.ts'

/** One line of the queue. */
export const QueueItem = z
  .object({
    id: z.uuid(),
    kind: z.enum(SUBMISSION_KINDS),
    state: z.enum(SUBMISSION_STATES),
    name: z.string(),
    locality: z.string(),
    countryCode: CountryCode,
    pendingSince: z.iso.datetime().nullable(),
    signals: z.array(SignalNote),
    isMine: z.boolean().meta({ description: 'In a country that this moderator looks after by name' }),
    mayDecide: z.boolean(),
    slug: Slug.nullable(),
  })
  .meta({ id: 'QueueItem' })
export type QueueItem = z.infer<typeof QueueItem>

export const readQueue = endpoint({
  method: 'GET',
  url: '/moderation/submissions',
  action: 'moderate',
  summary: 'The queue: mine first, then the oldest first, with counts that are true',
  tag: 'Moderation',
  refuses: [401, 403],
  schema: {
    querystring: z.strictObject({
      state: z.enum(['pending', 'changes_requested', 'decided']).default('pending'),
      kind: z.enum(SUBMISSION_KINDS).optional(),
      country: CountryCode.optional(),
      signal: z.enum(SIGNALS).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
      cursor: z.string().max(500).optional(),
    }),
    response: {
      200: z.object({
        items: z.array(QueueItem),
        total: z.int(),
        nextCursor: z.string().nullable(),
        counts: z.object({
          state: z.object({ pending: z.int(), changes_requested: z.int(), decided: z.int() }),
          kind: z.array(z.object({ value: z.enum(SUBMISSION_KINDS), count: z.int() })),
          country: z.array(z.object({ value: CountryCode, count: z.int() })),
          signal: z.array(z.object({ value: z.enum(SIGNALS), count: z.int() })),
        }),
      }),
    },
  },
})

/** Stand in a draft for what is only known when it goes out: the notes and reasons of the decision, and the public page. */
export const MAIL_NOTES = '{notes}'
export const MAIL_LINK = '{link}'

/**
 * A mail to the organiser, in their language, as a moderator may change it. `{notes}` and `{link}` are filled in when it
 * goes out; the organiser's private link is added below, and never shown to a moderator.
 */
export const MailDraft = z.object({
  subject: text(200).min(1),
  text: text(5000).min(1),
})
export type MailDraft = z.infer<typeof MailDraft>

/** Another new surgery that waits too, and may be the same. */
export const Twin = z.object({ id: z.uuid(), name: z.string(), locality: z.string(), distanceKm: z.number() })
export type Twin = z.infer<typeof Twin>

/** All that a moderator needs for one decision, on one screen. */
export const Desk = z
  .object({
    id: z.uuid(),
    kind: z.enum(SUBMISSION_KINDS),
    state: z.enum(SUBMISSION_STATES),
    version: z.int(),
    date: DateProposed.nullable().meta({ description: 'The one date that it is about, if not the listing' }),
    content: ListingContent,
    preview: Surgery.meta({ description: 'The page as it would be public' }),
    approved: ListingContent.nullable(),
    approvedState: z.enum(SURGERY_STATES).nullable(),
    isStale: z.boolean().meta({ description: 'The surgery changed since this was proposed' }),
    changes: z.array(Change),
    organiser: z.object({ name: z.string(), email: z.string(), approvedBefore: z.int(), locale: Locale }),
    message: z.string(),
    saysIsland: z.boolean().meta({ description: 'The organiser said that the pin is on an island' }),
    signals: z.array(SignalNote),
    lookalikes: z.array(Lookalike),
    twins: z.array(Twin).meta({ description: 'New ones that wait too, and may be the same' }),
    neighbours: z.array(Lookalike),
    requested: z.array(FieldNote),
    reason: z.string(),
    moves: z.array(z.enum(SUBMISSION_ACTIONS)),
    isOwn: z.boolean(),
    isRedacted: z.boolean().meta({
      description: 'For moderators of other countries: without the exact pin, and without messages and names',
    }),
    undoUntil: z.iso.datetime().nullable(),
    pendingSince: z.iso.datetime().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    decidedBy: z.object({ name: z.string(), role: z.enum(GRANT_ROLES).nullable() }).nullable(),
    keepsMoved: z.boolean().meta({ description: 'Whether moved dates stay as extra dates, as its organiser chose' }),
    effects: DateEffects.nullable().meta({
      description: 'What approving it would do to dates and people; null once it is decided, and for other countries',
    }),
    rejectEffects: DateEffects.nullable().meta({
      description: 'What rejecting a listing that was public would do to dates and people; null for all others',
    }),
    reopenEffects: DateEffects.nullable().meta({
      description: 'What reopening an approval would do to dates and people; null where nothing was approved',
    }),
    mails: z.object({ approve: MailDraft, request_changes: MailDraft, reject: MailDraft }),
    history: z.array(HistoryEntry).meta({ description: 'The newest 500 entries' }),
    historyTotal: z.int(),
    slug: Slug.nullable(),
  })
  .meta({ id: 'Desk' })
export type Desk = z.infer<typeof Desk>

const ById = z.object({ id: z.uuid() })

export const readDesk = endpoint({
  method: 'GET',
  url: '/moderation/submissions/:id',
  action: 'read_desk',
  summary: 'One submission on the desk',
  tag: 'Moderation',
  refuses: [401, 403, 404],
  schema: { params: ById, response: { 200: Desk } },
})

const DecisionWords = z.object({
  action: z.enum(DECISION_ACTIONS),
  reasonCode: z.enum(REJECT_REASONS).nullable().default(null),
  reason: text(LIMITS.reason).default(''),
  fieldNotes: z.array(FieldNote).max(LISTING_FIELDS.length).default([]),
  mail: MailDraft.nullable().default(null).meta({ description: 'The mail as changed; null sends the usual one' }),
})

/** A decision. A rejection needs a reason code; asking for changes needs a note on a field or a reason in words. */
export const Decision = DecisionWords.refine(
  (decision) => decision.action !== 'reject' || decision.reasonCode !== null,
  {
    path: ['reasonCode'],
    error: 'Choose a reason',
  },
)
  .refine(({ action, fieldNotes, reason }) => action !== 'request_changes' || fieldNotes.length > 0 || reason !== '', {
    path: ['reason'],
    error: 'Say what should be changed',
  })
  .meta({ id: 'Decision' })
export type Decision = z.infer<typeof Decision>

export const previewDecisionMail = endpoint({
  method: 'POST',
  url: '/moderation/submissions/:id/mail',
  action: 'decide',
  summary: 'The mail that a decision would send, also while its reasons are being written; nothing is changed or sent',
  tag: 'Moderation',
  refuses: [401, 404],
  schema: {
    params: ById,
    body: DecisionWords,
    response: {
      200: z.object({
        mail: z.object({ subject: z.string(), text: z.string() }).nullable().meta({
          description:
            'As it goes out, without the key in the private link; null where none goes out, or where this is decided',
        }),
      }),
    },
  },
})

export const decideSubmission = endpoint({
  method: 'POST',
  url: '/submissions/:id/decision',
  action: 'decide',
  summary:
    'Approve, reject or ask for changes. Of two moderators the first wins; the other gets 409 with what happened',
  tag: 'Moderation',
  refuses: [401, 404, 409, 412, 428],
  schema: { params: ById, headers: IfMatch, body: Decision, response: { 200: Desk } },
})

export const undoDecision = endpoint({
  method: 'DELETE',
  url: '/submissions/:id/decision',
  action: 'undo',
  summary: `Take a decision back within ${UNDO_SECONDS} seconds, before its mail goes out`,
  tag: 'Moderation',
  refuses: [401, 404, 409],
  schema: { params: ById, response: { 200: Desk } },
})

/**
 * Reopens a decision: the submission waits again, and what its approval changed is undone. A surgery whose first approval is
 * reopened is hidden until it is decided again.
 */
export const reopenSubmission = endpoint({
  method: 'POST',
  url: '/submissions/:id/reopening',
  action: 'reopen',
  summary: 'Reopen a decision, however long ago it was (moderators); organisers and whoever is expected are told',
  tag: 'Moderation',
  refuses: [401, 404, 409],
  schema: {
    params: ById,
    body: z.object({ reason: z.string().trim().min(1).max(LIMITS.reason) }),
    response: { 200: Desk },
  },
})
