import { venueAt } from '@surgeries/domain/date-venue'
import { changesBetween } from '@surgeries/domain/listing'
import { toldFrom } from '@surgeries/domain/moderation'
import type { GrantRole } from '@surgeries/domain/permissions'
import { Refusal } from '@surgeries/domain/refusal'
import type { Prisma } from '@surgeries/prisma/client'
import type { ListingContent } from '@surgeries/contracts/listing'
import type { DateVenue } from '@surgeries/contracts/occurrence'
import type { Env } from '../../env.ts'
import type { Db } from '../../db.ts'
import { holdAt } from '../calendar/service.ts'
import { aboutDate, approvedContent, findSlug, type Submission } from '../submissions/service.ts'
import {
  changeSurgery,
  publishSurgery,
  recordAudit,
  restoreConfirmation,
  setState,
  unpublishSurgery,
} from '../surgeries/service.ts'
import { wakeHidden } from './hiding-queries.ts'
import { findSurgeryById, holdSurgery, isAboutOthers, isApprovedSince, isAwakeSince } from './queries.ts'
import { readSnapshot, writeSnapshot } from './snapshot.ts'
import { mailUnlisted } from './unlisted.ts'

export interface Publication {
  surgeryId: string
  slug: string
  /** What became different in public. */
  difference: { field: string; before: unknown; after: unknown }[]
  /** The surgery as it was, where there was one. */
  before?: Prisma.InputJsonObject
}

export interface By {
  actorId: string
  actorRole: GrantRole
  now: Date
}

/** Makes an approved proposal public, in the transaction of its decision. */
export async function publish(tx: Db, submission: Submission, by: By): Promise<Publication> {
  const { kind, content, organiserId } = submission
  if (kind === 'new') {
    const { id, slug } = await publishSurgery(tx, { content, organiserId }, by.now)
    return { surgeryId: id, slug, difference: changesBetween(null, content) }
  }
  if (submission.surgeryId !== null) await holdSurgery(tx, submission.surgeryId)
  const surgery = await surgeryOf(tx, submission)
  const approved = await approvedContent(tx, surgery, { except: submission.id })
  if (submission.recurrenceId !== null) return publishVenue(tx, submission, { surgery, approved, by })
  const before = writeSnapshot(surgery, approved)
  if (kind === 'end' && (await isAwakeSince(tx, surgery.id, submission.createdAt)))
    throw new Refusal('move_not_open', 'Those who organise it have said since that it goes on. Please reject this.')
  if (kind === 'end' || kind === 'reopen') {
    if (surgery.state === 'hidden') throw isHidden()
    const state = kind === 'end' ? 'ended' : 'active'
    const { slug } = await setState(tx, surgery.id, { state, isConfirmed: kind === 'reopen' }, by.now)
    await recordState(tx, submission, { ...by, action: kind, from: surgery.state, to: state })
    return { surgeryId: surgery.id, slug, difference: [], before }
  }
  const isOrganisersWord = kind === 'edit'
  const { slug } = await changeSurgery(tx, surgery.id, content, by.now, {
    isOrganisersWord,
    keepsMoved: submission.keepsMoved,
  })
  if (isOrganisersWord && surgery.state === 'dormant')
    await recordState(tx, submission, { ...by, action: 'wake', from: 'dormant', to: 'active' })
  if (isOrganisersWord && surgery.state === 'hidden') await wakeHidden(tx, surgery.id)
  return { surgeryId: surgery.id, slug, difference: changesBetween(approved, content), before }
}

/** Holds the one date that a proposal is about at the place of its content. */
async function publishVenue(
  tx: Db,
  submission: Submission,
  { surgery, approved, by }: { surgery: Awaited<ReturnType<typeof surgeryOf>>; approved: ListingContent; by: By },
): Promise<Publication> {
  const { content, venueName } = submission
  const { before } = await holdDate(tx, submission, { venue: venueAt(content, venueName), isOrganisersWord: true, by })
  const difference = [...aboutDate(submission.recurrenceId), ...changesBetween(approved, content)]
  return { surgeryId: surgery.id, slug: surgery.slug, difference, before: writeSnapshot(surgery, approved, before) }
}

