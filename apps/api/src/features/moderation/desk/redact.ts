import type { Desk } from '@surgeries/contracts/moderation'
import type { HistoryEntry } from '@surgeries/contracts/history'
import type { ListingContent } from '@surgeries/contracts/listing'
import { coarsen } from '@surgeries/domain/geo'
import type { ListingField } from '@surgeries/domain/listing-fields'

const PIN_FIELDS: readonly ListingField[] = ['latitude', 'longitude']

/**
 * A desk for moderators of other countries: what the public will see, without the exact pin, and without what organiser and
 * moderators write to each other. `mails` greet nobody by name.
 */
export function redactDesk(desk: Desk, mails: Desk['mails']): Desk {
  return {
    ...desk,
    isRedacted: true,
    mails,
    content: withPublicPin(desk.content),
    approved: desk.approved && withPublicPin(desk.approved),
    changes: withoutPin(desk.changes),
    organiser: { ...desk.organiser, name: '', email: '' },
    message: '',
    requested: [],
    reason: '',
    effects: null,
    rejectEffects: null,
    reopenEffects: null,
    history: redactHistory(desk.history),
  }
}

/** The record for moderators of other countries: of organisers, who are nobody's business there, only that it was one. */
export function redactHistory(entries: readonly HistoryEntry[]): HistoryEntry[] {
  return entries.map((entry) => ({
    ...entry,
    actor: entry.actor.endsWith('(organiser)') ? 'organiser' : entry.actor,
    note: '',
    difference: withoutPin(entry.difference),
  }))
}

function withPublicPin(content: ListingContent): ListingContent {
  return { ...content, ...coarsen(content, content.pinPrecision) }
}

function withoutPin(changes: Desk['changes']): Desk['changes'] {
  return changes.filter(({ field }) => !PIN_FIELDS.includes(field))
}
