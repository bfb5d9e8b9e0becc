import { stateAfter } from '@surgeries/domain/moderation'
import { type Moderator, isAmong } from '@surgeries/domain/permissions'
import { Refusal } from '@surgeries/domain/refusal'
import type { Decision } from '@surgeries/prisma/client'
import type { Deps } from '../../../deps.ts'
import type { Db } from '../../../db/client.ts'
import { submissionTextsIn } from '../../../mail/texts/submission-texts.ts'
import { isUniqueViolation } from '../../../db/unique-violation.ts'
import { requireDecider } from '../../accounts/index.ts'
import {
  approvedContent,
  asJson,
  changeSubmission,
  countriesOf,
  decidableOf,
  draftTo,
  findLastDecision,
  mailOrganiser,
  setRemoved,
  type Submission,
  takeBackDecisionMail,
  mailOrganisers,
} from '../../submissions/index.ts'
import { recordAudit } from '../../../audit.ts'
import { lockForDecision } from '../../surgeries/index.ts'
import { contentOpened, countriesOfContent, decidableOpening } from '../decision/decidable-opening.ts'
import { openForDecision } from '../decision/decide.ts'
import { insertDecision, isApprovedSince } from '../queries.ts'
import { restoredBy, surgeryOf } from '../decision/restored.ts'
import { publishEarlier } from './revert.ts'
import { writeSnapshot } from '../decision/snapshot.ts'
import { restoreProposals, applyRestored } from './undo-approval.ts'
import { type By, hideListing } from '../decision/hide-and-restore.ts'
import { anotherWaits, requireNoneOpened } from '../decision/waits-first.ts'

/**
 * Opens any decision again, by whoever may decide on it, however long ago it was. The submission waits from now on, what an
 * approval changed is as it was before, and its organisers are told. Throws `move_not_open`.
 */
export async function reopen(deps: Deps, actor: Moderator, id: string, reason: string): Promise<void> {
  const submission = await openForDecision(deps.db, actor, id, 'reopen')
  const toState = stateAfter(submission.state, 'reopen')
  if (!toState) throw notReopenable()
  const now = deps.now()
  const by = { actorId: actor.userId, actorRole: actor.role, now, reason }
  const carryOut = deps.db.$transaction(async (tx) => {
    const changes = { state: toState, decidedAt: null, pendingSince: now, updatedAt: now, reason: '' }
    if (!(await changeSubmission(tx, submission, changes))) throw notReopenable()
    const decision = await findLastDecision(tx, id)
    if (!decision) throw notReopenable()
    const before =
      submission.state === 'approved' ? await openApproval(tx, deps, { submission, decision, by, actor }) : undefined
    await takeBackDecisionMail(tx, id)
    await setRemoved(tx, submission, { ...by, isRemoved: false, note: reason })
    await insertDecision(tx, {
      submissionId: id,
      actorId: actor.userId,
      action: 'reopen',
      reason,
      ownSubmission: isAmong(actor, (await decidableOf(tx, submission)).people),
      before,
      decidedAt: now,
    })
    await recordAudit(tx, {
      at: now,
      actorId: by.actorId,
      actorRole: by.actorRole,
      action: 'reopen_decision',
      submissionId: id,
      surgeryId: submission.surgeryId,
      fromState: submission.state,
      toState,
      note: reason,
    })
    // A step back is a moderator's: the organisers of the surgery are told as such.
    if (submission.kind === 'revert') return
    const words = submissionTextsIn(submission.locale).lookedAtAgain(submission.content.name, submission)
    await mailOrganiser(tx, deps.env, submission, draftTo(submission, words), { notes: reason, state: toState })
  })
  await carryOut.catch((error: unknown) => {
    throw isUniqueViolation(error, 'submission_one_open') ? anotherWaits() : error
  })
}

interface Opening {
  submission: Submission
  decision: Decision
  by: By & { reason: string }
  actor: Moderator
}

async function openApproval(tx: Db, { env }: Deps, { submission, decision, by, actor }: Opening) {
  const { id, kind, surgeryId } = submission
  if (surgeryId === null) return undefined
  await lockForDecision(tx, surgeryId, submission.recurrenceId)
  const surgery = await surgeryOf(tx, submission)
  const others = { reason: by.reason, ...(kind !== 'revert' && { exceptEmail: submission.organiserEmail }) }
  if (kind === 'new') {
    // What waits is what was public until now, whatever became of it since its approval.
    const decidedAt = submission.decidedAt ?? by.now
    const isOvertaken = await isApprovedSince(tx, { surgeryId, id, decidedAt, recurrenceId: null })
    const content = isOvertaken ? await approvedContent(tx, surgery) : submission.content
    const { pinCountry, otherCountries } = await countriesOf(tx, surgery)
    await tx.submission.update({
      where: { id },
      data: {
        content: asJson(content),
        countryCode: pinCountry,
        otherCountries,
        version: { increment: isOvertaken ? 1 : 0 },
      },
    })
    if (surgery.state !== 'hidden') await hideListing(tx, surgery, { ...by, submissionId: id })
    await mailOrganisers(tx, env, surgery, { what: 'hidden', ...others })
    return writeSnapshot(surgery, content)
  }
  await requireNoneOpened(tx, surgeryId)
  const restored = await restoredBy(tx, submission, decision)
  requireDecider(actor, 'reopen', await decidableOpening(tx, submission, restored, by.now))
  const { now, content, isOvertaken } = restored
  const { renamings = [], snapshot } = restored
  if (content && isOvertaken) await publishEarlier(tx, { actor, surgery, earlier: submission, content, renamings, by })
  else await applyRestored(tx, submission, { ...by, restored })
  await restoreProposals(tx, { env, snapshot, since: decision.decidedAt, by })
  const after = await surgeryOf(tx, submission)
  // Approved again, it brings back what it changed and nothing else.
  const rebased = contentOpened(submission, restored)
  const { pinCountry, otherCountries } = await countriesOfContent(tx, submission, rebased, by.now)
  await tx.submission.update({
    where: { id },
    data: {
      content: asJson(rebased),
      countryCode: pinCountry,
      otherCountries,
      baseVersion: after.version,
      version: { increment: isOvertaken ? 1 : 0 },
    },
  })
  await mailOrganisers(tx, env, after, { what: 'reverted', ...others })
  return writeSnapshot(surgery, now ?? submission.content)
}

function notReopenable(): Refusal {
  return new Refusal('move_not_open', 'There is no decision here to reopen: somebody was faster.')
}
