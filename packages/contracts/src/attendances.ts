import { DEFAULT_LOCALE } from '@surgeries/domain/i18n'
import { EXPECTED_STATES, ATTENDANCE_KINDS, ATTENDANCE_STATES } from '@surgeries/domain/attendance'
import { LIMITS } from '@surgeries/domain/listing'
import { OFFERS } from '@surgeries/domain/listing-choices'
import { z } from 'zod'
import { Email } from './email.ts'
import { endpoint, NoContent } from './endpoint.ts'
import { CountryCode } from './geo.ts'
import { LanguageTag, line, text, unique } from './listing.ts'
import { Occurrence } from './occurrence.ts'
import { LocalDateTime } from './schedule.ts'
import { BySlug, ByToken, Locale, Sender, Slug } from './shared.ts'

const Topics = z.array(z.enum(OFFERS)).max(OFFERS.length).refine(unique, 'Each once').default([])
const Languages = z.array(LanguageTag).max(LIMITS.languages).refine(unique, 'Each language once').default([])

const Wish = {
  topics: Topics.meta({ description: 'With what: help wanted, or help that can be given' }),
  languages: Languages,
  note: text(LIMITS.attendanceNote).default('').meta({ description: 'For the organiser only' }),
}

const OneOccurrence = z.object({ slug: Slug, recurrenceId: LocalDateTime })

/** "I would like help" or "I can help". Never required: dropping in is fine. */
export const NewAttendance = z
  .object({
    kind: z.enum(ATTENDANCE_KINDS),
    ...Wish,
    email: Email,
    name: line(80).default(''),
    locale: Locale.default(DEFAULT_LOCALE),
    ...Sender,
  })
  .meta({ id: 'NewAttendance' })
export type NewAttendance = z.infer<typeof NewAttendance>

export const announceAttendance = endpoint({
  method: 'POST',
  url: '/surgeries/:slug/occurrences/:recurrenceId/attendances',
  action: 'attend',
  summary:
    'Say that you mean to come to one date. It counts once the email address is confirmed; the answer is the same for every address',
  tag: 'Coming along',
  refuses: [404, 409, 410, 422],
  schema: { params: OneOccurrence, body: NewAttendance, response: { 202: z.object({ expiresAt: z.iso.datetime() }) } },
})

/** What somebody said, for themselves, behind the link of their mail. */
export const OwnAttendance = z
  .object({
    kind: z.enum(ATTENDANCE_KINDS),
    state: z.enum(ATTENDANCE_STATES),
    topics: z.array(z.enum(OFFERS)),
    languages: z.array(z.string()),
    note: z.string(),
    name: z.string(),
    place: z.int().nullable().meta({ description: 'In the waiting list, from 1' }),
    isRemoved: z.boolean().meta({ description: 'Its listing is not published any more' }),
    surgery: z
      .object({
        slug: Slug,
        name: z.string(),
        locality: z.string(),
        countryCode: CountryCode,
        address: z.string(),
        directions: z.string(),
        timeZone: z.string(),
      })
      .nullable()
      .meta({ description: 'Null while a moderator checks its listing, and when that is not published any more' }),
    occurrence: Occurrence.nullable().meta({
      description: 'Null when its date is not in the calendar any more, or the listing is hidden',
    }),
  })
  .meta({ id: 'OwnAttendance' })
export type OwnAttendance = z.infer<typeof OwnAttendance>

export const readAttendance = endpoint({
  method: 'GET',
  url: '/attendances/by-token/:token',
  action: 'use_link',
  summary: 'What somebody said about coming, for whoever holds their link',
  tag: 'Coming along',
  refuses: [404, 410],
  schema: { params: ByToken, response: { 200: OwnAttendance } },
})

export const confirmAttendance = endpoint({
  method: 'POST',
  url: '/attendances/by-token/:token/confirmation',
  action: 'use_link',
  summary: 'Confirm the email address (the button of the page that the link opens)',
  tag: 'Coming along',
  refuses: [404, 409, 410],
  schema: { params: ByToken, response: { 200: OwnAttendance } },
})

