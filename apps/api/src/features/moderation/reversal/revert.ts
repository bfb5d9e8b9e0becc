import { type Moderator, type Decidable, isAmong } from '@surgeries/domain/permissions'
import { Refusal, surgeryNotFound } from '@surgeries/domain/refusal'
import type { Surgery } from '@surgeries/prisma/client'
import type { Deps } from '../../../deps.ts'
import type { Db } from '../../../db/client.ts'
import { requireVersion } from '../../../http/versions.ts'
import { requireDecider } from '../../accounts/index.ts'
import {
  asJson,
  countriesOf,
  decidableOf,
  findSubmission,
  insertSubmission,
  type Submission,
  mailOrganisers,
} from '../../submissions/index.ts'
import { recordAudit } from '../../../audit.ts'
import { findSurgeryRow, type ContentChange, lockForCalendarChange, lockSurgery } from '../../surgeries/index.ts'
import { countriesOfContent } from '../decision/decidable-opening.ts'
import { publish } from '../decision/publish-proposal.ts'
import { cancelApprovalMails } from '../decision/overtaken.ts'
import { insertDecision } from '../queries.ts'
import type { By } from '../decision/hide-and-restore.ts'

export interface Revert {
  slug: string
  ifMatch: string | undefined
  submissionId: string
  reason: string
}

export async function revert(
  deps: Deps,
  actor: Moderator,
  { slug, ifMatch, submissionId, reason }: Revert,
): Promise<string> {
  const { db } = deps
  const surgery = await findSurgeryRow(db, { slug })
  if (!surgery) throw surgeryNotFound()
  const earlier = await findSubmission(db, submissionId)
  if (earlier?.surgeryId !== surgery.id || earlier.state !== 'approved' || earlier.recurrenceId !== null)
    throw notAnEarlierVersion()
  const decidable = await decidableRevert(db, surgery, earlier)
  requireDecider(actor, 'revert', decidable)
  requireVersion(ifMatch, surgery.version)
  const now = deps.now()
  const by = { actorId: actor.userId, actorRole: actor.role, now, reason }
  return db.$transaction(async (tx) => {
    await lockForCalendarChange(tx, surgery.id)
    const locked = await lockSurgery(tx, surgery.id)
    if (locked?.version !== surgery.version) throw changedMeanwhile()
    const { id, slug: address } = await publishEarlier(tx, {
      actor,
      surgery,
      earlier,
      content: earlier.content,
      by,
      ownSubmission: isAmong(actor, decidable.people),
    })
    const page = { id: surgery.id, name: earlier.content.name, slug: address }
    await mailOrganisers(tx, deps.env, page, { what: 'reverted', reason })
    return id
  })
}

interface StepBack {
  actor: Moderator
  surgery: Surgery
  earlier: Submission
  content: Submission['content']
  renamings?: ContentChange['renamings']
  by: By & { reason: string }
  ownSubmission?: boolean
}

export async function publishEarlier(
  tx: Db,
  { actor, surgery, earlier, content, renamings = [], by, ownSubmission = false }: StepBack,
): Promise<{ id: string; slug: string }> {
  const { now, reason } = by
  const { pinCountry, otherCountries } = await countriesOfContent(tx, earlier, content, now)
  const submission = await insertSubmission(tx, {
    kind: 'revert',
    state: 'approved',
    surgeryId: surgery.id,
    baseVersion: surgery.version,
    content: asJson(content),
    countryCode: pinCountry,
    otherCountries,
    organiserEmail: actor.email,
    organiserId: actor.userId,
    organiserName: actor.name,
    message: reason,
    saysIsland: earlier.saysIsland,
    createdAt: now,
    confirmedAt: now,
    pendingSince: now,
    decidedAt: now,
    updatedAt: now,
  })
  const { difference, slug, before } = await publish(tx, submission, by, { renamings })
  await insertDecision(tx, {
    submissionId: submission.id,
    actorId: actor.userId,
    action: 'approve',
    reason,
    ownSubmission,
    before,
    decidedAt: now,
  })
  await recordAudit(tx, {
    at: now,
    actorId: by.actorId,
    actorRole: by.actorRole,
    action: 'revert',
    submissionId: submission.id,
    surgeryId: surgery.id,
    toState: 'approved',
    difference,
    note: reason,
  })
  await cancelApprovalMails(tx, surgery.id, now)
  return { id: submission.id, slug }
}

async function decidableRevert(db: Db, surgery: Surgery, earlier: Submission): Promise<Decidable> {
  const { countryCodes, contested, people } = await decidableOf(db, earlier)
  const { pinCountry, otherCountries } = await countriesOf(db, surgery)
  return {
    countryCodes: [...countryCodes, pinCountry],
    contested: new Map([...(contested ?? []), [pinCountry, otherCountries]]),
    people,
  }
}

function changedMeanwhile(): Refusal {
  return new Refusal('version_changed', 'This was changed meanwhile. Look at it again before you go on.')
}

function notAnEarlierVersion(): Refusal {
  return new Refusal('not_found', 'This is not an earlier version of this surgery.')
}
