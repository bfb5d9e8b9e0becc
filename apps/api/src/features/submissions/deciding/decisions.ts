import type { Db } from '../../../db/client.ts'
import { mailIdOf, takeBackMail } from '../../../mail/outbox.ts'

export function findLastDecision(db: Db, submissionId: string) {
  return db.decision.findFirst({ where: { submissionId }, orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }] })
}

export async function takeBackDecisionMail(db: Db, submissionId: string): Promise<void> {
  const decision = await findLastDecision(db, submissionId)
  if (decision) await takeBackMailsOf(db, decision.id)
}

/** Takes back what still waits of a decision's mails: to whoever sent the proposal, and to the other organisers. */
export async function takeBackMailsOf(db: Db, decisionId: string): Promise<void> {
  await takeBackMail(db, decisionId)
  const others = await db.surgeryOrganiser.findMany({
    where: { surgery: { submissions: { some: { decisions: { some: { id: decisionId } } } } } },
    select: { userId: true },
  })
  for (const { userId } of others) await takeBackMail(db, noticeIdOf(decisionId, userId))
}

export function noticeIdOf(decisionId: string, userId: string): string {
  return mailIdOf(`decision:${decisionId}:${userId}`)
}

const TAKEN_BACK = ['undo', 'reopen']

/** Whether a decision stands that somebody took who does not organise it. What came with an import was never looked at. */
export async function wasLookedAt(db: Db, submissionId: string): Promise<boolean> {
  const decision = await findLastDecision(db, submissionId)
  return decision !== null && !decision.ownSubmission && !TAKEN_BACK.includes(decision.action)
}
