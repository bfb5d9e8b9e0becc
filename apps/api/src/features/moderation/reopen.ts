import { movesOpenTo, stateAfter } from '@surgeries/domain/moderation'
import type { Actor } from '@surgeries/domain/permissions'
import { Refusal } from '@surgeries/domain/refusal'
import type { Deps } from '../../app.ts'
import { textsIn } from '../../mail/compose.ts'
import { isTaken } from '../../taken.ts'
import { requireModerator } from '../accounts/service.ts'
import { changeSubmission, decidableOf, draftTo, mailOrganiser, takeBackDecisionMail } from '../submissions/service.ts'
import { isOwnSubmission } from '@surgeries/domain/permissions'
import { recordAudit } from '../surgeries/service.ts'
import { openForDecision } from './decide.ts'
import { insertDecision } from './queries.ts'

/**
 * Opens a rejection again, by whoever may decide on it, however long ago it was. It waits from now on, and its organiser
 * is told. Throws `move_not_open`.
 */
export async function reopen(deps: Deps, actor: Actor, id: string, reason: string): Promise<void> {
  const submission = await openForDecision(deps.db, actor, id)
  const toState = stateAfter(submission.state, 'reopen')
  if (!toState || !movesOpenTo('moderator', submission).includes('reopen')) throw notRejected()
  const now = deps.now()
  const { role } = requireModerator(actor)
  const carryOut = deps.db.$transaction(async (tx) => {
    const changes = { state: toState, decidedAt: null, pendingSince: now, updatedAt: now, reason: '' }
    if (!(await changeSubmission(tx, submission, changes))) throw notRejected()
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
    const words = textsIn(submission.locale).lookedAtAgain(submission.content.name)
    await mailOrganiser(tx, deps.env, submission, draftTo(submission, words), { notes: reason, state: toState })
  })
  await carryOut.catch((error: unknown) => {
    throw isTaken(error, 'submission_one_open') ? anotherWaits() : error
  })
}

function notRejected(): Refusal {
  return new Refusal('move_not_open', 'This is not rejected: there is nothing to open again.')
}

function anotherWaits(): Refusal {
  return new Refusal('move_not_open', 'Another proposal for this surgery waits already. Decide on that one first.')
}
