import { DAY_MS } from '@surgeries/domain/dates/durations'
import type { Prisma } from '@surgeries/prisma/client'
import { stateAfter, type SubmissionAction } from '@surgeries/domain/moderation'
import { changesBetween, type FieldChange } from '@surgeries/domain/listing'
import type { Deps } from '../../../deps.ts'
import type { Db } from '../../../db/client.ts'
import { addJob } from '../../../queue/add-job.ts'
import { insertUser } from '../../accounts/index.ts'
import { recordAudit } from '../../../audit.ts'
import { takeBackDecisionMail } from './decisions.ts'
import { mailReceived } from '../mails.ts'
import { WriteConflict, notOpen } from './moves.ts'
import { changeSubmission, findSubmission, medianWaitHours } from '../queries.ts'
import type { Submission } from '../rows.ts'

const OF_LATE_DAYS = 90

export interface Becoming {
  action: Extract<SubmissionAction, 'confirm' | 'edit' | 'appeal'>
  data?: Prisma.SubmissionUncheckedUpdateManyInput
  difference?: FieldChange[]
  note?: string
}

/**
 * Puts a submission before the moderators, with the record and the mails, in the caller's transaction. The address is
 * known to be the organiser's by now, so this is where their account begins. Throws `WriteConflict` when it changed meanwhile.
 */
export async function becomePending(
  tx: Db,
  deps: Deps,
  submission: Submission,
  becoming: Becoming,
): Promise<Submission> {
  const { action, data, note } = becoming
  // What nobody has confirmed yet is not recorded for ever: the record of a content begins here.
  const difference = action === 'confirm' ? changesBetween(null, submission.content) : becoming.difference
  if (stateAfter(submission.state, action) !== 'pending') throw notOpen()
  const now = deps.now()
  const organiserId =
    submission.organiserId ??
    (await insertUser(tx, {
      email: submission.organiserEmail,
      name: submission.organiserName,
      isVerified: true,
    }))
  const isChanged = await changeSubmission(tx, submission, {
    ...data,
    state: 'pending',
    organiserId,
    confirmedAt: submission.confirmedAt ?? now,
    pendingSince: now,
    decidedAt: null,
    expiresAt: null,
    updatedAt: now,
  })
  if (!isChanged) throw new WriteConflict()
  await takeBackDecisionMail(tx, submission.id)
  await recordAudit(tx, {
    at: now,
    actorId: organiserId,
    actorRole: 'organiser',
    action,
    submissionId: submission.id,
    surgeryId: submission.surgeryId,
    fromState: submission.state,
    toState: 'pending',
    difference,
    note,
  })
  return announce(tx, deps, submission.id)
}

export async function announce(tx: Db, deps: Deps, id: string): Promise<Submission> {
  const waiting = await findSubmission(tx, id)
  if (!waiting) throw new WriteConflict()
  await mailReceived(tx, deps.env, waiting, { waitHours: await usualWaitHours(tx, deps.now()) })
  await addJob(tx, { task: 'check-mail-domain', payload: { submissionId: id }, key: `check-mail-domain:${id}` })
  return waiting
}

/** How long the moderators took of late, in hours, to one decimal; null when nobody can say. */
export async function usualWaitHours(db: Db, now: Date): Promise<number | null> {
  const hours = await medianWaitHours(db, new Date(now.getTime() - OF_LATE_DAYS * DAY_MS))
  return hours === null ? null : Math.round(hours * 10) / 10
}
