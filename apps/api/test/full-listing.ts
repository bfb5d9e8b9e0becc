import { ListingContent } from '@surgeries/contracts/listing'
import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { type FieldKind, LISTING_FIELDS, type ListingField, mapFields, ruleOf } from '@surgeries/domain/listing-fields'

const SAID: Record<FieldKind, (field: ListingField) => unknown> = {
  line: (field) => `Some ${field}`,
  text: (field) => `Some ${field}`,
  url: () => 'https://kultwerk-west.example/here',
  phone: () => '+49 40 1234567',
  reducedDate: () => '2012-05-14',
  schedule: () => scheduleOf({ start: '2026-11-25T17:30', durationMinutes: 90, rule: 'FREQ=WEEKLY' }),
  languages: () => ['de', 'en'],
  latitude: () => 53.55,
  longitude: () => 9.95,
  country: () => 'DE',
  timeZone: () => 'Europe/Berlin',
  choice: (field) => ruleOf(field).values?.[0],
  choices: (field) => ruleOf(field).values?.slice(0, 2),
}

/** A listing in Hamburg that says something in every field. */
export function fullListing(): ListingContent {
  return ListingContent.parse(mapFields(LISTING_FIELDS, (field) => SAID[ruleOf(field).kind](field)))
}
