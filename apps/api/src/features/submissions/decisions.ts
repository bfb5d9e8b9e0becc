import type { Db } from '../../db.ts'
import { takeBackMail } from '../../mail/outbox.ts'

/** The last decision on a submission, undone or not. */
export function findLastDecision(db: Db, submissionId: string) {
  return db.decision.findFirst({ where: { submissionId }, orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }] })
}

/** Takes the mail of the last decision back if it still waits: something has been said since that makes it wrong. */
export async function takeBackDecisionMail(db: Db, submissionId: string): Promise<void> {
  const decision = await findLastDecision(db, submissionId)
  if (decision) await takeBackMail(db, decision.id)
}

const TAKEN_BACK = ['undo', 'reopen']

/** Whether a decision stands that somebody took who does not organise it. What came with an import was never looked at. */
export async function wasLookedAt(db: Db, submissionId: string): Promise<boolean> {
  const decision = await findLastDecision(db, submissionId)
  return decision !== null && !decision.ownSubmission && !TAKEN_BACK.includes(decision.action)
}
