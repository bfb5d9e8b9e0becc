import { DEFAULT_LOCALE } from '@surgeries/domain/i18n'
import { ANSWERS, REPORT_KINDS, REPORT_OUTCOMES, REPORT_STATES } from '@surgeries/domain/freshness'
import { LIMITS } from '@surgeries/domain/listing'
import { SURGERY_STATES } from '@surgeries/domain/surgery-states'
import { z } from 'zod'
import { Email } from './email.ts'
import { endpoint, NoContent } from './endpoint.ts'
import { CountryCode } from './geo.ts'
import { line, text } from './listing.ts'
import { Occurrence } from './occurrence.ts'
import { DurationMinutes, LocalDateTime } from './schedule.ts'
import { BySlug, ByToken, Locale, Sender, Slug } from './shared.ts'

/** "Is it really on?", as the page behind the link of a mail asks it. */
export const Question = z
  .object({
    surgery: z.object({
      slug: Slug,
      name: z.string(),
      locality: z.string(),
      countryCode: CountryCode,
      timeZone: z.string(),
      state: z.enum(SURGERY_STATES),
    }),
    occurrences: z.array(Occurrence).meta({ description: 'The dates that it asks about; none when no date is known' }),
    answer: z.enum(ANSWERS).nullable().meta({ description: 'What was answered last, by any of its organisers' }),
    answeredAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Question' })
export type Question = z.infer<typeof Question>

const Reason = text(LIMITS.occurrenceReason).default('')

/** An answer. `recurrenceId` names which date was cancelled or moved; the first one asked about unless given. */
export const Answer = z
  .discriminatedUnion('answer', [
    z.object({ answer: z.literal('yes') }),
    z.object({ answer: z.literal('cancelled'), recurrenceId: LocalDateTime.optional(), reason: Reason }),
    z.object({
      answer: z.literal('moved'),
      recurrenceId: LocalDateTime.optional(),
      start: LocalDateTime,
      durationMinutes: DurationMinutes.optional(),
      reason: Reason,
    }),
    z.object({ answer: z.literal('stopped'), message: text(LIMITS.message).default('') }),
  ])
  .meta({ id: 'Answer' })
export type Answer = z.infer<typeof Answer>

export const readQuestion = endpoint({
  method: 'GET',
  url: '/questions/by-token/:token',
  action: 'use_link',
  summary: 'What an organiser is asked, for whoever holds the link of the mail. Reading answers nothing',
  tag: 'Freshness',
  refuses: [404, 410],
  schema: { params: ByToken, response: { 200: Question } },
})

export const answerQuestion = endpoint({
  method: 'POST',
  url: '/questions/by-token/:token/answer',
  action: 'use_link',
  summary: 'Answer it: on, cancelled, moved, or stopped altogether. A later answer replaces an earlier one',
  tag: 'Freshness',
  refuses: [404, 409, 410],
  schema: { params: ByToken, body: Answer, response: { 200: Question } },
})

export const endQuestionLink = endpoint({
  method: 'DELETE',
  url: '/questions/by-token/:token/link',
  action: 'use_link',
  summary: 'End this link: it opens nothing any more. Whoever was asked can sign in instead',
  tag: 'Freshness',
  refuses: [404, 410],
  schema: { params: ByToken, response: { 204: NoContent } },
})

/** What a visitor tells of a listing. No account; an address only if they want to hear what came of it. */
export const NewReport = z
  .object({
    kind: z.enum(REPORT_KINDS),
    recurrenceId: LocalDateTime.nullable().default(null).meta({ description: 'The date that it is about' }),
    message: text(LIMITS.message).default(''),
    email: Email.nullable().default(null).meta({ description: 'To hear the outcome; needed for take_on' }),
    name: line(80).default(''),
    locale: Locale.default(DEFAULT_LOCALE),
    ...Sender,
  })
  .refine(({ kind, email }) => kind !== 'take_on' || email !== null, {
    path: ['email'],
    error: 'Give an email address, so that somebody can answer you',
  })
  .refine(({ kind, message }) => kind !== 'other' || message !== '', {
    path: ['message'],
    error: 'Say in a few words what is wrong',
  })
  .meta({ id: 'NewReport' })
export type NewReport = z.infer<typeof NewReport>

export const submitReport = endpoint({
  method: 'POST',
  url: '/surgeries/:slug/reports',
  action: 'report',
  summary: 'Say that nobody was there, that something is wrong, or “I can take this on”',
  tag: 'Freshness',
  refuses: [404, 409, 410, 422],
  schema: {
    params: BySlug,
    body: NewReport,
    response: {
      201: z.object({ willHear: z.boolean().meta({ description: 'Whether the sender hears the outcome' }) }),
    },
  },
})

/** A report as moderators see it. */
export const Report = z
  .object({
    id: z.uuid(),
    slug: Slug,
    surgeryName: z.string(),
    locality: z.string(),
    countryCode: CountryCode,
    surgeryState: z.enum(SURGERY_STATES),
    kind: z.enum(REPORT_KINDS),
    recurrenceId: LocalDateTime.nullable(),
    message: z.string(),
    name: z.string().meta({ description: 'For those who may settle it only; else empty' }),
    email: z.string().nullable().meta({ description: 'For those who may settle it only' }),
    state: z.enum(REPORT_STATES),
    outcome: z.enum(REPORT_OUTCOMES).nullable(),
    note: z.string(),
    mayDecide: z.boolean(),
    mayReopen: z.boolean().meta({ description: 'Whether this moderator may open it again' }),
    nobodyThere: z.int().meta({
      description:
        'How many visitors, each from another network, said of this surgery within 60 days that nobody was there',
    }),
    createdAt: z.iso.datetime(),
    settledAt: z.iso.datetime().nullable(),
    settledBy: z.string().nullable().meta({ description: 'A name, never an address' }),
  })
  .meta({ id: 'Report' })
export type Report = z.infer<typeof Report>

export const listReports = endpoint({
  method: 'GET',
  url: '/moderation/reports',
  action: 'moderate',
  summary: 'What visitors tell, the oldest open one first (moderators)',
  tag: 'Moderation',
  refuses: [401, 403],
  schema: {
    querystring: z.strictObject({
      state: z.enum(REPORT_STATES).default('open'),
      surgery: Slug.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
      cursor: z.string().max(500).optional(),
    }),
    response: {
      200: z.object({ items: z.array(Report), open: z.int(), total: z.int(), nextCursor: z.string().nullable() }),
    },
  },
})

/** What came of a report. `handed_over` makes the sender of a take_on an organiser of the surgery. */
export const settleReport = endpoint({
  method: 'POST',
  url: '/moderation/reports/:id/outcome',
  action: 'settle_report',
  summary: 'Say what came of a report; who left an address hears it. Of two moderators the first wins',
  tag: 'Moderation',
  refuses: [401, 404, 409],
  schema: {
    params: z.object({ id: z.uuid() }),
    body: z.object({ outcome: z.enum(REPORT_OUTCOMES), note: text(LIMITS.reason).default('') }),
    response: { 200: Report },
  },
})

/** Opens a settled report again; a hand-over is taken back with it. */
export const reopenReport = endpoint({
  method: 'POST',
  url: '/moderation/reports/:id/reopening',
  action: 'settle_report',
  summary: 'Open a settled report again (moderators). A hand-over is taken back; who left an address hears it',
  tag: 'Moderation',
  refuses: [401, 404, 409],
  schema: {
    params: z.object({ id: z.uuid() }),
    body: z.object({ reason: text(LIMITS.reason).min(1) }),
    response: { 200: Report },
  },
})