function holdDate(
  tx: Db,
  { id, surgeryId, recurrenceId }: Submission,
  { by, ...change }: { venue: DateVenue | null; instead?: DateVenue; isOrganisersWord: boolean; by: By },
) {
  if (surgeryId === null || recurrenceId === null) throw new Error('a proposal for a date has no date')
  const { now, actorId, actorRole } = by
  const actor = { actorId, actorRole, submissionId: id }
  const date = { surgeryId, recurrenceId, ...change, by: actor, tellAt: toldFrom(now) }
  return holdAt(tx, date, now)
}

/**
 * Puts the public state back to what it was before `publish`. Throws `move_not_open` when others build on it already, or
 * when the decision kept nothing to go back to.
 */
export async function unpublish(
  tx: Db,
  submission: Submission,
  { decision, env, ...by }: By & { decision: { decidedAt: Date; before: unknown }; env: Pick<Env, 'MAIL_REPLY_TO'> },
): Promise<void> {
  const { id, kind, surgeryId, recurrenceId } = submission
  if (surgeryId === null) return
  await holdSurgery(tx, surgeryId)
  const surgery = await surgeryOf(tx, submission)
  if (surgery.state === 'hidden') throw isHidden()
  if (await isApprovedSince(tx, { surgeryId, id, recurrenceId, decidedAt: decision.decidedAt }))
    throw new Refusal('move_not_open', 'Something else was decided about it since.')
  if (kind === 'new') {
    if (await isAboutOthers(tx, surgeryId, id))
      throw new Refusal('move_not_open', 'Somebody has proposed a change to it already.')
    await mailUnlisted(tx, env, surgery, by.now)
    return unpublishSurgery(tx, surgeryId)
  }
  const before = readSnapshot(decision.before)
  if (!before) throw new Refusal('move_not_open', 'What it was before is not on record. Propose an earlier version.')
  if (recurrenceId !== null) {
    // Where its organiser has changed it since, their word stands.
    const instead = venueAt(submission.content, submission.venueName)
    await holdDate(tx, submission, { venue: before.venue, instead, isOrganisersWord: false, by })
  }
  const isUnheard = surgery.confirmedAt?.getTime() === decision.decidedAt.getTime()
  if (kind === 'end' || kind === 'reopen') await setState(tx, surgeryId, before, by.now)
  else if (recurrenceId === null)
    await changeSurgery(tx, surgeryId, before.content, by.now, { isOrganisersWord: false })
  // Unless whoever organises it has said something since: then their word stands.
  if (kind === 'edit' && before.state === 'dormant' && surgery.state === 'active' && isUnheard) {
    await setState(tx, surgeryId, before, by.now)
    await recordState(tx, submission, { ...by, action: 'sleep', from: 'active', to: 'dormant' })
  }
  await restoreConfirmation(tx, surgeryId, { givenAt: decision.decidedAt, before: before.confirmedAt })
}

/** The address of the page that a proposal is about. */
export async function slugOf(db: Db, { surgeryId }: Submission): Promise<string | null> {
  return surgeryId === null ? null : findSlug(db, surgeryId)
}

export async function surgeryOf(db: Db, { surgeryId }: Submission) {
  const surgery = surgeryId === null ? null : await findSurgeryById(db, surgeryId)
  if (!surgery) throw new Refusal('not_found', 'The surgery that this is about is not there.')
  return surgery
}

interface Turn {
  action: string
  from: string
  to: string
}

function recordState(
  tx: Db,
  { id, surgeryId }: Submission,
  { actorId, actorRole, now, action, from, to }: By & Turn,
): Promise<void> {
  return recordAudit(tx, {
    at: now,
    actorId,
    actorRole,
    action,
    submissionId: id,
    surgeryId,
    fromState: from,
    toState: to,
  })
}

function isHidden(): Refusal {
  return new Refusal('move_not_open', 'This surgery is hidden. Restore it first.')
}
