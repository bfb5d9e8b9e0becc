import { DEFAULT_LOCALE } from '@surgeries/domain/i18n'
import { LIMITS } from '@surgeries/domain/listing'
import { LISTING_FIELDS } from '@surgeries/domain/listing-fields'
import { SIGNALS, SUBMISSION_ACTIONS, SUBMISSION_KINDS, SUBMISSION_STATES } from '@surgeries/domain/moderation'
import { z } from 'zod'
import { Email } from './email.ts'
import { DateEffects } from './effects.ts'
import { endpoint, IfMatch, NoContent } from './endpoint.ts'
import { CountryCode } from './geo.ts'
import { line, ListingContent, text } from './listing.ts'
import { NewDateVenue } from './occurrence.ts'
import { LocalDateTime } from './schedule.ts'
import { BySlug, ByToken, Locale, Sender, Slug } from './shared.ts'

/** A note on one field: what a moderator asks to be changed. */
export const FieldNote = z.object({
  field: z.enum(LISTING_FIELDS),
  note: text(LIMITS.fieldNote).min(1),
})
export type FieldNote = z.infer<typeof FieldNote>

/** A reason to look closer, with the values that explain it. */
export const SignalNote = z.object({
  signal: z.enum(SIGNALS),
  about: z.string().meta({ description: 'A slug, a domain or a field that it is about; may be empty' }),
})
export type SignalNote = z.infer<typeof SignalNote>

export const readChallenge = endpoint({
  method: 'GET',
  url: '/challenge',
  action: 'browse',
  summary: 'A proof-of-work challenge (altcha) for the sender’s device to solve; no puzzle for people',
  tag: 'Submissions',
  schema: { response: { 200: z.record(z.string(), z.unknown()) } },
})

/** What the organiser answered where our maps show water at the pin. */
const SaysIsland = z
  .boolean()
  .default(false)
  .meta({ description: 'Whether the organiser was asked and said that the pin is on an island' })

/** What an organiser sends to register a surgery. */
export const NewSubmission = z.object({
  content: ListingContent,
  email: Email,
  organiserName: line(80).default(''),
  message: text(LIMITS.message).default(''),
  saysIsland: SaysIsland,
  locale: Locale.default(DEFAULT_LOCALE),
  ...Sender,
})
export type NewSubmission = z.infer<typeof NewSubmission>

export const submitNew = endpoint({
  method: 'POST',
  url: '/submissions',
  action: 'submit',
  summary: 'Propose a surgery. It waits for the email address to be confirmed; the same Idempotency-Key sends it once',
  tag: 'Submissions',
  refuses: [409, 422],
  schema: {
    headers: z.object({ 'idempotency-key': z.string().min(8).max(100).optional() }),
    body: NewSubmission,
    response: {
      201: z.object({ state: z.enum(SUBMISSION_STATES), expiresAt: z.iso.datetime().nullable() }),
    },
  },
})

/** The one date that an edit is about: it is to be held at the place of its content. */
export const DateProposed = z.object({ recurrenceId: LocalDateTime, venueName: z.string() })

/** A submission as its organiser sees it, on the private status page. */
export const OwnSubmission = z
  .object({
    kind: z.enum(SUBMISSION_KINDS),
    state: z.enum(SUBMISSION_STATES),
    version: z.int(),
    content: ListingContent,
    message: z.string(),
    slug: Slug.nullable().meta({ description: 'Its public page, once there is one' }),
    date: DateProposed.nullable(),
    moves: z.array(z.enum(SUBMISSION_ACTIONS)),
    requested: z.array(FieldNote),
    reason: z.string(),
    lookedAfterBy: z.array(z.string()).meta({ description: 'Names of the moderators of its country' }),
    usualWaitHours: z.number().nullable(),
    withdrawnBy: z.enum(['sender', 'organiser', 'system']).nullable().meta({
      description: 'Who took it back: whoever sent it, another organiser, or nobody, because its date is no more',
    }),
    withdrawalEffects: DateEffects.nullable().meta({
      description: 'Of a listing that was public: what taking it back would do to dates and people, for its organiser',
    }),
    wasLookedAt: z.boolean().meta({ description: 'Whether a moderator, and not the organiser, has decided on it' }),
    createdAt: z.iso.datetime(),
    pendingSince: z.iso.datetime().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    expiresAt: z.iso.datetime().nullable(),
    linkExpiresAt: z.iso.datetime().nullable().meta({ description: 'Until when its private link works' }),
  })
  .meta({ id: 'OwnSubmission' })
export type OwnSubmission = z.infer<typeof OwnSubmission>

export const readOwnSubmission = endpoint({
  method: 'GET',
  url: '/submissions/by-token/:token',
  action: 'use_link',
  summary: 'The state of a submission, for whoever holds its private link',
  tag: 'Submissions',
  refuses: [404, 410],
  schema: { params: ByToken, response: { 200: OwnSubmission } },
})

export const confirmSubmission = endpoint({
  method: 'POST',
  url: '/submissions/by-token/:token/confirmation',
  action: 'use_link',
  summary: 'Confirm the email address: the submission goes to the moderators',
  tag: 'Submissions',
  refuses: [404, 409, 410],
  schema: { params: ByToken, response: { 200: OwnSubmission } },
})

const KeepsMoved = z.boolean().meta({
  description: 'Whether moved dates that the new schedule does not plan stay as extra dates',
})

