import type { FieldName } from './fields.ts'

/** The form in the order in which it is asked: which field stands in which section. */
export const SECTION_FIELDS = {
  name: ['name'],
  place: ['locality', 'latitude', 'longitude', 'countryCode', 'timeZone'],
  spot: ['pinPrecision', 'address', 'directions'],
  when: ['schedule', 'meets'],
  reach: ['phone', 'website'],
  story: ['summary', 'description', 'organisation', 'firstHeldOn'],
  help: ['offers', 'languages', 'access'],
} as const satisfies Record<string, readonly FieldName[]>

export type Section = keyof typeof SECTION_FIELDS

export const SECTIONS = [
  'name',
  'place',
  'spot',
  'when',
  'reach',
  'story',
  'help',
] as const satisfies readonly Section[]

/** Of several faults the one that comes first in the form. */
export function firstOf(fields: readonly string[]): string | undefined {
  const order: string[] = SECTIONS.flatMap((section) => [...SECTION_FIELDS[section]])
  const place = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length)
  return fields.toSorted((a, b) => place(a) - place(b))[0]
}
