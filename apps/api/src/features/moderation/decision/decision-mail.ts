import type { Decision, MailDraft } from '@surgeries/contracts/moderation'
import { movesOpenTo, stateAfter } from '@surgeries/domain/moderation'
import type { Actor } from '@surgeries/domain/permissions'
import type { Deps } from '../../../deps.ts'
import type { Db } from '../../../db/client.ts'
import { isHandedOver, organiserMailOf, type Submission } from '../../submissions/index.ts'
import { readableSlug, slugWith } from '../../surgeries/index.ts'
import { openForDecision } from './decide.ts'
import { draftOf, notesOf } from './drafts.ts'
import { linkTo } from './link-to.ts'
import { surgeryOf } from './restored.ts'

const KEPT_SECRET = '/submissions/…'

/**
 * The mail that a decision would send, word for word, but for the key in the private link; null where none goes out,
 * because others look after the surgery now, or because it was decided while the preview was under way.
 * Throws `not_found`, `not_allowed` or `own_listing`.
 */
export async function previewMail(
  { db, env }: Pick<Deps, 'db' | 'env'>,
  actor: Actor,
  id: string,
  decision: Decision,
): Promise<MailDraft | null> {
  const submission = await openForDecision(db, actor, id)
  const { action } = decision
  if (!movesOpenTo('moderator', submission).includes(action)) return null
  if (await isHandedOver(db, submission)) return null
  const { subject, text } = organiserMailOf(env, submission, draftOf(submission, decision), {
    link: linkTo(env, action === 'approve' ? await slugOnceApproved(db, submission) : undefined),
    notes: notesOf(submission, decision),
    state: stateAfter(submission.state, action) ?? submission.state,
    url: `${env.PUBLIC_URL}${KEPT_SECRET}`,
  })
  return { subject, text }
}

async function slugOnceApproved(db: Db, submission: Submission): Promise<string> {
  const { kind, surgeryId, recurrenceId, content } = submission
  // One that no letters can be read of is made up when it is published.
  if (readableSlug(content) === undefined) return '…'
  if (surgeryId === null) return slugWith(db, content, null)
  const surgery = await surgeryOf(db, submission)
  const isOfAll = recurrenceId === null && kind !== 'end' && kind !== 'restart'
  return isOfAll ? slugWith(db, content, surgery) : surgery.slug
}
