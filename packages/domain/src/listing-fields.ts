/** The fields of a listing, once. Form, contract, columns, pages, exports, search and differences follow from this table. */

import type { Schedule } from './calendar/calendar.ts'
import { ACCESS_FEATURES, OFFERS, PIN_PRECISIONS } from './listing-choices.ts'

/** The sections of the form, in the order in which they are asked. */
export const SECTIONS = ['name', 'place', 'venue', 'when', 'contact', 'about', 'help'] as const
export type Section = (typeof SECTIONS)[number]

/** What a field holds, by its kind. A `choice` is one of its `values`, `choices` are several. */
interface Values {
  line: string
  text: string
  url: string | null
  phone: string | null
  /** ISO 8601 with reduced precision: `2008`, `2008-10` or `2008-10-15`. */
  reducedDate: string | null
  schedule: Schedule | null
  latitude: number
  longitude: number
  /** ISO 3166-1 alpha-2. */
  country: string
  /** IANA zone. */
  timeZone: string
  /** BCP 47 tags. */
  languages: string[]
}

export type FieldKind = keyof Values | 'choice' | 'choices'

export interface FieldRule {
  kind: FieldKind
  section: Section
  /** `dates`: beside each date, in lists and on the page. `list`: in lists and on the page. `page`: on the page. `private`: not public. */
  public: 'dates' | 'list' | 'page' | 'private'
  /** Whether it is in CSV and GeoJSON, under its own name. */
  csv: boolean
  /** Needed; a text says what is missing. Fields that are not needed have a blank value. */
  required?: string | true
  /** Longest text, in characters (UTF-16 code units, as HTML's maxlength counts them), or most items. */
  limit?: number
  values?: readonly string[]
  /** How it is searched: names weigh more than words. */
  search?: 'name' | 'words'
  /** Prose that a browser may translate; names and addresses stay as they are written. */
  translatable?: boolean
  /** For the description of the API. */
  description?: string
}

/** In the order of the form. */
export const FIELDS = {
  name: {
    kind: 'line',
    section: 'name',
    public: 'dates',
    csv: true,
    limit: 80,
    required: 'Give the surgery a name',
    search: 'name',
  },
  locality: {
    kind: 'line',
    section: 'place',
    public: 'dates',
    csv: true,
    limit: 80,
    required: 'Say which town or village it is in',
    search: 'words',
    description: 'The town or neighbourhood, as people say it',
  },
  latitude: { kind: 'latitude', section: 'place', public: 'dates', csv: true, required: true },
  longitude: { kind: 'longitude', section: 'place', public: 'dates', csv: true, required: true },
  countryCode: { kind: 'country', section: 'place', public: 'dates', csv: true, required: true },
  timeZone: { kind: 'timeZone', section: 'place', public: 'dates', csv: true, required: true },
  pinPrecision: { kind: 'choice', section: 'venue', public: 'dates', csv: true, values: PIN_PRECISIONS },
  address: { kind: 'text', section: 'venue', public: 'page', csv: false, limit: 200, search: 'words' },
  directions: { kind: 'text', section: 'venue', public: 'page', csv: false, limit: 400, translatable: true },
  schedule: { kind: 'schedule', section: 'when', public: 'page', csv: false },
  meets: {
    kind: 'text',
    section: 'when',
    public: 'list',
    csv: true,
    limit: 200,
    translatable: true,
    description: 'When it meets, in the organiser’s own words',
  },
  phone: { kind: 'phone', section: 'contact', public: 'page', csv: false, limit: 40 },
  website: { kind: 'url', section: 'contact', public: 'page', csv: true, limit: 300 },
  summary: { kind: 'text', section: 'about', public: 'list', csv: true, limit: 160, translatable: true },
  description: { kind: 'text', section: 'about', public: 'page', csv: false, limit: 4000, translatable: true },
  organisation: { kind: 'line', section: 'about', public: 'dates', csv: true, limit: 120, search: 'words' },
  firstHeldOn: { kind: 'reducedDate', section: 'about', public: 'list', csv: true },
  offers: { kind: 'choices', section: 'help', public: 'list', csv: true, values: OFFERS },
  eligibility: {
    kind: 'text',
    section: 'help',
    public: 'page',
    csv: true,
    limit: 200,
    translatable: true,
    description: 'Who it is for, in the organiser’s words; empty where every community group is welcome',
  },
  cost: {
    kind: 'line',
    section: 'help',
    public: 'page',
    csv: true,
    limit: 120,
    translatable: true,
    description: 'A note beside “free”, such as “buy a drink”; every surgery is free, with a note or without',
  },
  whatToBring: { kind: 'text', section: 'help', public: 'page', csv: true, limit: 300, translatable: true },
  languages: { kind: 'languages', section: 'help', public: 'dates', csv: true, limit: 12 },
  access: { kind: 'choices', section: 'help', public: 'list', csv: true, values: ACCESS_FEATURES },
} as const satisfies Record<string, FieldRule>

