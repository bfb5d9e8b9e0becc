import type { ListingContent } from '@surgeries/contracts/listing'
import { type Point, shownPrecision } from '@surgeries/domain/geo'
import { BLANK_LISTING, fieldsWith, LISTING_FIELDS, mapFields, pickFields } from '@surgeries/domain/listing-fields'
import { draftOf, emptyDraft, type ScheduleDraft } from './schedule/schedule-draft.ts'

/** Texts that are null in a listing while they are empty. */
const NULLABLE_TEXTS = fieldsWith('kind', 'url', 'phone', 'reducedDate')

type Typed = Omit<ListingContent, (typeof NULLABLE_TEXTS)[number] | keyof Point> &
  Record<(typeof NULLABLE_TEXTS)[number], string> &
  Record<keyof Point, number | null>

export interface ListingFields extends Typed {
  /** Null while nobody has said. */
  isLand: boolean | null
  saysIsland: boolean
  centreOf: string
  expectedTown: { name: string; latitude: number; longitude: number } | null
  filledLocality: string
  expectedCountry: string
  acceptedCountry: string
  /** How the schedule is being chosen; `schedule` is made of what of it is whole. */
  scheduleDraft: ScheduleDraft
  /** As it was when its change began. */
  scheduleBefore: ListingContent['schedule']
}

export type FieldName = keyof ListingContent

export const emptyFields: ListingFields = {
  ...BLANK_LISTING,
  ...mapFields(NULLABLE_TEXTS, () => ''),
  name: '',
  locality: '',
  latitude: null,
  longitude: null,
  countryCode: '',
  timeZone: '',
  isLand: null,
  saysIsland: false,
  centreOf: '',
  expectedTown: null,
  filledLocality: '',
  expectedCountry: '',
  acceptedCountry: '',
  scheduleDraft: emptyDraft,
  scheduleBefore: null,
}

export function fieldsOf(content: ListingContent): ListingFields {
  return {
    ...content,
    ...mapFields(NULLABLE_TEXTS, (field) => content[field] ?? ''),
    isLand: true,
    saysIsland: false,
    centreOf: '',
    expectedTown: null,
    filledLocality: '',
    expectedCountry: content.countryCode,
    acceptedCountry: '',
    scheduleDraft: draftOf(content.schedule),
    scheduleBefore: content.schedule,
  }
}

export function contentOf(fields: ListingFields): Record<FieldName, unknown> {
  return {
    ...pickFields(LISTING_FIELDS, fields),
    ...mapFields(NULLABLE_TEXTS, (field) => fields[field].trim() || null),
    pinPrecision: shownPrecision(fields.pinPrecision, fields.centreOf !== ''),
    website: withProtocol(fields.website) || null,
  }
}

/** People write kultwerk.de; a link needs its https://. */
function withProtocol(address: string): string {
  const typed = address.trim()
  return typed === '' || /^[a-z][a-z0-9+.-]*:/iu.test(typed) ? typed : `https://${typed}`
}
