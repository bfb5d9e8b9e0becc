import { isUndoable, movesOpenTo } from '@surgeries/domain/moderation'
import { can, isAmong, type Moderator } from '@surgeries/domain/permissions'
import { Refusal } from '@surgeries/domain/refusal'
import type { Deps } from '../../../deps.ts'
import { takeBackMail } from '../../../mail/outbox.ts'
import { isUniqueViolation } from '../../../db/unique-violation.ts'
import {
  changeSubmission,
  decidableOf,
  findLastDecision,
  setRemoved,
  type Submission,
  takeBackMailsOf,
} from '../../submissions/index.ts'
import { recordAudit } from '../../../audit.ts'
import { openForDecision } from '../decision/decide.ts'
import { anotherWaits } from '../decision/waits-first.ts'
import { insertDecision } from '../queries.ts'
import { undoApproval } from './undo-approval.ts'

/**
 * Takes a decision back while its mail has not gone out: the public sees what it saw before, and the submission waits
 * again. For whoever decided, or an administrator. Throws `undo_too_late` or `move_not_open`.
 */
export async function undo(deps: Deps, actor: Moderator, id: string): Promise<void> {
  const { db } = deps
  const submission = await openForDecision(db, actor, id)
  const decision = await findLastDecision(db, id)
  // A step back is taken back by another step back.
  if (!decision || decision.action === 'undo' || decision.action === 'reopen' || submission.kind === 'revert')
    throw nothingToUndo()
  if (!movesOpenTo('moderator', submission).includes('undo')) throw nothingToUndo()
  const decidable = await decidableOf(db, submission)
  if (!can(actor, 'undo', { ...decidable, decidedBy: decision.actorId })) {
    throw new Refusal('not_allowed', 'Only whoever decided can take it back.')
  }
  if (!isUndoable(decision.decidedAt, deps.now())) throw tooLate()
  try {
    await undoDecision(deps, { actor, submission, decision })
  } catch (error) {
    if (isUniqueViolation(error, 'submission_one_open')) throw anotherWaits()
    throw error
  }
}

interface Taking {
  actor: Moderator
  submission: Submission
  decision: NonNullable<Awaited<ReturnType<typeof findLastDecision>>>
}

function undoDecision({ db, ...deps }: Deps, { actor, submission, decision }: Taking): Promise<void> {
  const now = deps.now()
  const by = { actorId: actor.userId, actorRole: actor.role, now }
  const wasNew = submission.kind === 'new' && decision.before === null
  // Its surgery is about to go; a proposal for another stays bound to that.
  const surgeryId = wasNew ? null : submission.surgeryId
  return db.$transaction(async (tx) => {
    const isClaimed = await changeSubmission(tx, submission, {
      state: 'pending',
      decidedAt: null,
      updatedAt: now,
      reason: '',
      surgeryId,
    })
    if (!isClaimed) throw nothingToUndo()
    if (submission.state === 'approved') await undoApproval(tx, submission, { ...by, decision, env: deps.env })
    // The queue goes by the database's clock, which may be ahead of ours.
    if (!(await takeBackMail(tx, decision.id))) throw tooLate()
    await takeBackMailsOf(tx, decision.id)
    await setRemoved(tx, submission, { ...by, isRemoved: false })
    const ownSubmission = isAmong(actor, (await decidableOf(tx, submission)).people)
    await insertDecision(tx, {
      submissionId: submission.id,
      actorId: actor.userId,
      action: 'undo',
      ownSubmission,
      decidedAt: now,
    })
    await recordAudit(tx, {
      at: now,
      actorId: by.actorId,
      actorRole: by.actorRole,
      action: 'undo',
      submissionId: submission.id,
      surgeryId: submission.surgeryId,
      fromState: submission.state,
      toState: 'pending',
    })
  })
}

function tooLate(): Refusal {
  return new Refusal('undo_too_late', 'It is too late: the mail has gone out.')
}

function nothingToUndo(): Refusal {
  return new Refusal('move_not_open', 'There is nothing to take back: something happened meanwhile.')
}