export const changeAttendance = endpoint({
  method: 'PUT',
  url: '/attendances/by-token/:token',
  action: 'use_link',
  summary: 'Change with what, in which languages, or come after all',
  tag: 'Coming along',
  refuses: [404, 409, 410],
  schema: {
    params: ByToken,
    body: z.object({ kind: z.enum(ATTENDANCE_KINDS), ...Wish, name: line(80).default('') }),
    response: { 200: OwnAttendance },
  },
})

export const withdrawAttendance = endpoint({
  method: 'DELETE',
  url: '/attendances/by-token/:token',
  action: 'use_link',
  summary: 'Not come after all: the next in the waiting list moves up',
  tag: 'Coming along',
  refuses: [404, 410],
  schema: { params: ByToken, response: { 200: OwnAttendance } },
})

export const endAttendanceLink = endpoint({
  method: 'DELETE',
  url: '/attendances/by-token/:token/link',
  action: 'use_link',
  summary: 'End this link: it opens nothing any more. Whoever holds it is expected as before',
  tag: 'Coming along',
  refuses: [404, 410],
  schema: { params: ByToken, response: { 204: NoContent } },
})

export const renewAttendanceLink = endpoint({
  method: 'POST',
  url: '/attendances/by-token/:token/link',
  action: 'renew_link',
  summary: 'Have a new link sent in place of one that has ended. The answer is the same whether there was one',
  tag: 'Coming along',
  schema: { params: ByToken, body: z.object(Sender), response: { 204: NoContent } },
})

/** What the public may know of one date: numbers and subjects, never people. */
export const AttendanceSummary = z
  .object({
    recurrenceId: LocalDateTime,
    wantHelp: z.int(),
    offerHelp: z.int(),
    waiting: z.int(),
    seatsLeft: z.int().nullable().meta({ description: 'Null where there is no limit' }),
    wanted: z
      .object({ topics: z.array(z.enum(OFFERS)), languages: z.array(z.string()) })
      .meta({ description: 'Help and languages that were asked for and nobody has offered yet' }),
  })
  .meta({ id: 'AttendanceSummary' })
export type AttendanceSummary = z.infer<typeof AttendanceSummary>

export const readAttendanceSummaries = endpoint({
  method: 'GET',
  url: '/surgeries/:slug/attendance-summaries',
  action: 'view',
  summary: 'Who is expected at the next dates, in numbers, and who is still wanted',
  tag: 'Coming along',
  refuses: [404, 410],
  schema: { params: BySlug, response: { 200: z.object({ items: z.array(AttendanceSummary) }) } },
})

/** One person on the organiser's sheet for one date. */
export const ExpectedPerson = z.object({
  kind: z.enum(ATTENDANCE_KINDS),
  state: z.enum(EXPECTED_STATES),
  name: z.string(),
  email: z.string(),
  topics: z.array(z.enum(OFFERS)),
  languages: z.array(z.string()),
  note: z.string(),
  since: z.iso.datetime(),
})
export type ExpectedPerson = z.infer<typeof ExpectedPerson>

export const readSheet = endpoint({
  method: 'GET',
  url: '/surgeries/:slug/occurrences/:recurrenceId/attendances',
  action: 'read_attendees',
  summary: 'Who needs what and who can help on one date (its organisers only)',
  tag: 'Coming along',
  refuses: [401, 403, 404, 410],
  schema: {
    params: OneOccurrence,
    response: {
      200: z.object({ occurrence: Occurrence, summary: AttendanceSummary, people: z.array(ExpectedPerson) }),
    },
  },
})

export const setSeats = endpoint({
  method: 'PUT',
  url: '/surgeries/:slug/seats',
  action: 'organise',
  summary: 'How many people one date can help; more go on a waiting list (its organiser, at once)',
  tag: 'Organising',
  refuses: [401, 403, 404],
  schema: {
    params: BySlug,
    body: z.object({ seats: z.int().min(1).max(500).nullable() }),
    response: { 204: NoContent },
  },
})
