import { writeStoredDay } from '@surgeries/domain/dates/day-number'
import {
  type Circumstances,
  type Life,
  LIFECYCLE,
  type Lifecycle,
  lifeAfter,
  type SurgeryEvent,
} from '@surgeries/domain/lifecycle'
import type { SurgeryState } from '@surgeries/domain/surgery-states'
import { toldFrom } from '@surgeries/domain/moderation'
import { Refusal, surgeryNotFound } from '@surgeries/domain/refusal'
import type { Prisma } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'
import { notifyLater } from '../../../queue/add-job.ts'
import { type AuditFacts, recordAudit } from '../../../audit.ts'
import { rebuildOccurrences } from '../dates/occurrences.ts'
import { lockSurgery } from '../queries/locks.ts'

export interface EventFacts extends Omit<Circumstances, 'now'> {
  /** What else is written with it: the listing, or when its dates were last in the news. */
  data?: Prisma.SurgeryUncheckedUpdateInput
  hiding?: { reason: string; hiddenBy: string }
  record?: Pick<AuditFacts, 'actorId' | 'actorRole' | 'submissionId' | 'note'>
}

export interface Published {
  id: string
  slug: string
  version: number
}

export interface Applied extends Published {
  from: SurgeryState
  to: SurgeryState
}

/**
 * Has something happen to a surgery, as the table in packages/domain/src/lifecycle.ts says: beside publication, nothing else
 * writes its state, when it was confirmed, or its sequence. Its dates follow, and those who are expected hear of it. Throws `not_found`, or
 * `move_not_open` where the table refuses it.
 */
export async function applySurgeryEvent(
  db: Db,
  id: string,
  event: Exclude<SurgeryEvent, 'publish' | 'unpublish'>,
  now: Date,
  { data, hiding, record, ...circumstances }: EventFacts = {},
): Promise<Applied> {
  await lockSurgery(db, id)
  const before = await findLife(db, id)
  if (!before) throw surgeryNotFound()
  const after = lifeAfter(event, before, { now, ...circumstances })
  if (!after) throw notOpen(before.state)
  const isTurned = after.state !== before.state
  const { raises, attendees } = LIFECYCLE[event]
  const isNews = isTurned || raises !== 'nothing'
  const surgery = await db.surgery.update({
    where: { id },
    data: {
      ...data,
      ...(isTurned && { state: after.state, stateSince: now }),
      pausedUntil: asDay(after.pausedUntil),
      confirmedAt: after.confirmedAt,
      ...((isTurned || raises === 'version') && { updatedAt: now, version: { increment: 1 } }),
      ...(isNews && { sequence: { increment: 1 } }),
      ...hidingAfter(before, after, hiding && { ...hiding, hiddenAt: now }),
    },
    select: { id: true, slug: true, version: true },
  })
  if (isNews) {
    await rebuildOccurrences(db, id, now)
    await notify(db, id, attendees, now)
  }
  const action = LIFECYCLE[event].record ?? turnOf(before.state, after.state)
  if (record && action)
    await recordAudit(db, { ...record, at: now, action, surgeryId: id, fromState: before.state, toState: after.state })
  return { ...surgery, from: before.state, to: after.state }
}

/** Where a surgery is in its life; null where there is none. */
export async function findLife(db: Db, id: string): Promise<Life | null> {
  const row = await db.surgery.findUnique({
    where: { id },
    select: { state: true, pausedUntil: true, confirmedAt: true, hiding: true },
  })
  if (!row) return null
  const { state, pausedUntil, confirmedAt, hiding } = row
  return {
    state,
    pausedUntil: writeStoredDay(pausedUntil),
    confirmedAt,
    earlier: hiding && {
      state: hiding.earlierState,
      pausedUntil: writeStoredDay(hiding.pausedUntil),
    },
  }
}

function hidingAfter(
  { earlier: before }: Life,
  { earlier: after }: Life,
  facts: { reason: string; hiddenBy: string; hiddenAt: Date } | undefined,
): Prisma.SurgeryUncheckedUpdateInput {
  if (!after) return before ? { hiding: { delete: true } } : {}
  const earlier = { earlierState: after.state, pausedUntil: asDay(after.pausedUntil) }
  if (before) return { hiding: { update: earlier } }
  if (!facts) throw new Error('a surgery is hidden for no reason')
  return { hiding: { create: { ...earlier, ...facts } } }
}

async function notify(db: Db, id: string, attendees: Lifecycle['attendees'], now: Date): Promise<void> {
  if (attendees === 'at_once') await notifyLater(db, id)
  if (attendees === 'with_queued') await notifyLater(db, id, { preservesRunAt: true })
  if (attendees === 'after_undo') await notifyLater(db, id, { runAt: toldFrom(now) })
}

function turnOf(from: SurgeryState, to: SurgeryState): string | null {
  if (from === 'dormant' && to === 'active') return 'wake'
  return from === 'active' && to === 'dormant' ? 'become_dormant' : null
}

function notOpen(state: SurgeryState): Refusal {
  const words = state === 'hidden' ? 'hidden. A moderator has to restore it first' : state
  return new Refusal('move_not_open', `Not possible now: this surgery is ${words}.`)
}

function asDay(day: string | null): Date | null {
  return day === null ? null : new Date(day)
}
