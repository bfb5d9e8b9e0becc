import { changesBetween, type FieldChange, LISTING_FIELDS, SURGERY_STATES } from '@surgeries/domain/listing'
import { ListingContent } from '@surgeries/contracts/listing'
import type { GrantRole } from '@surgeries/domain/permissions'
import { Refusal } from '@surgeries/domain/refusal'
import { z } from 'zod'
import type { Db } from '../../db.ts'
import { approvedContent, findSlug, type Submission } from '../submissions/service.ts'
import { changeSurgery, publishSurgery, recordAudit, setState, unpublishSurgery } from '../surgeries/service.ts'
import { readDifference } from './history.ts'
import { isAwakeSince, findLastEntry, findSurgeryById, holdSurgery, isAboutOthers, isApprovedSince } from './queries.ts'

export interface Publication {
  surgeryId: string
  slug: string
  /** What became different in public. */
  difference: FieldChange[]
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
  if (kind === 'end' && (await isAwakeSince(tx, surgery.id, submission.createdAt)))
    throw new Refusal('move_not_open', 'Those who organise it have said since that it goes on. Please reject this.')
  if (kind === 'end' || kind === 'reopen') {
    if (surgery.state === 'hidden') throw isHidden()
    const state = kind === 'end' ? 'ended' : 'active'
    const { slug } = await setState(tx, surgery.id, { state, isConfirmed: kind === 'reopen' }, by.now)
    await recordState(tx, submission, surgery, { ...by, state })
    return { surgeryId: surgery.id, slug, difference: [] }
  }
  const before = await approvedContent(tx, surgery, { except: submission.id })
  const { slug } = await changeSurgery(tx, surgery.id, content, by.now, { isOrganisersWord: kind === 'edit' })
  return { surgeryId: surgery.id, slug, difference: changesBetween(before, content) }
}

/** Puts the public state back to what it was before `publish`. Throws `move_not_open` when others build on it already. */
export async function unpublish(tx: Db, submission: Submission, now: Date): Promise<void> {
  const { id, kind, surgeryId, decidedAt } = submission
  if (surgeryId === null) return
  await holdSurgery(tx, surgeryId)
  if ((await surgeryOf(tx, submission)).state === 'hidden') throw isHidden()
  if (await isApprovedSince(tx, { surgeryId, id, decidedAt: decidedAt ?? now }))
    throw new Refusal('move_not_open', 'Something else was decided about it since.')
  if (kind === 'new') {
    if (await isAboutOthers(tx, surgeryId, id))
      throw new Refusal('move_not_open', 'Somebody has proposed a change to it already.')
    return unpublishSurgery(tx, surgeryId)
  }
  if (kind === 'end' || kind === 'reopen') {
    const entry = await findLastEntry(tx, id, [kind])
    await setState(tx, surgeryId, stateBefore(entry), now)
    return
  }
  const entry = await findLastEntry(tx, id, ['approve', 'revert'])
  const before = contentBefore(submission.content, readDifference(entry?.difference ?? []))
  await changeSurgery(tx, surgeryId, before, now, { isOrganisersWord: false })
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

type SurgeryRow = Awaited<ReturnType<typeof surgeryOf>>

function recordState(
  tx: Db,
  { id, kind }: Submission,
  before: SurgeryRow,
  { actorId, actorRole, now, state }: By & { state: string },
) {
  return recordAudit(tx, {
    at: now,
    actorId,
    actorRole,
    action: kind,
    submissionId: id,
    surgeryId: before.id,
    fromState: before.state,
    toState: state,
    // A day of return would be lost otherwise, and an undo could not bring it back.
    note: before.pausedUntil ? before.pausedUntil.toISOString().slice(0, 10) : '',
  })
}

function isHidden(): Refusal {
  return new Refusal('move_not_open', 'This surgery is hidden. Restore it first.')
}

const Before = z.object({ fromState: z.enum(SURGERY_STATES), note: z.string() })

function stateBefore(entry: unknown) {
  const { fromState, note } = Before.parse(entry)
  return { state: fromState, pausedUntil: fromState === 'paused' ? note : null }
}

/** A content with what a difference changed put back. */
function contentBefore(content: ListingContent, difference: FieldChange[]): ListingContent {
  const old = Object.fromEntries(difference.map(({ field, before }) => [field, before]))
  return ListingContent.parse(
    Object.fromEntries(LISTING_FIELDS.map((field) => [field, field in old ? old[field] : content[field]])),
  )
}
