import type { ListingContent } from '@surgeries/contracts/listing'
import { type Point, shownPrecision } from '@surgeries/domain/geo'
import { BLANK_LISTING, fieldsWith, LISTING_FIELDS, mapFields, pickFields } from '@surgeries/domain/listing-fields'
import { keptDraft } from './schedule/kept-draft.ts'
import { anySchedule } from './schedule/any-schedule.ts'
import { draftOf, emptyDraft, type ScheduleDraft } from './schedule/schedule-draft.ts'

/** Texts that are null in a listing while they are empty. */
const NULLABLE_TEXTS = fieldsWith('kind', 'url', 'phone', 'reducedDate')

type Typed = Omit<ListingContent, (typeof NULLABLE_TEXTS)[number] | keyof Point> &
  Record<(typeof NULLABLE_TEXTS)[number], string> &
  Record<keyof Point, number | null>

/** A listing as it is being typed: every text there, the pin perhaps not yet, and what is known about the pin. */
export interface ListingFields extends Typed {
  /** Null while nobody has said. */
  isLand: boolean | null
  /** Whether it was asked and said that the pin is on an island. */
  saysIsland: boolean
  /** The town in whose middle the pin still stands: empty when it was moved from there. */
  centreOf: string
  /** The town that was looked for, while nobody said that the pin is right far from it. */
  expectedTown: { name: string; latitude: number; longitude: number } | null
  /** What we filled in as the locality: it follows the pin until somebody writes another. */
  filledLocality: string
  /** The country of the town that was looked for; empty when none was. */
  expectedCountry: string
  /** The country in which the pin was said to be right, though another was expected. */
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

/** What is typed, from what is published or was sent. */
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

/** What was typed and kept by an earlier version of this form, as this one has it: nothing typed is lost. */
export function refreshFields<F extends ListingFields>(kept: F): F {
  const schedule = anySchedule(kept.schedule)
  return { ...emptyFields, ...kept, schedule, scheduleDraft: keptDraft(kept, schedule) }
}

/** What would be sent: not yet checked, so it may lack what a listing needs. */
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
