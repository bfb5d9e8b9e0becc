import { SURGERY_STATES } from '@surgeries/domain/listing'
import type { GrantRole } from '@surgeries/domain/permissions'
import type { Surgery as SurgeryRow } from '@surgeries/prisma/client'
import { z } from 'zod'
import type { Db } from '../../db.ts'
import { notifyLater } from '../../queue/add-job.ts'
import { recordAudit, setState } from '../surgeries/service.ts'
import { deleteHiding, findHiding, insertHiding } from './hiding-queries.ts'
import { takeBackGoodNews } from './overtaken.ts'

export interface By {
  actorId: string
  actorRole: GrantRole
  now: Date
}

interface TakingDown extends By {
  reason: string
  /** The proposal whose approval is opened again with it. */
  submissionId?: string
}

/** Hides a surgery, in whatever state it is, and tells everybody who is expected. */
export async function takeDown(
  tx: Db,
  surgery: SurgeryRow,
  { actorId, actorRole, reason, submissionId, now }: TakingDown,
): Promise<void> {
  await insertHiding(tx, {
    surgeryId: surgery.id,
    earlierState: surgery.state,
    pausedUntil: surgery.pausedUntil,
    reason,
    hiddenBy: actorId,
    hiddenAt: now,
  })
  await setState(tx, surgery.id, { state: 'hidden' }, now)
  await recordAudit(tx, {
    actorId,
    actorRole,
    at: now,
    action: 'hide',
    submissionId,
    surgeryId: surgery.id,
    fromState: surgery.state,
    toState: 'hidden',
    note: reason,
  })
  await takeBackGoodNews(tx, surgery.id, now)
  await tellAttendees(tx, surgery.id)
}

/** Gives a hidden surgery the state back that it had, and says whether it was hidden. */
export async function putBack(
  tx: Db,
  surgery: SurgeryRow,
  { actorId, actorRole, submissionId, now }: By & { submissionId?: string },
): Promise<boolean> {
  const hiding = await findHiding(tx, surgery.id)
  if (surgery.state !== 'hidden' || !hiding) return false
  const state = stateBefore(hiding)
  await deleteHiding(tx, surgery.id)
  await setState(tx, surgery.id, state, now)
  await recordAudit(tx, {
    actorId,
    actorRole,
    at: now,
    action: 'restore',
    submissionId,
    surgeryId: surgery.id,
    fromState: 'hidden',
    toState: state.state,
  })
  await tellAttendees(tx, surgery.id)
  return true
}

/** The state that a hidden surgery gets back. */
export function stateBefore({ earlierState, pausedUntil }: { earlierState: string; pausedUntil: Date | null }) {
  return {
    state: z.enum(SURGERY_STATES).parse(earlierState),
    pausedUntil: pausedUntil?.toISOString().slice(0, 10) ?? null,
  }
}

function tellAttendees(tx: Db, surgeryId: string): Promise<void> {
  return notifyLater(tx, surgeryId)
}
