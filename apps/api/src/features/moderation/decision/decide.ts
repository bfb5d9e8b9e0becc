import type { Decision } from '@surgeries/contracts/moderation'
import { type DecisionAction, movesOpenTo, stateAfter, toldFrom } from '@surgeries/domain/moderation'
import { type Actor, can, isAmong, type Moderator } from '@surgeries/domain/permissions'
import { Refusal } from '@surgeries/domain/refusal'
import type { Deps } from '../../../deps.ts'
import type { Db } from '../../../db/client.ts'
import { requireVersion } from '../../../http/versions.ts'
import { requireDecider, listUserNames } from '../../accounts/index.ts'
import {
  changeSubmission,
  decidableOf,
  findLastDecision,
  findSubmission,
  mailOrganiser,
  setRemoved,
  type Submission,
  takeBackDecisionMail,
  mailOrganisers,
} from '../../submissions/index.ts'
import { recordAudit } from '../../../audit.ts'
import { linkTo } from './link-to.ts'
import { draftOf, notesOf } from './drafts.ts'
import { type Publication, publish } from './publish-proposal.ts'
import { insertDecision } from '../queries.ts'
import { surgeryOf } from './restored.ts'
import type { By } from './hide-and-restore.ts'

/**
 * Decides on a submission: claims it, publishes what it proposes, writes it down and puts the mail in the outbox, all in
 * one transaction. Of two moderators the first wins. Throws `already_decided`, `version_changed`, `own_listing` …
 */
export async function decide(
  deps: Deps,
  actor: Moderator,
  id: string,
  { ifMatch, ...decision }: Decision & { ifMatch: string | undefined },
): Promise<void> {
  const submission = await openForDecision(deps.db, actor, id)
  await requireDecidable(deps.db, submission, decision.action)
  await requireSeen(deps.db, submission, ifMatch)
  const isDecided = await deps.db.$transaction((tx) => carryOut(tx, deps, { actor, submission, decision }))
  if (isDecided) return
  // Somebody was quicker: another moderator, or the organiser.
  const changed = await openForDecision(deps.db, actor, id)
  await requireDecidable(deps.db, changed, decision.action)
  await requireSeen(deps.db, changed, ifMatch)
  throw new Refusal('version_changed', 'The organiser changed this meanwhile. Please look at it again.')
}

interface Case {
  actor: Moderator
  submission: Submission
  decision: Decision
}

async function carryOut(tx: Db, deps: Deps, { actor, submission, decision }: Case): Promise<boolean> {
  const now = deps.now()
  const notes = notesOf(submission, decision)
  const toState = stateAfter(submission.state, decision.action) ?? submission.state
  const isClaimed = await changeSubmission(tx, submission, {
    state: toState,
    // A question makes a new version: what was opened before it cannot be decided without having seen it.
    version: submission.version + (toState === 'changes_requested' ? 1 : 0),
    decidedAt: now,
    updatedAt: now,
    reason: decision.action === 'approve' ? decision.reason : decision.action === 'reject' ? notes : decision.reason,
    requested: decision.action === 'request_changes' ? decision.fieldNotes : [],
  })
  if (!isClaimed) return false
  // A question that has not gone out yet is answered by this.
  await takeBackDecisionMail(tx, submission.id)
  const by = { actorId: actor.userId, actorRole: actor.role, now }
  const published = decision.action === 'approve' ? await publish(tx, submission, by) : null
  if (published && submission.surgeryId === null) await link(tx, submission, published)
  const decisionId = await insertDecision(tx, {
    submissionId: submission.id,
    actorId: actor.userId,
    action: decision.action,
    reasonCode: decision.reasonCode,
    reason: decision.reason,
    fieldNotes: decision.fieldNotes,
    ownSubmission: isAmong(actor, (await decidableOf(tx, submission)).people),
    before: published?.before,
    decidedAt: now,
  })
  await recordAudit(tx, {
    at: now,
    actorId: by.actorId,
    actorRole: by.actorRole,
    action: decision.action,
    submissionId: submission.id,
    surgeryId: published?.surgeryId ?? submission.surgeryId,
    fromState: submission.state,
    toState,
    difference: published?.difference,
    note: notes,
  })
  if (decision.action === 'reject') await setRemoved(tx, submission, { ...by, isRemoved: true, note: notes })
  await mailOthers(tx, deps.env, { submission, published, action: decision.action, reason: notes, by, decisionId })
  await mailOrganiser(tx, deps.env, submission, draftOf(submission, decision), {
    link: linkTo(deps.env, published?.slug),
    notes,
    runAt: toldFrom(now),
    id: decisionId,
    state: toState,
  })
  return true
}

interface Decided {
  submission: Submission
  published: Publication | null
  action: DecisionAction
  reason: string
  by: By
  decisionId: string
}

async function mailOthers(
  tx: Db,
  env: Deps['env'],
  { submission, published, action, reason, by, decisionId }: Decided,
): Promise<void> {
  const { kind, surgeryId, organiserEmail: exceptEmail } = submission
  if (surgeryId === null) return
  const { id, name, slug, state } = await surgeryOf(tx, submission)
  const decision = { id: decisionId, tellAt: toldFrom(by.now) }
  if (kind === 'revert' && published)
    await mailOrganisers(tx, env, { id, name, slug }, { what: 'reverted', reason, exceptEmail })
  if (kind !== 'new') return
  if (action === 'reject')
    await mailOrganisers(tx, env, { id, name, slug }, { what: 'removed', reason, decision, exceptEmail })
  if (published && state !== 'hidden')
    await mailOrganisers(tx, env, { id, name, slug }, { what: 'restored', reason, decision, exceptEmail })
}

async function link(tx: Db, { id }: Submission, { surgeryId }: Publication): Promise<void> {
  await tx.submission.update({ where: { id }, data: { surgeryId } })
}

/** A submission that this person may decide on. Throws `not_found`, `not_allowed` or `own_listing`. */
export async function openForDecision(
  db: Db,
  actor: Actor,
  id: string,
  action: 'decide' | 'reopen' = 'decide',
): Promise<Submission> {
  const submission = await findSubmission(db, id)
  if (!submission || !can(actor, 'read_desk', submission))
    throw new Refusal('not_found', 'There is no such submission.')
  requireDecider(actor, action, await decidableOf(db, submission))
  return submission
}

async function requireDecidable(db: Db, submission: Submission, action: DecisionAction): Promise<void> {
  if (movesOpenTo('moderator', submission).includes(action)) return
  throw new Refusal('already_decided', await whatHappened(db, submission))
}

async function requireSeen(db: Db, submission: Submission, ifMatch: string | undefined): Promise<void> {
  try {
    requireVersion(ifMatch, submission.version)
  } catch (error) {
    const isUnseen = error instanceof Refusal && error.code === 'version_changed'
    if (!isUnseen || submission.state !== 'changes_requested') throw error
    throw new Refusal('already_decided', await whatHappened(db, submission))
  }
}

const HAPPENED: Partial<Record<Submission['state'], string>> = {
  approved: 'approved this',
  rejected: 'rejected this',
  changes_requested: 'asked for changes',
}

async function whatHappened(db: Db, { id, state }: Submission): Promise<string> {
  const verb = HAPPENED[state]
  if (!verb) return state === 'withdrawn' ? 'This was withdrawn meanwhile.' : 'This does not wait for a decision.'
  const decision = await findLastDecision(db, id)
  const name = decision && (await listUserNames(db, [decision.actorId])).get(decision.actorId)
  return `${name || 'Another moderator'} ${verb} already.`
}
