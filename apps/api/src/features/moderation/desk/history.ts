import type { HistoryEntry } from '@surgeries/contracts/history'
import { DateVenue } from '@surgeries/contracts/occurrence'
import { venueWords } from '@surgeries/domain/date-venue'
import { LISTING_FIELDS, type ListingField } from '@surgeries/domain/listing-fields'
import { type Actor, can } from '@surgeries/domain/permissions'
import { surgeryNotFound } from '@surgeries/domain/refusal'
import type { AuditEntry } from '@surgeries/prisma/client'
import { z } from 'zod'
import type { Db } from '../../../db/client.ts'
import { findSurgeryRow } from '../../surgeries/index.ts'
import { moderatingCountriesOf } from '../../submissions/index.ts'
import { listEntries } from '../queries.ts'
import { redactHistory } from './redact.ts'
import { listUserNames } from '../../accounts/index.ts'

/** The record of a surgery, the newest first; redacted for moderators of other countries. Throws `not_found`. */
export async function readHistory(db: Db, actor: Actor, slug: string): Promise<History> {
  const surgery = await findSurgeryRow(db, { slug })
  if (!surgery) throw surgeryNotFound()
  const { items, total } = await historyOf(db, { surgeryId: surgery.id })
  const countryCodes = await moderatingCountriesOf(db, surgery)
  return { items: can(actor, 'read_history', { countryCodes }) ? items : redactHistory(items), total }
}

export interface History {
  items: HistoryEntry[]
  total: number
}

export async function historyOf(db: Db, about: Parameters<typeof listEntries>[1]): Promise<History> {
  const { entries, total } = await listEntries(db, about)
  const names = await listUserNames(
    db,
    entries.flatMap(({ actorId }) => actorId ?? []),
  )
  return { items: entries.map((entry) => presentEntry(entry, names)), total }
}

function presentEntry(entry: AuditEntry, names: Map<string, string>): HistoryEntry {
  const { id, at, action, fromState, toState, note, submissionId } = entry
  const date = readDate(entry.difference)
  return {
    id,
    at: at.toISOString(),
    actor: actorOf(entry, names),
    action,
    fromState,
    toState,
    difference: readDifference(entry.difference),
    note,
    ...(date && { date }),
    submissionId,
  }
}

function actorOf({ actorId, actorRole }: AuditEntry, names: Map<string, string>): string {
  const name = actorId && names.get(actorId)
  return name ? `${name} (${actorRole})` : actorRole
}

const Difference = z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() }))

function readDate(stored: unknown): HistoryEntry['date'] {
  const after = new Map(Difference.parse(stored).map((change) => [change.field, change.after]))
  const saidOf = (field: string) => {
    const said = after.get(field)
    return typeof said === 'string' ? said : null
  }
  const start = saidOf('localStart') ?? saidOf('recurrenceId')
  const reason = saidOf('reason')
  const venue = DateVenue.safeParse(after.get('venue')).data
  if (!start && !reason && !venue) return undefined
  return { start, reason, venue: venue ? venueWords(venue) : null }
}

export function readDifference(stored: unknown): { field: ListingField; before: unknown; after: unknown }[] {
  return Difference.parse(stored).flatMap(({ field, before = null, after = null }) =>
    isListingField(field) ? [{ field, before, after }] : [],
  )
}

function isListingField(field: string): field is ListingField {
  return LISTING_FIELDS.some((known) => known === field)
}
