import type { Surgery } from '@surgeries/contracts/surgeries'
import { type Actor, can, organisingRole } from '@surgeries/domain/permissions'
import { daysOfReturn } from '@surgeries/domain/pause'
import { Refusal, invalidFields, surgeryNotFound } from '@surgeries/domain/refusal'
import type { PrismaClient } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'
import { requireVersion } from '../../../http/versions.ts'
import { applySurgeryEvent } from '../lifecycle/apply-event.ts'
import { lockOrganisedSurgery, type OrganisedSurgery } from '../queries/locks.ts'
import { readSurgery } from '../read.ts'

interface Request {
  slug: string
  actor: Actor
  ifMatch?: string | undefined
}

export function pause(
  db: PrismaClient,
  { until, ...request }: Request & { until: string },
  now: Date,
): Promise<Surgery> {
  return db.$transaction(async (tx) => {
    const surgery = await openOrganisedSurgery(tx, request)
    requireVersion(request.ifMatch, surgery.version)
    requireDayOfReturn(until, surgery, now)
    const record = { ...recordedActor(request.actor, surgery), note: until }
    await applySurgeryEvent(tx, surgery.id, 'pause', now, { pausedUntil: until, record })
    return readSurgery(tx, request.slug, now)
  })
}

export function resume(db: PrismaClient, request: Request, now: Date): Promise<Surgery> {
  return db.$transaction(async (tx) => {
    const surgery = await openOrganisedSurgery(tx, request)
    requireVersion(request.ifMatch, surgery.version)
    await applySurgeryEvent(tx, surgery.id, 'resume', now, { record: recordedActor(request.actor, surgery) })
    return readSurgery(tx, request.slug, now)
  })
}

export async function confirmStillRuns(db: PrismaClient, request: Request, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const surgery = await openOrganisedSurgery(tx, request)
    await applySurgeryEvent(tx, surgery.id, 'confirm', now, { record: recordedActor(request.actor, surgery) })
  })
}

/** The surgery, locked to the end of the transaction, if this person may organise it. */
export async function openOrganisedSurgery(db: Db, { slug, actor }: Request): Promise<OrganisedSurgery> {
  const surgery = await lockOrganisedSurgery(db, slug)
  if (!surgery) throw surgeryNotFound()
  if (!can(actor, 'organise', surgery)) {
    throw new Refusal('not_allowed', 'Only those who organise this surgery can do that.')
  }
  return surgery
}

export function recordedActor(actor: Actor, surgery: OrganisedSurgery) {
  return { actorId: actor.userId, actorRole: organisingRole(actor, surgery) }
}

function requireDayOfReturn(until: string, { timeZone }: OrganisedSurgery, now: Date): void {
  const { first, last } = daysOfReturn(timeZone, now)
  if (until >= first && until <= last) return
  throw invalidFields({
    pointer: '/until',
    code: 'out_of_range',
    detail: `Give a day of return from ${first} to ${last}.`,
  })
}
