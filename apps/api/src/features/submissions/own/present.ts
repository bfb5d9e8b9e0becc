import type { MySubmission } from '@surgeries/contracts/accounts'
import type { DateEffects } from '@surgeries/contracts/effects'
import type { OwnSubmission } from '@surgeries/contracts/submissions'
import { movesOpenTo } from '@surgeries/domain/moderation'
import { privateLinkUntil } from '@surgeries/domain/private-link'
import type { z } from 'zod'
import type { Deps } from '../../../deps.ts'
import { listGrants } from '../../accounts/index.ts'
import { previewEffects, findSlug } from '../../surgeries/index.ts'
import { wasLookedAt } from '../deciding/decisions.ts'
import { mayPreviewOwn } from './preview-change.ts'
import { namesOf, seenIn } from '../mails.ts'
import { statusPathOf } from '../private-link.ts'
import { findWithdrawal } from '../queries.ts'
import type { Submission } from '../rows.ts'
import { usualWaitHours } from '../deciding/waiting.ts'

/** A submission as its organiser may see it: no signal, no moderator's address. */
export async function presentOwn(deps: Deps, submission: Submission): Promise<OwnSubmission> {
  const { db, now } = deps
  const { kind, state, version, content, message, surgeryId, requested, reason, createdAt } = submission
  return {
    kind,
    state,
    version,
    content,
    message,
    slug: surgeryId === null ? null : await findSlug(db, surgeryId),
    date: dateOf(submission),
    moves: movesOpenTo('organiser', submission),
    requested: state === 'changes_requested' ? requested : [],
    reason: state === 'changes_requested' || state === 'rejected' ? reason : '',
    lookedAfterBy: namesOf(await listGrants(db), seenIn(submission)),
    withdrawnBy: await withdrawnBy(deps, submission),
    withdrawalEffects: await withdrawalEffectsOf(deps, submission),
    wasLookedAt: await wasLookedAt(db, submission.id),
    usualWaitHours: await usualWaitHours(db, now()),
    createdAt: createdAt.toISOString(),
    pendingSince: submission.pendingSince?.toISOString() ?? null,
    decidedAt: submission.decidedAt?.toISOString() ?? null,
    expiresAt: submission.expiresAt?.toISOString() ?? null,
    linkExpiresAt: privateLinkUntil(submission)?.toISOString() ?? null,
  }
}

async function withdrawnBy(
  { db }: Deps,
  { id, state, organiserId }: Submission,
): Promise<OwnSubmission['withdrawnBy']> {
  if (state !== 'withdrawn') return null
  const by = await findWithdrawal(db, id)
  if (by?.actorRole === 'system') return 'system'
  return by && by.actorId !== null && by.actorId !== organiserId ? 'organiser' : 'sender'
}

async function withdrawalEffectsOf({ db, now }: Deps, submission: Submission): Promise<DateEffects | null> {
  const { kind, surgeryId } = submission
  if (kind !== 'new' || surgeryId === null || !movesOpenTo('organiser', submission).includes('withdraw')) return null
  if (!(await mayPreviewOwn(db, null, { ...submission, surgeryId }))) return null
  return previewEffects(db, surgeryId, { event: 'remove' }, now())
}

export function dateOf({ recurrenceId, venueName }: Submission): OwnSubmission['date'] {
  return recurrenceId === null ? null : { recurrenceId, venueName }
}

export function presentMine(
  { env }: Deps,
  submission: Submission,
  slugs: Map<string, string>,
): z.infer<typeof MySubmission> {
  const { id, kind, state, content, surgeryId, updatedAt } = submission
  return {
    id,
    kind,
    state,
    name: content.name,
    locality: content.locality,
    slug: (surgeryId && slugs.get(surgeryId)) ?? null,
    statusPath: statusPathOf(env, submission),
    updatedAt: updatedAt.toISOString(),
  }
}