type Fields = typeof FIELDS
export type ListingField = keyof Fields

type ValueOf<Rule> = Rule extends { kind: 'choice'; values: readonly (infer Choice)[] }
  ? Choice
  : Rule extends { kind: 'choices'; values: readonly (infer Choice)[] }
    ? Choice[]
    : Rule extends { kind: infer Kind extends keyof Values }
      ? Values[Kind]
      : never

/** The whole proposed or published content of a listing, flat, so that a difference is a list of fields. */
export type ListingContent = { -readonly [Field in ListingField]: ValueOf<Fields[Field]> }

/** The fields whose rule says so. */
export type FieldsWith<Part> = { [F in ListingField]: Fields[F] extends Part ? F : never }[ListingField]

export const LISTING_FIELDS = Object.keys(FIELDS) as ListingField[]

/** What is known of a field. */
export function ruleOf(field: ListingField): FieldRule {
  return FIELDS[field]
}

/** The fields whose rule has one of these values, in the order of the form. */
export function fieldsWith<const Key extends keyof FieldRule, const Value extends FieldRule[Key]>(
  key: Key,
  ...values: Value[]
): FieldsWith<Record<Key, Value>>[] {
  const isOne = (field: ListingField): field is FieldsWith<Record<Key, Value>> =>
    values.some((value) => ruleOf(field)[key] === value)
  return LISTING_FIELDS.filter(isOne)
}

/** Makes something of each of these fields. */
export function mapFields<Field extends ListingField, Made>(
  fields: readonly Field[],
  make: (field: Field) => Made,
): Record<Field, Made> {
  return Object.fromEntries(fields.map((field) => [field, make(field)])) as Record<Field, Made>
}

/** These fields of a record, and nothing else of it. */
export function pickFields<Field extends ListingField, From extends Record<Field, unknown>>(
  fields: readonly Field[],
  from: From,
): Pick<From, Field> {
  return mapFields(fields, (field) => from[field]) as Pick<From, Field>
}

export type RequiredField = FieldsWith<{ required: string | true }>
export type OptionalField = Exclude<ListingField, RequiredField>

/** Whether a field may be left out. */
export function isOptional(field: ListingField): field is OptionalField {
  return ruleOf(field).required === undefined
}

/** The value of every field that may be left out. */
export const BLANK_LISTING = mapFields(LISTING_FIELDS.filter(isOptional), blankOf) as Pick<
  ListingContent,
  OptionalField
>

function blankOf(field: ListingField): unknown {
  const { kind, values } = ruleOf(field)
  if (kind === 'line' || kind === 'text') return ''
  if (kind === 'choice') return values?.[0]
  return kind === 'choices' || kind === 'languages' ? [] : null
}

type LimitedField = FieldsWith<{ limit: number }>
const isLimited = (field: ListingField): field is LimitedField => ruleOf(field).limit !== undefined
/** The limit of every field that has one. */
export const FIELD_LIMITS = mapFields(LISTING_FIELDS.filter(isLimited), (field) => FIELDS[field].limit)

/** The free texts that the public read: where links are counted and email addresses refused. */
export const TEXT_FIELDS = fieldsWith('kind', 'line', 'text', 'phone')

/** Names and addresses: texts that a browser must not translate. */
export const UNTRANSLATED_FIELDS = [...TEXT_FIELDS, ...fieldsWith('kind', 'url')].filter(
  (field) => !ruleOf(field).translatable,
)

/** Where a listing is: fields that only make sense together. */
export const PLACE_FIELDS = fieldsWith('section', 'place', 'venue')

export const DATE_FIELDS = fieldsWith('public', 'dates')
export const LIST_FIELDS = fieldsWith('public', 'dates', 'list')
export const PAGE_FIELDS = fieldsWith('public', 'page')
export const CSV_FIELDS = fieldsWith('csv', true)
