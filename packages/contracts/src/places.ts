import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { BboxParam, CountryCode, Latitude, Longitude, NearParam } from './geo.ts'
import { listOf, Locale } from './shared.ts'

export const PLACE_KINDS = ['town', 'quarter', 'region', 'country', 'postcode'] as const

/** A town, quarter (or village), region, country or postcode of the gazetteer. */
export const Place = z
  .object({
    id: z.int(),
    kind: z.enum(PLACE_KINDS).meta({ description: 'Counties and districts are regions' }),
    name: z.string(),
    matchedName: z.string().nullable().meta({ description: 'The spelling that matched, where it is another one' }),
    localNames: z.partialRecord(Locale, z.string()).meta({
      description: 'What it is called in languages of ours, where that is another name',
    }),
    region: z.string().nullable().meta({ description: 'First-level division, such as England' }),
    countryCode: CountryCode,
    latitude: z.number(),
    longitude: z.number(),
    within: z.string().nullable().meta({ description: 'The town that a quarter belongs to' }),
    county: z.string().nullable(),
    near: z.string().nullable().meta({
      description: 'A larger town, where nothing else tells it from another place of its name in the country',
    }),
    bounds: z
      .tuple([z.number(), z.number(), z.number(), z.number()])
      .nullable()
      .meta({ description: 'Of a region or country: west, south, east, north' }),
    population: z.int(),
    timeZone: z.string().nullable(),
  })
  .meta({ id: 'Place' })
export type Place = z.infer<typeof Place>

export const listPlaces = endpoint({
  method: 'GET',
  url: '/places',
  action: 'browse',
  summary: 'Places by name (q), or the largest towns of a view (bbox)',
  tag: 'Places',
  schema: {
    querystring: z.strictObject({
      q: z.string().trim().min(1).max(80).optional(),
      bbox: BboxParam.optional(),
      country: CountryCode.optional().meta({ description: 'Places of this country come before those elsewhere' }),
      zone: z
        .string()
        .max(60)
        .optional()
        .meta({ description: "The visitor's time zone: places of its country come first, where none is given" }),
      kind: listOf(
        z.enum(PLACE_KINDS),
        PLACE_KINDS.join('|'),
        'Only places of these kinds, in a search by name',
      ).optional(),
      near: NearParam.optional().meta({
        description: 'Places around this point come before all others that are called the same',
      }),
      limit: z.coerce.number().int().min(1).max(200).default(8),
    }),
    response: { 200: z.object({ items: z.array(Place) }) },
  },
})

/** What a pin means: everything that follows from a point on earth. */
export const PinFacts = z
  .object({
    isLand: z.boolean(),
    isNearLand: z.boolean().meta({ description: 'Within 25 km of land: perhaps on an island that our maps lack' }),
    countryCode: CountryCode.nullable(),
    countries: z
      .array(CountryCode)
      .meta({ description: 'What the sources see there: two where they differ, neither preferred' }),
    timeZone: z.string().meta({ description: 'The likeliest zone of the country' }),
    candidates: z
      .array(z.string())
      .meta({ description: 'Zones between which only somebody there can choose; one where there is no doubt' }),
    countryZones: z.array(z.string()).meta({ description: 'All zones of the country' }),
    nearest: Place.extend({ distanceKm: z.number() }).nullable(),
    centreOf: z.string().nullable().meta({
      description: 'The town whose middle this is, as the gazetteer has it: such a pin is shown as about the town',
    }),
  })
  .meta({ id: 'PinFacts' })
export type PinFacts = z.infer<typeof PinFacts>

export const readPin = endpoint({
  method: 'GET',
  url: '/places/at',
  action: 'browse',
  summary: 'Country, time zone and nearest town of a point',
  tag: 'Places',
  schema: {
    querystring: z.strictObject({
      lat: Latitude,
      lng: Longitude,
      country: CountryCode.optional().meta({ description: 'The country that it is in, where that is disputed' }),
    }),
    response: { 200: PinFacts },
  },
})
