import type { DateVenue, Occurrence } from '@surgeries/contracts/occurrence'
import { isSameVenue } from '@surgeries/domain/date-venue'
import { dateConfirmedAfter, type Restored } from '@surgeries/domain/lifecycle'
import { Refusal } from '@surgeries/domain/refusal'
import type { Db } from '../../db/client.ts'
import { type AuditFacts, recordAudit } from '../../audit.ts'
import { saveOverrides, type DateEvent } from '../surgeries/index.ts'
import { findCalendarDate, lockCalendar, readDate } from './locked-calendar.ts'
import { dateNotFound, dateNotOpen } from './refusals.ts'
import { overrideOf } from './override.ts'

export interface VenueChange {
  surgeryId: string
  recurrenceId: string
  /** Null for where the surgery usually is. */
  venue: DateVenue | null
  instead?: DateVenue | null | undefined
  by: Pick<AuditFacts, 'actorId' | 'actorRole' | 'submissionId'>
  /** Whether its organiser chose it, a moderator agreed, or what a moderator agreed to is taken back. */
  event: Extract<DateEvent, 'change_venue' | 'approve_venue' | 'undo'>
  restored?: Restored
}

/**
 * Holds one date at another venue, or where its surgery usually is again, at once and on record, in the caller's
 * transaction. Of two at once the second is refused, where it says what it saw. Gives where the date was held before. Throws
 * `not_found`, `move_not_open` for a date that is over or cancelled and for a surgery that is hidden or has ended, or
 * `version_changed`.
 */
export async function setDateVenue(
  db: Db,
  { surgeryId, recurrenceId, venue, instead, by, event, restored }: VenueChange,
  now: Date,
): Promise<{ occurrence: Occurrence; before: DateVenue | null }> {
  const { locked, date } = await findOpen(db, { surgeryId, recurrenceId }, now)
  const before = date.venue ?? null
  requireInstead(before, instead)
  const confirmedAt = dateConfirmedAfter(event, locked.confirmedAt.get(date.recurrenceId) ?? null, { now })
  const override = { ...overrideOf(locked.calendar, date.recurrenceId, confirmedAt), venue }
  const { from, to } = await saveOverrides(db, surgeryId, [override], now, { event, restored, record: by })
  await recordAudit(db, {
    ...by,
    at: now,
    action: venue ? 'move_venue' : 'restore_venue',
    surgeryId,
    fromState: from,
    toState: to,
    note: date.recurrenceId,
    difference: [{ field: 'venue', before, after: venue }],
  })
  const occurrence = await readDate(db, surgeryId, date.recurrenceId)
  if (!occurrence) throw dateNotOpen('hidden')
  return { occurrence, before }
}

/** Throws `version_changed` where a date is held elsewhere than somebody saw. */
export function requireInstead(venue: DateVenue | null, instead: DateVenue | null | undefined): void {
  if (instead !== undefined && !isSameVenue(venue, instead))
    throw new Refusal('version_changed', 'Somebody has changed the venue of this date meanwhile. Look at it again.')
}

type Named = Pick<VenueChange, 'surgeryId' | 'recurrenceId'>

/**
 * A date that the public see and of which more can be said, of a surgery that is locked to the end of the transaction. Throws
 * as `setDateVenue` does.
 */
export async function requireOpenDate(db: Db, named: Named, now: Date): Promise<Occurrence> {
  const { date } = await findOpen(db, named, now)
  const shown = await readDate(db, named.surgeryId, date.recurrenceId)
  if (!shown) throw dateNotOpen('hidden')
  return shown
}

async function findOpen(db: Db, { surgeryId, recurrenceId }: Named, now: Date) {
  const locked = await lockCalendar(db, surgeryId)
  const date = findCalendarDate(locked, recurrenceId)
  if (!date) throw await dateNotFound(db, surgeryId, recurrenceId)
  if (date.endsAt <= now) throw dateNotOpen('over')
  if (date.status === 'cancelled') throw dateNotOpen('cancelled')
  return { locked, date }
}
