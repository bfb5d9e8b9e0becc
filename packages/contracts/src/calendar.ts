import { LEFT_OUT_REASONS } from '@surgeries/domain/calendar/left-out-reasons'
import { LIMITS } from '@surgeries/domain/listing'
import { SURGERY_STATES } from '@surgeries/domain/surgery-states'
import { DATE_FIELDS } from '@surgeries/domain/listing-fields'
import { z } from 'zod'
import { DateEffects } from './effects.ts'
import { endpoint, NoContent } from './endpoint.ts'
import { line, shownFields, text } from './listing.ts'
import { DateVenue, NewDateVenue, Occurrence } from './occurrence.ts'
import { DurationMinutes, LocalDateTime } from './schedule.ts'
import { SurgeryFilter } from './surgeries.ts'
import { BySlug, Locale, Slug } from './shared.ts'

/** A date with the surgery that it belongs to. */
export const ListedOccurrence = Occurrence.extend({
  surgery: z.object({
    slug: Slug,
    ...shownFields(DATE_FIELDS),
    state: z.enum(SURGERY_STATES),
  }),
  distanceKm: z.number().nullable().meta({ description: 'From `near`, where that was given' }),
}).meta({ id: 'ListedOccurrence' })
export type ListedOccurrence = z.infer<typeof ListedOccurrence>

/** The filter of /surgeries, or one surgery by name. */
const OccurrenceFilter = SurgeryFilter.extend({
  surgery: Slug.optional().meta({ description: 'Of this surgery only' }),
})

export const listOccurrences = endpoint({
  method: 'GET',
  url: '/occurrences',
  action: 'browse',
  summary: 'Dates that fit a filter, the earliest first; without `from`, those that are not over yet',
  tag: 'Calendar',
  refuses: [404, 410],
  schema: {
    querystring: OccurrenceFilter.extend({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z.string().max(500).optional().meta({ description: '`nextCursor` of the page before' }),
    }),
    response: { 200: z.object({ items: z.array(ListedOccurrence), nextCursor: z.string().nullable() }) },
  },
})

/** For the sheet of a month: never a flood, however many surgeries there are. */
export const countOccurrences = endpoint({
  method: 'GET',
  url: '/occurrences/days',
  action: 'browse',
  summary: 'How many dates lie on each day, by the venues’ clocks; `from` and `to` are needed, at most 100 days apart',
  tag: 'Calendar',
  refuses: [404, 410],
  schema: {
    querystring: OccurrenceFilter,
    response: {
      200: z.object({
        days: z.array(
          z.object({
            date: z.iso.date(),
            count: z.int().meta({ description: 'On, not cancelled' }),
            cancelled: z.int(),
          }),
        ),
      }),
    },
  },
})

const OneOccurrence = z.object({ slug: Slug, recurrenceId: LocalDateTime })

const Reason = text(LIMITS.occurrenceReason)

/** What becomes of one occurrence. `scheduled` takes back what was said before. */
export const OccurrenceChange = z
  .discriminatedUnion('status', [
    z.object({
      status: z.literal('moved'),
      start: LocalDateTime,
      durationMinutes: DurationMinutes.optional().meta({ description: 'As long as before unless given' }),
      timeToFollow: z.boolean().default(false).meta({ description: 'Only the day of `start` is known' }),
      allowsOverlap: z.boolean().default(false).meta({ description: 'Although another date takes place then' }),
      reason: Reason.default(''),
    }),
    z.object({ status: z.literal('cancelled'), reason: Reason.default('') }),
    z.object({ status: z.literal('scheduled') }),
  ])
  .meta({ id: 'OccurrenceChange' })
export type OccurrenceChange = z.infer<typeof OccurrenceChange>

export const changeOccurrence = endpoint({
  method: 'PUT',
  url: '/surgeries/:slug/occurrences/:recurrenceId',
  action: 'organise',
  summary: 'Move or cancel one date, or take that back (its organiser, at once)',
  tag: 'Organising',
  refuses: [401, 403, 404, 409],
  schema: { params: OneOccurrence, body: OccurrenceChange, response: { 200: Occurrence } },
})

