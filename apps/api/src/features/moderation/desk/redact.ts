import type { Desk } from '@surgeries/contracts/moderation'
import type { HistoryEntry } from '@surgeries/contracts/history'
import type { ListingContent } from '@surgeries/contracts/listing'
import { coarsen, type Point } from '@surgeries/domain/geo'
import type { ListingField } from '@surgeries/domain/listing-fields'

/** What may say more than is public: of a proposal that nobody approved, or of a listing as it once was. */
const PRIVATE_FIELDS: readonly ListingField[] = ['latitude', 'longitude', 'address', 'directions', 'phone']

/**
 * A desk for moderators of other countries: which town it is about, without pin, address and phone, and without what
 * organiser and moderators write to each other. `mails` greet nobody by name. Distances must be measured from
 * `publicPoint`, as the exact pin could be worked out from them.
 */
export function redactDesk(desk: Desk, mails: Desk['mails']): Desk {
  return {
    ...desk,
    isRedacted: true,
    mails,
    content: withoutPlace(desk.content),
    preview: previewWithoutPlace(desk.preview),
    approved: desk.approved && withoutPlace(desk.approved),
    changes: withoutPrivate(desk.changes),
    signals: redactSignals(desk.signals),
    twins: [],
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

export function redactHistory(entries: readonly HistoryEntry[]): HistoryEntry[] {
  return entries.map((entry) => ({
    ...entry,
    actor: entry.actor.endsWith('(organiser)') ? 'organiser' : entry.actor,
    note: '',
    difference: withoutPrivate(entry.difference),
  }))
}

export function publicPoint(point: Point): Point {
  return coarsen(point, 'town')
}

export function redactSignals(signals: Desk['signals']): Desk['signals'] {
  return signals.map((note) => (note.signal === 'mail_domain' ? { ...note, about: '' } : note))
}

function withoutPlace<Listing extends Point & Pick<ListingContent, 'address' | 'directions' | 'phone'>>(
  listing: Listing,
): Listing {
  return { ...listing, ...publicPoint(listing), address: '', directions: '', phone: null }
}

function previewWithoutPlace(preview: Desk['preview']): Desk['preview'] {
  const upcoming = preview.upcoming.map((date) =>
    date.venue ? { ...date, venue: { ...date.venue, ...publicPoint(date.venue), address: '' } } : date,
  )
  return { ...withoutPlace(preview), upcoming }
}

function withoutPrivate(changes: Desk['changes']): Desk['changes'] {
  return changes.filter(({ field }) => !PRIVATE_FIELDS.includes(field))
}
