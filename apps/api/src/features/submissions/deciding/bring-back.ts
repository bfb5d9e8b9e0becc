import type { Env } from '../../../env.ts'
import type { Db } from '../../../db/client.ts'
import { dayOfStart } from '../../../mail/moments.ts'
import { submissionTextsIn } from '../../../mail/texts/submission-texts.ts'
import { type AuditFacts, recordAudit } from '../../../audit.ts'
import { draftTo, mailOrganiser } from '../mails.ts'
import { changeSubmission, findOpenOfKind, findSubmission, findWithdrawal } from '../queries.ts'
import type { Submission } from '../rows.ts'
import { isToCome } from './settle-dates.ts'

interface Since extends Pick<AuditFacts, 'actorId' | 'actorRole'> {
  now: Date
  since: Date
}

/**
 * Has proposals for single dates wait again that the system withdrew since a decision because their dates were gone, on
 * record, and tells who sent them. What was withdrawn by somebody, is over, or has another in its place stays withdrawn.
 */
export async function bringProposalsBack(
  tx: Db,
  env: Env,
  proposals: readonly Pick<Submission, 'id' | 'state'>[],
  { now, since, actorId, actorRole }: Since,
): Promise<void> {
  for (const { id, state } of proposals) {
    const submission = await findSubmission(tx, id)
    if (!submission || !(await isWithdrawnBySystem(tx, submission, since))) continue
    const { surgeryId, recurrenceId, locale, content } = submission
    if (surgeryId === null || recurrenceId === null || !(await isToCome(tx, submission, now))) continue
    if (await findOpenOfKind(tx, surgeryId, 'edit', recurrenceId)) continue
    if (!(await changeSubmission(tx, submission, { state, updatedAt: now }))) continue
    await recordAudit(tx, {
      at: now,
      actorId,
      actorRole,
      action: 'restore',
      submissionId: id,
      surgeryId,
      fromState: submission.state,
      toState: state,
      note: recurrenceId,
    })
    const words = submissionTextsIn(locale).words('dateBack', {
      surgery: content.name,
      day: dayOfStart(locale, recurrenceId),
    })
    await mailOrganiser(tx, env, submission, draftTo(submission, words), { state })
  }
}

async function isWithdrawnBySystem(tx: Db, { id, state }: Submission, since: Date): Promise<boolean> {
  if (state !== 'withdrawn') return false
  const withdrawal = await findWithdrawal(tx, id)
  return withdrawal?.actorRole === 'system' && withdrawal.at >= since
}
