import type { OccurrenceChange } from '@surgeries/contracts/calendar'
import type { Occurrence } from '@surgeries/contracts/occurrence'
import {
  cancelOccurrence,
  type Change,
  moveOccurrence,
  takeBackOccurrence,
} from '@surgeries/domain/calendar/change-one'
import type { Occurrence as DomainOccurrence } from '@surgeries/domain/calendar/occurrences'
import { dateConfirmedAfter } from '@surgeries/domain/lifecycle'
import type { Db } from '../../db/client.ts'
import { type AuditFacts, recordAudit } from '../../audit.ts'
import { saveOverrides, type OccurrenceOverride, applySurgeryEvent } from '../surgeries/index.ts'
import { dateNotFound, dateNotOpen, refuseChange, refuseReason, refuseStart } from './refusals.ts'
import { findCalendarDate, lockCalendar, type LockedCalendar, readDate } from './locked-calendar.ts'
import { overrideOf } from './override.ts'

export type ChangedBy = Pick<AuditFacts, 'actorId' | 'actorRole'>

interface Asked {
  surgeryId: string
  recurrenceId: string
  change: OccurrenceChange
  by: ChangedBy
}

/**
 * Moves or calls off one date, or takes that back, at once and on record, in the caller's transaction. Whoever speaks of a
 * date says with it that the surgery runs, which wakes one that was dormant. A date that is moved is confirmed with it; what is
 * cancelled or taken back is not. Throws `not_found` for an unknown date, `move_not_open` for one that is over or of a
 * surgery that has ended, `validation_failed` at /start or /reason.
 */
export async function changeOccurrence(
  db: Db,
  { surgeryId, recurrenceId, change, by }: Asked,
  now: Date,
): Promise<Occurrence> {
  refuseReason(change)
  const locked = await lockCalendar(db, surgeryId)
  const before = findCalendarDate(locked, recurrenceId)
  if (!before) throw await dateNotFound(db, surgeryId, recurrenceId)
  if (before.endsAt <= now) throw dateNotOpen('over')
  const changed = changeIn(locked, before, change)
  if (changed.fault !== null) throw refuseChange(changed.fault, change, locked.timeZone)
  const after = findCalendarDate({ ...locked, calendar: changed.calendar }, before.recurrenceId)
  refuseStart({ before, after }, change, now)

  const kept = locked.confirmedAt.get(before.recurrenceId) ?? null
  const confirmedAt = dateConfirmedAfter('change_date', kept, { now, isMoved: change.status === 'moved' })
  const override = overrideOf(changed.calendar, before.recurrenceId, confirmedAt)
  const { from, to } = await saveOverrides(db, surgeryId, [override], now, { event: 'change_date' })
  await recordAudit(db, {
    ...by,
    at: now,
    action: ACTION[change.status],
    surgeryId,
    fromState: from,
    toState: to,
    note: before.recurrenceId,
    difference: differenceBetween(before, after),
  })
  const shown = await readDate(db, surgeryId, before.recurrenceId)
  if (!shown) throw dateNotOpen('hidden')
  return shown
}

/**
 * Takes an organiser's word that some dates take place, and with it that the surgery runs, in the caller's transaction.
 * Gives those that are confirmed now: what is over, cancelled, hidden by a pause or unknown is passed over.
 */
export async function confirmOccurrences(
  db: Db,
  { surgeryId, recurrenceIds, by }: { surgeryId: string; recurrenceIds: readonly string[]; by: ChangedBy },
  now: Date,
): Promise<Occurrence[]> {
  const locked = await lockCalendar(db, surgeryId)
  const open = recurrenceIds.flatMap((id) => {
    const date = findCalendarDate(locked, id)
    return date && date.endsAt > now && date.status !== 'cancelled' ? [date.recurrenceId] : []
  })
  const overrides: OccurrenceOverride[] = [...new Set(open)].map((id) => overrideOf(locked.calendar, id, now))
  const { from, to } =
    overrides.length > 0
      ? await saveOverrides(db, surgeryId, overrides, now, { event: 'confirm_date' })
      : await applySurgeryEvent(db, surgeryId, 'confirm', now)
  for (const { recurrenceId } of overrides) {
    await recordAudit(db, {
      ...by,
      at: now,
      action: 'confirm_occurrence',
      surgeryId,
      fromState: from,
      toState: to,
      note: recurrenceId,
    })
  }
  const shown = await Promise.all(overrides.map(({ recurrenceId }) => readDate(db, surgeryId, recurrenceId)))
  return shown.filter((date) => date !== null)
}

const ACTION = { moved: 'move_occurrence', cancelled: 'cancel_occurrence', scheduled: 'restore_occurrence' } as const

function changeIn(
  { calendar, timeZone }: LockedCalendar,
  { recurrenceId }: DomainOccurrence,
  change: OccurrenceChange,
): Change {
  if (change.status === 'cancelled') return cancelOccurrence(calendar, timeZone, recurrenceId, change.reason)
  if (change.status === 'scheduled') return takeBackOccurrence(calendar, timeZone, recurrenceId)
  const { start, durationMinutes, reason, allowsOverlap, timeToFollow } = change
  const place = {
    start,
    reason,
    allowsOverlap,
    timeToFollow,
    ...(durationMinutes === undefined ? {} : { durationMinutes }),
  }
  return moveOccurrence(calendar, timeZone, recurrenceId, place)
}

const TOLD = ['status', 'localStart', 'endsAt', 'reason', 'timeToFollow'] as const

function differenceBetween(before: DomainOccurrence, after: DomainOccurrence | null) {
  return TOLD.filter((field) => String(before[field]) !== String(after?.[field])).map((field) => ({
    field,
    before: before[field],
    after: after?.[field] ?? null,
  }))
}
