import type { Surgery } from '@surgeries/contracts/surgeries'
import { type Actor, mayOrganise } from '@surgeries/domain/permissions'
import type { SurgeryState } from '@surgeries/domain/listing'
import { daysOfReturn } from '@surgeries/domain/pause'
import { Refusal } from '@surgeries/domain/refusal'
import type { PrismaClient } from '@surgeries/prisma/client'
import type { Db } from '../../db.ts'
import { requireVersion } from '../../versions.ts'
import { recordAudit } from './audit.ts'
import { setState } from './publish.ts'
import { lockOrganised, type Organised } from './queries/locks.ts'
import { confirm } from './queries/organised.ts'
import { readSurgery } from './read.ts'

/** What an organiser does at once, without a moderator: harmless, urgent, and on record. */
interface Request {
  slug: string
  actor: Actor
  ifMatch?: string | undefined
}

/** Rests a surgery until a day, or changes that day. */
export function pause(
  db: PrismaClient,
  { until, ...request }: Request & { until: string },
  now: Date,
): Promise<Surgery> {
  return move(db, request, { from: ['active', 'paused'], to: 'paused', until }, now)
}

/** Takes a pause back. */
export function resume(db: PrismaClient, request: Request, now: Date): Promise<Surgery> {
  return move(db, request, { from: ['paused'], to: 'active', until: null }, now)
}

interface Move {
  from: SurgeryState[]
  to: 'active' | 'paused'
  until: string | null
}

function move(db: PrismaClient, request: Request, { from, to, until }: Move, now: Date): Promise<Surgery> {
  return db.$transaction(async (tx) => {
    const surgery = await findOrganised(tx, request)
    requireVersion(request.ifMatch, surgery.version)
    if (!from.includes(surgery.state)) throw moveNotOpen(surgery.state)
    if (until !== null) requireDayOfReturn(until, surgery, now)
    await setState(tx, surgery.id, { state: to, pausedUntil: until, isConfirmed: true }, now)
    await recordAudit(tx, {
      ...recordedActor(request.actor, surgery),
      at: now,
      action: to === 'paused' ? 'pause' : 'resume',
      surgeryId: surgery.id,
      fromState: surgery.state,
      toState: to,
      note: until ?? '',
    })
    return readSurgery(tx, request.slug, now)
  })
}

/** An organiser's word that a surgery runs; it also wakes one that had fallen asleep. */
export async function confirmStillRuns(db: PrismaClient, request: Request, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const surgery = await findOrganised(tx, request)
    if (surgery.state === 'ended' || surgery.state === 'hidden') throw moveNotOpen(surgery.state)
    const state = await confirmRunning(tx, surgery, now)
    await recordAudit(tx, {
      ...recordedActor(request.actor, surgery),
      at: now,
      action: 'confirm',
      surgeryId: surgery.id,
      fromState: surgery.state,
      toState: state,
    })
  })
}

/** Takes an organiser's word that a surgery runs, and gives the state that it is in now: one that slept is awake. */
export async function confirmRunning(
  db: Db,
  { id, state }: Pick<Organised, 'id' | 'state'>,
  now: Date,
): Promise<SurgeryState> {
  if (state === 'dormant') await setState(db, id, { state: 'active', isConfirmed: true }, now)
  else await confirm(db, id, now)
  return state === 'dormant' ? 'active' : state
}

/** The surgery, locked to the end of the transaction, if this person may organise it. */
export async function findOrganised(db: Db, { slug, actor }: Request): Promise<Organised> {
  const surgery = await lockOrganised(db, slug)
  if (!surgery) throw new Refusal('not_found', 'There is no such surgery.')
  if (!mayOrganise(actor, surgery.organiserIds)) {
    throw new Refusal('not_allowed', 'Only those who organise this surgery can do that.')
  }
  return surgery
}

/** Who it was, for the record. */
export function recordedActor(actor: Actor, { organiserIds }: Organised) {
  const isOrganiser = organiserIds.includes(actor.userId)
  return { actorId: actor.userId, actorRole: isOrganiser ? ('organiser' as const) : ('administrator' as const) }
}

function requireDayOfReturn(until: string, { timeZone }: Organised, now: Date): void {
  const { first, last } = daysOfReturn(timeZone, now)
  if (until >= first && until <= last) return
  throw new Refusal('validation_failed', 'Some of this needs another look.', {
    errors: [{ pointer: '/until', code: 'out_of_range', detail: `Give a day of return from ${first} to ${last}.` }],
  })
}

function moveNotOpen(state: SurgeryState): Refusal {
  return new Refusal('move_not_open', `That cannot be done now: this surgery is ${state}.`)
}
