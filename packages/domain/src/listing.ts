/** What a listing is made of: the vocabularies, the limits, and the rules that no single field can check. */

import {
  FIELD_LIMITS,
  LISTING_FIELDS,
  type ListingContent,
  type ListingField,
  PLACE_FIELDS,
  TEXT_FIELDS,
} from './listing-fields.ts'
import { sameValue } from './same-value.ts'
import { hasEmailAddress } from './text/email-in-text.ts'

/** Longest texts, in characters (UTF-16 code units, as HTML's maxlength counts them), and most items. */
export const LIMITS = {
  ...FIELD_LIMITS,
  venueName: 80,
  message: 1000,
  reason: 1000,
  fieldNote: 500,
  occurrenceReason: 300,
  attendanceNote: 300,
  linksInText: 2,
} as const

export type ListingFault =
  | { field: ListingField; code: 'email_in_text' }
  | { field: ListingField; code: 'too_many_links' }
  | { field: 'meets'; code: 'how_or_when_needed' }

const LINK = /\bhttps?:\/\/|\bwww\./giu

/** How many web links a text holds. */
export function countLinks(text: string): number {
  return text.match(LINK)?.length ?? 0
}

/**
 * The rules of a whole listing: someone must be able to reach it or know when it meets; texts hold at most two links
 * and no email address. Gives every fault, none when the listing is fit to be sent.
 */
export function faultsOf(content: ListingContent): ListingFault[] {
  const faults: ListingFault[] = []
  for (const field of TEXT_FIELDS) {
    const text = content[field] ?? ''
    if (hasEmailAddress(text)) faults.push({ field, code: 'email_in_text' })
    if (countLinks(text) > LIMITS.linksInText) faults.push({ field, code: 'too_many_links' })
  }
  if (hasEmailAddress(content.website ?? '')) faults.push({ field: 'website', code: 'email_in_text' })
  if (!content.website && !content.phone && !content.meets && !content.schedule) {
    faults.push({ field: 'meets', code: 'how_or_when_needed' })
  }
  return faults
}

export interface FieldChange {
  field: ListingField
  before: unknown
  after: unknown
}

/** What a proposal changes, field by field, in the order of LISTING_FIELDS. Against nothing, every field that says something. */
export function changesBetween(before: ListingContent | null, after: ListingContent): FieldChange[] {
  return LISTING_FIELDS.flatMap((field) => {
    const old = before ? before[field] : null
    const now = after[field]
    if (sameValue(old, now) || (!before && isBlank(now))) return []
    return [{ field, before: old, after: now }]
  })
}

/** Content as it would be without an earlier change of it. Fields that were changed again since stay as they are. */
export function withoutChange<Content extends ListingContent>(
  now: Content,
  { before, after }: { before: Content; after: Content },
): Content {
  const changedSince = new Set(changesBetween(after, now).map(({ field }) => field))
  const isMovedSince = PLACE_FIELDS.some((field) => changedSince.has(field))
  const undone = LISTING_FIELDS.filter(
    (field) => !changedSince.has(field) && !(isMovedSince && PLACE_FIELDS.some((own) => own === field)),
  )
  return { ...now, ...Object.fromEntries(undone.map((field) => [field, before[field]])) }
}

/** Content with an earlier change of it made again, and everything else as it is. */
export function withChange<Content extends ListingContent>(
  now: Content,
  { before, after }: { before: Content; after: Content },
): Content {
  return { ...now, ...Object.fromEntries(changesBetween(before, after).map((change) => [change.field, change.after])) }
}

function isBlank(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
