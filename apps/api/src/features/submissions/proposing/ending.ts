import type { Locale } from '@surgeries/domain/i18n'
import { stateAfter } from '@surgeries/domain/moderation'
import type { Actor } from '@surgeries/domain/permissions'
import type { Deps } from '../../../deps.ts'
import type { Db } from '../../../db/client.ts'
import { recordAudit } from '../../../audit.ts'
import { lockSurgery } from '../../surgeries/index.ts'
import { approvedContent, countriesOf } from './approved.ts'
import { takeBackDecisionMail } from '../deciding/decisions.ts'
import { WriteConflict } from '../deciding/moves.ts'
import { keepProposal } from './organising.ts'
import { changeSubmission, findOpenOfKind, findSurgeryWithOrganisers, findSubmission } from '../queries.ts'

export interface Ending {
  slug: string
  organiser: Pick<Actor, 'userId' | 'email' | 'name'>
  message: string
  locale: Locale
}

/**
 * Proposes in an organiser's name that a surgery has ended, for whoever answers a mail without being signed in, in the
 * caller's transaction. Does nothing where that waits for a decision already.
 */
export async function proposeEnding(
  tx: Db,
  deps: Deps,
  { slug, organiser, message, locale }: Ending,
  now: Date,
): Promise<void> {
  const surgery = await findSurgeryWithOrganisers(tx, slug)
  if (!surgery || (await findOpenOfKind(tx, surgery.id, 'end'))) return
  const before = await approvedContent(tx, surgery)
  const countries = await countriesOf(tx, surgery)
  await keepProposal(tx, deps, {
    kind: 'end',
    surgery,
    actor: organiser,
    before,
    content: before,
    ...countries,
    message,
    signals: [],
    locale,
    now,
  })
}

/** Locks what waits to end a surgery, then the surgery: in the order in which a decision on that does. */
export async function lockForAnswer(tx: Db, surgeryId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM submission WHERE surgery_id = ${surgeryId}::uuid AND kind = 'end' AND state IN ('pending', 'changes_requested')
       FOR UPDATE`
  await lockSurgery(tx, surgeryId)
}

export async function withdrawEnding(
  tx: Db,
  { surgeryId, organiserId }: { surgeryId: string; organiserId: string },
  now: Date,
): Promise<void> {
  const open = await findOpenOfKind(tx, surgeryId, 'end')
  const submission = open && (await findSubmission(tx, open.id))
  const state = submission && stateAfter(submission.state, 'withdraw')
  if (!submission || !state) return
  if (!(await changeSubmission(tx, submission, { state, updatedAt: now }))) throw new WriteConflict()
  await takeBackDecisionMail(tx, submission.id)
  await recordAudit(tx, {
    at: now,
    actorId: organiserId,
    actorRole: 'organiser',
    action: 'withdraw',
    submissionId: submission.id,
    surgeryId,
    fromState: submission.state,
    toState: state,
  })
}