export const changeVenue = endpoint({
  method: 'PUT',
  url: '/surgeries/:slug/occurrences/:recurrenceId/venue',
  action: 'organise',
  summary:
    'Hold one date at another venue, or where the surgery usually is again (its organiser). At once within 50 km, in the same country and zone; else a moderator decides, and the date stays where it is until then',
  tag: 'Organising',
  refuses: [401, 403, 404, 409, 412],
  schema: {
    params: OneOccurrence,
    body: z.object({
      venue: NewDateVenue.nullable(),
      instead: DateVenue.nullable()
        .optional()
        .meta({ description: 'The venue that was seen, null for the usual one: refused where it is another by now' }),
      message: text(LIMITS.message).default('').meta({ description: 'To the moderators, where they decide' }),
      saysIsland: z
        .boolean()
        .default(false)
        .meta({ description: 'Whether the organiser said that it is on an island' }),
      locale: Locale.optional(),
    }),
    response: {
      200: z.object({
        occurrence: Occurrence,
        waiting: z
          .object({ id: z.uuid(), statusPath: z.string() })
          .nullable()
          .meta({ description: 'What a moderator decides on; null where it holds already' }),
      }),
    },
  },
})

export const confirmOccurrence = endpoint({
  method: 'POST',
  url: '/surgeries/:slug/occurrences/:recurrenceId/confirmation',
  action: 'organise',
  summary: 'Say that one date takes place (its organiser, one tap)',
  tag: 'Organising',
  refuses: [401, 403, 404, 409],
  schema: { params: OneOccurrence, response: { 200: Occurrence } },
})

export const IMPORT_PROBLEMS = [
  'unreachable',
  'refused_address',
  'too_large',
  'too_slow',
  'too_many_redirects',
  'not_a_calendar',
  'too_many_dates',
  'line_too_long',
  'too_complex',
] as const

export type ImportProblem = (typeof IMPORT_PROBLEMS)[number]

/** A calendar of the organiser's elsewhere. Its address may hold a key: only its organisers see it. */
export const CalendarImport = z
  .object({
    url: z.string(),
    match: z.string(),
    dates: z.int().meta({ description: 'How many dates it gave' }),
    leftOut: z
      .array(z.object({ reason: z.enum(LEFT_OUT_REASONS), count: z.int().min(1) }))
      .meta({ description: 'What of it gave no dates when it was last read whole, by reason' }),
    failures: z.int().meta({ description: 'In a row; the dates stay as they were' }),
    problem: z.enum(IMPORT_PROBLEMS).nullable(),
    checkedAt: z.iso.datetime().nullable(),
    succeededAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'CalendarImport' })
export type CalendarImport = z.infer<typeof CalendarImport>

const Slugged = BySlug

export const readImport = endpoint({
  method: 'GET',
  url: '/surgeries/:slug/import',
  action: 'organise',
  summary: 'The calendar elsewhere that dates are taken from, if any (its organiser)',
  tag: 'Organising',
  refuses: [401, 403, 404],
  schema: { params: Slugged, response: { 200: z.object({ import: CalendarImport.nullable() }) } },
})

const ImportWish = z.object({
  url: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .meta({ examples: ['https://mobilizon.example/@group/feed/ics'] }),
  match: line(80).default('').meta({ description: 'Only events whose title holds this' }),
})

export const setImport = endpoint({
  method: 'PUT',
  url: '/surgeries/:slug/import',
  action: 'organise',
  summary: 'Take dates from an iCalendar feed (its organiser); it is fetched once before it is kept',
  tag: 'Organising',
  refuses: [401, 403, 404, 409],
  schema: {
    params: Slugged,
    body: ImportWish,
    response: { 200: z.object({ import: CalendarImport }) },
  },
})

export const previewImport = endpoint({
  method: 'POST',
  url: '/surgeries/:slug/import/effects-preview',
  action: 'organise',
  summary:
    'Which dates another calendar elsewhere would affect, or none any more, and how many people (its organiser); nothing is kept',
  tag: 'Organising',
  refuses: [401, 403, 404, 409],
  schema: {
    params: Slugged,
    body: ImportWish.extend({
      url: ImportWish.shape.url.nullable().meta({ description: 'Null for taking no more dates from elsewhere' }),
    }),
    response: { 200: DateEffects },
  },
})

export const removeImport = endpoint({
  method: 'DELETE',
  url: '/surgeries/:slug/import',
  action: 'organise',
  summary: 'Take no more dates from elsewhere; those that came from there go (its organiser)',
  tag: 'Organising',
  refuses: [401, 403, 404],
  schema: { params: Slugged, response: { 204: NoContent } },
})
