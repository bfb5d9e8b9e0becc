import { venueAt } from '@surgeries/domain/date-venue'
import { Refusal } from '@surgeries/domain/refusal'
import type { Decision } from '@surgeries/prisma/client'
import type { Env } from '../../../env.ts'
import type { Db } from '../../../db/client.ts'
import { bringProposalsBack, type Submission } from '../../submissions/index.ts'
import {
  applySurgeryEvent,
  changeSurgery,
  lockForDecision,
  lockForDeletion,
  unpublishSurgery,
} from '../../surgeries/index.ts'
import { setVenueOf } from '../decision/publish-proposal.ts'
import { findReopening, isAboutOthers, isApprovedSince } from '../queries.ts'
import { type RestoredListing, restoredBy, surgeryOf } from '../decision/restored.ts'
import { readSnapshot, type Snapshot } from '../decision/snapshot.ts'
import { type By, recordedOf, hideListing } from '../decision/hide-and-restore.ts'
import { requireNoneOpened } from '../decision/waits-first.ts'
import { mailUnlisted } from './unlisted.ts'

interface Undoing extends By {
  decision: Decision
  env: Env
}

/**
 * Undoes an approval: puts the public state back to what it was before `publish`. Throws `move_not_open` when others build
 * on it already.
 */
export async function undoApproval(tx: Db, submission: Submission, { env, ...by }: Undoing): Promise<void> {
  const { id, kind, surgeryId, recurrenceId } = submission
  const { decision } = by
  if (surgeryId === null) return
  await lockForDecision(tx, surgeryId, recurrenceId)
  if (kind !== 'new') await requireNoneOpened(tx, surgeryId)
  const surgery = await surgeryOf(tx, submission)
  if (surgery.state === 'hidden') throw new Refusal('move_not_open', 'This surgery is hidden. Restore it first.')
  if (await isApprovedSince(tx, { surgeryId, id, recurrenceId, decidedAt: decision.decidedAt }))
    throw new Refusal('move_not_open', 'Something else was decided about it since.')
  if (kind !== 'new') {
    const restored = await restoredBy(tx, submission, decision)
    await applyRestored(tx, submission, { ...by, restored })
    return restoreProposals(tx, { env, snapshot: restored.snapshot, since: decision.decidedAt, by })
  }
  const before = readSnapshot(decision)
  if (before) {
    await changeSurgery(tx, surgeryId, before.content, by.now, { event: 'undo', renamings: before.renamings })
    await restoreProposals(tx, { env, snapshot: before, since: decision.decidedAt, by })
    const reason = (await findReopening(tx, id))?.reason ?? ''
    return hideListing(tx, await surgeryOf(tx, submission), { ...by, reason, submissionId: id })
  }
  await lockForDeletion(tx, surgeryId)
  if (await isAboutOthers(tx, surgeryId, id))
    throw new Refusal('move_not_open', 'Somebody has proposed a change to it already.')
  await mailUnlisted(tx, env, surgery, by.now)
  return unpublishSurgery(tx, surgeryId)
}

export async function applyRestored(
  tx: Db,
  submission: Submission,
  { restored, ...by }: By & { restored: RestoredListing },
): Promise<void> {
  const { id } = await surgeryOf(tx, submission)
  const { content, place, life, renamings = [] } = restored
  const facts = { event: 'undo' as const, restored: life }
  // Where its organiser has changed it since, their word stands.
  const instead = venueAt(submission.content, submission.venueName)
  if (place) await setVenueOf(tx, submission, { ...facts, venue: place.venue, instead, by })
  else if (content)
    await changeSurgery(tx, id, content, by.now, { ...facts, renamings, record: recordedOf(submission, by) })
  else await applySurgeryEvent(tx, id, 'undo', by.now, { restored: life, record: recordedOf(submission, by) })
}

interface ProposalsToRestore {
  env: Env
  snapshot: Snapshot
  since: Date
  by: By
}

/** Has the proposals for single dates wait again that a decision, taken back now, had left without a date. */
export async function restoreProposals(tx: Db, { env, snapshot, since, by }: ProposalsToRestore): Promise<void> {
  await bringProposalsBack(tx, env, snapshot.proposals, { ...by, since })
}