export const previewOwnEffects = endpoint({
  method: 'POST',
  url: '/submissions/by-token/:token/effects-preview',
  action: 'use_link',
  summary:
    'Which dates of a surgery a proposal for it would affect if it were changed so, and how many people; nothing is changed',
  tag: 'Submissions',
  refuses: [404, 409, 410],
  schema: {
    params: ByToken,
    body: z.object({ content: ListingContent, keepsMoved: KeepsMoved.optional() }),
    response: {
      200: z.object({
        effects: DateEffects.nullable().meta({ description: 'Null for a new surgery, which concerns nobody yet' }),
        keepsMoved: KeepsMoved,
      }),
    },
  },
})

export const editOwnSubmission = endpoint({
  method: 'PUT',
  url: '/submissions/by-token/:token',
  action: 'use_link',
  summary: 'Change a submission that is still open; answers what a moderator asked for',
  tag: 'Submissions',
  refuses: [404, 409, 410, 412, 428],
  schema: {
    params: ByToken,
    headers: IfMatch,
    body: z.object({
      content: ListingContent,
      venueName: line(LIMITS.venueName)
        .optional()
        .meta({ description: 'Of what is proposed for one date; as it was unless given' }),
      keepsMoved: KeepsMoved.optional(),
      message: text(LIMITS.message).default(''),
      saysIsland: SaysIsland,
    }),
    response: { 200: OwnSubmission },
  },
})

export const withdrawSubmission = endpoint({
  method: 'POST',
  url: '/submissions/by-token/:token/withdrawal',
  action: 'use_link',
  summary: 'Withdraw a submission before it is decided',
  tag: 'Submissions',
  refuses: [404, 409, 410],
  schema: { params: ByToken, response: { 200: OwnSubmission } },
})

export const appealSubmission = endpoint({
  method: 'POST',
  url: '/submissions/by-token/:token/appeal',
  action: 'use_link',
  summary: 'Ask once for another look at a rejection',
  tag: 'Submissions',
  refuses: [404, 409, 410],
  schema: {
    params: ByToken,
    body: z.object({ message: text(LIMITS.message).min(1) }),
    response: { 200: OwnSubmission },
  },
})

export const endLink = endpoint({
  method: 'DELETE',
  url: '/submissions/by-token/:token/link',
  action: 'use_link',
  summary: 'End this private link: it opens nothing any more',
  tag: 'Submissions',
  refuses: [404, 410],
  schema: { params: ByToken, response: { 204: NoContent } },
})

export const renewLink = endpoint({
  method: 'POST',
  url: '/submissions/by-token/:token/link',
  action: 'renew_link',
  summary: 'Have a new private link sent in place of one that has ended. The answer is the same whether there was one',
  tag: 'Submissions',
  schema: { params: ByToken, body: z.object(Sender), response: { 204: NoContent } },
})

export const endOwnLink = endpoint({
  method: 'DELETE',
  url: '/me/submissions/:id/link',
  action: 'end_link',
  summary: 'End the private link of something that I sent',
  tag: 'Submissions',
  refuses: [401, 404],
  schema: { params: z.object({ id: z.uuid() }), response: { 204: NoContent } },
})

/** What a signed-in organiser proposes for a surgery of theirs. */
export const submitChange = endpoint({
  method: 'POST',
  url: '/surgeries/:slug/submissions',
  action: 'organise',
  summary: 'Propose an edit, an end or a restart of a surgery (its organiser)',
  tag: 'Organising',
  refuses: [401, 403, 404, 409, 412, 428],
  schema: {
    params: BySlug,
    headers: IfMatch,
    body: z.object({
      kind: z.enum(['edit', 'end', 'restart']),
      content: ListingContent.optional().meta({ description: 'Needed for an edit' }),
      keepsMoved: KeepsMoved.default(true),
      locale: Locale.optional().meta({
        description: 'In which language to answer; the one written in last by default',
      }),
      message: text(LIMITS.message).default(''),
      saysIsland: SaysIsland,
    }),
    response: { 201: z.object({ id: z.uuid(), state: z.enum(SUBMISSION_STATES), statusPath: z.string() }) },
  },
})

/** A change that is not sent yet. */
const Intended = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('edit'), content: ListingContent, keepsMoved: KeepsMoved.default(true) }),
    z.object({ kind: z.literal('pause'), until: z.iso.date() }),
    z.object({ kind: z.literal('end') }),
    z.object({ kind: z.literal('restart') }),
    z.object({ kind: z.literal('cancel'), recurrenceId: LocalDateTime }),
    z.object({ kind: z.literal('revert'), submissionId: z.uuid() }),
    z.object({ kind: z.literal('venue'), recurrenceId: LocalDateTime, venue: NewDateVenue.nullable() }),
  ])
  .meta({ id: 'IntendedChange' })
export type Intended = z.infer<typeof Intended>

export const previewEffects = endpoint({
  method: 'POST',
  url: '/surgeries/:slug/effects-preview',
  action: 'preview_effects',
  summary: 'Which dates a change would affect, and how many people (its organisers and moderators); nothing is changed',
  tag: 'Organising',
  refuses: [401, 403, 404],
  schema: { params: BySlug, body: Intended, response: { 200: DateEffects } },
})

/** What an edit starts from: the approved content with the exact pin, for the organiser only. */
export const readOwnContent = endpoint({
  method: 'GET',
  url: '/surgeries/:slug/content',
  action: 'organise',
  summary: 'The approved content of a surgery with its exact pin (its organiser)',
  tag: 'Organising',
  refuses: [401, 403, 404],
  schema: {
    params: BySlug,
    response: {
      200: z.object({
        content: ListingContent,
        version: z.int(),
        countryCode: CountryCode,
        isHidden: z.boolean().meta({ description: 'A moderator has hidden it: an edit may be a message alone' }),
      }),
    },
  },
})
