import { isCalendarDay } from '@surgeries/domain/dates/day-number'
import { SURGERY_MARKS } from '@surgeries/domain/freshness'
import { LISTED_STATES, SURGERY_STATES } from '@surgeries/domain/surgery-states'
import { ACCESS_FEATURES, OFFERS, PIN_PRECISIONS } from '@surgeries/domain/listing-choices'
import { NAMED_DAYS } from '@surgeries/domain/dates/named-days'
import { LIST_FIELDS, PAGE_FIELDS } from '@surgeries/domain/listing-fields'
import { z } from 'zod'
import { endpoint, IfMatch, NoContent } from './endpoint.ts'
import { shownFields } from './listing.ts'
import { BboxParam, CountryCode, Latitude, Longitude, NearParam } from './geo.ts'
import { Occurrence } from './occurrence.ts'
import { BySlug, listOf, Slug } from './shared.ts'

const COUNTRY = '[A-Z]{2}'
const LANGUAGE = '[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*'

const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Give a day, such as 2026-12-09')
  .refine(isCalendarDay, 'There is no such day')

/** The one filter object: list, map, counts, calendar, feeds and exports all take it. */
export const SurgeryFilter = z.strictObject({
  bbox: BboxParam.optional(),
  near: NearParam.optional(),
  radius: z.coerce.number().gt(0).max(20_040).optional().meta({ description: 'Kilometres about `near`' }),
  q: z.string().trim().min(1).max(80).optional().meta({ description: 'Name, town or organisation, in any spelling' }),
  country: listOf(CountryCode, COUNTRY, 'Countries, any of: NP,IN').optional(),
  language: listOf(
    z.string().regex(new RegExp(`^${LANGUAGE}$`)),
    LANGUAGE,
    'Languages spoken, any of: ne,en',
  ).optional(),
  offers: listOf(z.enum(OFFERS), OFFERS.join('|'), 'Help offered, all of them').optional(),
  access: listOf(z.enum(ACCESS_FEATURES), ACCESS_FEATURES.join('|'), 'Access, all of them').optional(),
  state: listOf(z.enum(LISTED_STATES), LISTED_STATES.join('|'), 'States, any of; by default all but ended').optional(),
  when: z.enum(NAMED_DAYS).optional().meta({
    description:
      'Meets today, at the weekend or this week, by the day that it is at each venue; between `from` and `to` where these are given too',
  }),
  from: Day.optional().meta({
    description: 'Meets on this day or later, by the venue’s clock',
    examples: ['2026-12-05'],
  }),
  to: Day.optional().meta({
    description: 'Meets on this day or before, by the venue’s clock',
    examples: ['2026-12-06'],
  }),
})
export type SurgeryFilter = z.infer<typeof SurgeryFilter>

/** What a list shows of a surgery. */
export const SurgerySummary = z
  .object({
    slug: Slug,
    ...shownFields(LIST_FIELDS),
    state: z.enum(SURGERY_STATES),
    pausedUntil: z.iso.date().nullable(),
    mark: z.enum(SURGERY_MARKS).meta({
      description: 'What its pin says: soon, confirmed, … Only its organisers ever see `hidden`',
    }),
    nextAt: z.iso.datetime().nullable().meta({ description: 'Start of the next meeting, UTC' }),
    nextEndsAt: z.iso.datetime().nullable(),
    dates: z.array(Occurrence).meta({
      description: 'Its next dates, at most three, within `from` and `to` where given; those cancelled are among them',
    }),
    confirmedAt: z.iso.datetime().nullable(),
    updatedAt: z.iso.datetime(),
    distanceKm: z.number().nullable().meta({ description: 'From `near`, where that was given' }),
  })
  .meta({ id: 'SurgerySummary' })
export type SurgerySummary = z.infer<typeof SurgerySummary>

export const Source = z.object({ url: z.string(), title: z.string().nullable() }).meta({ id: 'Source' })

export const EVENT_STATUSES = ['held', 'announced', 'reported'] as const

export const RecordEvent = z
  .object({
    title: z.string(),
    startsOn: z.string(),
    endsOn: z.string().nullable(),
    venue: z.string(),
    status: z.enum(EVENT_STATUSES),
    peopleHelped: z.int().nullable(),
    surgeons: z.int().nullable(),
    description: z.string(),
    sources: z.array(Source),
  })
  .meta({ id: 'RecordEvent' })
export type RecordEvent = z.infer<typeof RecordEvent>

/** Everything that the public may know of a surgery. */
export const Surgery = SurgerySummary.omit({ distanceKm: true })
  .extend({
    ...shownFields(PAGE_FIELDS),
    upcoming: z.array(Occurrence).meta({ description: 'Its next dates; those cancelled are among them' }),
    seats: z.int().nullable().meta({ description: 'How many people one date can help; null for as many as come' }),
    sources: z.array(Source),
    events: z.array(RecordEvent),
    publishedAt: z.iso.datetime(),
    version: z.int(),
  })
  .meta({ id: 'Surgery' })
export type Surgery = z.infer<typeof Surgery>

export const LIST_ORDERS = ['distance', 'match', 'date', 'liveliness'] as const

