import { isReopenable, stateAfter } from '@surgeries/domain/moderation'
import type { Actor } from '@surgeries/domain/permissions'
import { Refusal } from '@surgeries/domain/refusal'
import type { Deps } from '../../app.ts'
import { textsIn } from '../../mail/compose.ts'
import { isTaken } from '../../taken.ts'
import { requireModerator } from '../accounts/service.ts'
import {
  changeSubmission,
  decidableOf,
  draftTo,
  findLastDecision,
  mailOrganiser,
  takeBackDecisionMail,
} from '../submissions/service.ts'
import { isOwnSubmission } from '@surgeries/domain/permissions'
import { recordAudit } from '../surgeries/service.ts'
import { openForDecision } from './decide.ts'
import { unpublish } from './effects.ts'
import { insertDecision } from './queries.ts'

/**
 * Opens a decision again, by whoever may decide on it, however long ago it was. The submission waits from now on, what an
 * approval changed is as it was before, and the organiser is told. Throws `move_not_open`.
 */
export async function reopen(deps: Deps, actor: Actor, id: string, reason: string): Promise<void> {
  const submission = await openForDecision(deps.db, actor, id)
  const toState = stateAfter(submission.state, 'reopen')
  if (!toState || !isReopenable(submission)) throw notReopenable()
  const now = deps.now()
  const { role } = requireModerator(actor)
  const carryOut = deps.db.$transaction(async (tx) => {
    const changes = { state: toState, decidedAt: null, pendingSince: now, updatedAt: now, reason: '' }
    if (!(await changeSubmission(tx, submission, changes))) throw notReopenable()
    const decision = await findLastDecision(tx, id)
    const by = { actorId: actor.userId, actorRole: role ?? ('moderator' as const), now }
    if (submission.state === 'approved' && decision) await unpublish(tx, submission, { ...by, decision, env: deps.env })
    await takeBackDecisionMail(tx, id)
    await insertDecision(tx, {
      submissionId: id,
      actorId: actor.userId,
      action: 'reopen',
      reason,
      ownSubmission: isOwnSubmission(actor, await decidableOf(tx, submission)),
      decidedAt: now,
    })
    await recordAudit(tx, {
      at: now,
      actorId: actor.userId,
      actorRole: role ?? 'moderator',
      action: 'reopen_decision',
      submissionId: id,
      surgeryId: submission.surgeryId,
      fromState: submission.state,
      toState,
      note: reason,
    })
    const words = textsIn(submission.locale).lookedAtAgain(submission.content.name, submission.state)
    await mailOrganiser(tx, deps.env, submission, draftTo(submission, words), { notes: reason, state: toState })
  })
  await carryOut.catch((error: unknown) => {
    throw isTaken(error, 'submission_one_open') ? anotherWaits() : error
  })
}

function notReopenable(): Refusal {
  return new Refusal(
    'move_not_open',
    'There is no decision here to open again. Hide a published surgery, or set it back to an earlier version.',
  )
}

function anotherWaits(): Refusal {
  return new Refusal('move_not_open', 'Another proposal for this surgery waits already. Decide on that one first.')
}