export const listSurgeries = endpoint({
  method: 'GET',
  url: '/surgeries',
  action: 'browse',
  summary:
    'Surgeries that fit a filter; nearest first with `near`, best match first with `q`, else next date first with `from` or `to`',
  tag: 'Surgeries',
  schema: {
    querystring: SurgeryFilter.extend({
      sort: z.enum(LIST_ORDERS).optional().meta({ description: '`distance` needs `near`, `match` needs `q`' }),
      limit: z.coerce.number().int().min(1).max(100).default(30),
      cursor: z.string().max(500).optional().meta({ description: '`nextCursor` of the page before' }),
    }),
    response: {
      200: z.object({ items: z.array(SurgerySummary), total: z.int(), nextCursor: z.string().nullable() }),
    },
  },
})

const Count = <T extends z.ZodType>(value: T) => z.array(z.object({ value, count: z.int() }))

/** For each filter, how many surgeries each choice would give with the other filters as they are. */
export const Facets = z
  .object({
    country: Count(CountryCode),
    language: Count(z.string()),
    offers: Count(z.enum(OFFERS)),
    access: Count(z.enum(ACCESS_FEATURES)),
    state: Count(z.enum(LISTED_STATES)),
  })
  .meta({ id: 'Facets' })
export type Facets = z.infer<typeof Facets>

export const countSurgeries = endpoint({
  method: 'GET',
  url: '/surgeries/facets',
  action: 'browse',
  summary: 'How many surgeries each choice of a filter would give',
  tag: 'Surgeries',
  schema: { querystring: SurgeryFilter, response: { 200: Facets } },
})

export const readSurgery = endpoint({
  method: 'GET',
  url: '/surgeries/:slug',
  action: 'view',
  summary: 'One surgery; a renamed one answers 301 to its new address',
  tag: 'Surgeries',
  refuses: [404, 410],
  schema: {
    params: BySlug,
    response: { 200: Surgery, 301: z.null().meta({ description: 'Moved: see Location' }) },
  },
})

export const stream = (type: string, description: string) => ({ description, content: { [type]: { schema: z.any() } } })

export const exportGeojson = endpoint({
  method: 'GET',
  url: '/surgeries.geojson',
  action: 'export',
  summary: 'All surgeries that fit a filter, as a GeoJSON FeatureCollection (RFC 7946), streamed',
  tag: 'Surgeries',
  schema: {
    querystring: SurgeryFilter,
    response: { 200: stream('application/geo+json', 'A FeatureCollection of points') as unknown as z.ZodAny },
  },
})

export const exportCsv = endpoint({
  method: 'GET',
  url: '/surgeries.csv',
  action: 'export',
  summary: 'All surgeries that fit a filter, as CSV (RFC 4180), streamed',
  tag: 'Surgeries',
  schema: {
    querystring: SurgeryFilter,
    response: { 200: stream('text/csv', 'One surgery a row, with a header') as unknown as z.ZodAny },
  },
})

/** A surgery that may be the same as one being described. */
export const Lookalike = SurgerySummary.extend({ distanceKm: z.number() }).meta({ id: 'Lookalike' })
export type Lookalike = z.infer<typeof Lookalike>

export const listLookalikes = endpoint({
  method: 'GET',
  url: '/surgeries/lookalikes',
  action: 'browse',
  summary: 'Surgeries within 100 m, or within 2 km with a similar name: is it one of these?',
  tag: 'Surgeries',
  schema: {
    querystring: z.strictObject({
      name: z.string().trim().max(80).default(''),
      lat: Latitude,
      lng: Longitude,
      precision: z.enum(PIN_PRECISIONS).optional().meta({ description: 'A pin of town says nothing about 100 m' }),
      except: Slug.optional(),
    }),
    response: { 200: z.object({ items: z.array(Lookalike) }) },
  },
})

const Slugged = BySlug

/** The organiser's own moves that need no moderator: harmless, urgent, and on record. */
export const pauseSurgery = endpoint({
  method: 'PUT',
  url: '/surgeries/:slug/pause',
  action: 'organise',
  summary: 'Pause a surgery until a date (its organiser, at once)',
  tag: 'Organising',
  refuses: [401, 403, 404, 409, 412, 428],
  schema: {
    params: Slugged,
    headers: IfMatch,
    body: z.object({ until: z.iso.date() }),
    response: { 200: Surgery },
  },
})

export const resumeSurgery = endpoint({
  method: 'DELETE',
  url: '/surgeries/:slug/pause',
  action: 'organise',
  summary: 'Take a pause back (its organiser, at once)',
  tag: 'Organising',
  refuses: [401, 403, 404, 409, 412, 428],
  schema: { params: Slugged, headers: IfMatch, response: { 200: Surgery } },
})

export const confirmSurgery = endpoint({
  method: 'POST',
  url: '/surgeries/:slug/confirmation',
  action: 'organise',
  summary: 'Say that a surgery still runs (its organiser, one tap)',
  tag: 'Organising',
  refuses: [401, 403, 404, 409],
  schema: { params: Slugged, response: { 204: NoContent } },
})
