import { isSamePoint } from '@surgeries/domain/geo'
import { changesBetween } from '@surgeries/domain/listing'
import { type ListingContent, type ListingField, PLACE_FIELDS } from '@surgeries/domain/listing-fields'
import { stateAfter } from '@surgeries/domain/moderation'
import { type Actor, can, type PrivateLink } from '@surgeries/domain/permissions'
import { privateLinkUntil } from '@surgeries/domain/private-link'
import { Refusal, invalidFields } from '@surgeries/domain/refusal'
import type { Deps } from '../../../deps.ts'
import type { Db } from '../../../db/client.ts'
import { idNamedBy } from '../../../http/link-tokens.ts'
import { submissionTextsIn } from '../../../mail/texts/submission-texts.ts'
import { requireVersion } from '../../../http/versions.ts'
import { recordAudit } from '../../../audit.ts'
import { findSlug } from '../../surgeries/index.ts'
import { type CheckedContent, checkContent } from '../proposing/content.ts'
import { takeBackDecisionMail } from '../deciding/decisions.ts'
import { draftTo, mailOrganiser } from '../mails.ts'
import { mailOrganisers } from '../organiser-mails.ts'
import { isHandedOver } from '../handed-over.ts'
import { WriteConflict, requireMove, retryOnConflict } from '../deciding/moves.ts'
import { validityOfLink } from '../private-link.ts'
import { requireVenueName } from '../proposing/proposed-venue.ts'
import { changeSubmission, findSubmission } from '../queries.ts'
import { setRemoved } from './removal.ts'
import { asJson, type Submission } from '../rows.ts'
import { signalsOf } from '../proposing/signals.ts'
import { becomePending } from '../deciding/waiting.ts'

/** What somebody opens a submission with: its private link, and who they are if they are signed in. */
export interface Key {
  token: string
  actor: Actor | null
}

/**
 * The submission that a private link opens. Throws `not_found`, `link_expired` when it was never confirmed in time, or
 * `link_ended` when its time is over or its organiser ended it. The organiser who is signed in needs no younger link.
 */
export async function openSubmission({ db, env, now }: Deps, { token, actor }: Key): Promise<Submission> {
  const id = idNamedBy(token)
  const submission = id && (await findSubmission(db, id))
  const validity = submission ? validityOfLink(env, submission, token) : 'forged'
  if (!submission || validity === 'forged') {
    throw new Refusal('not_found', 'There is nothing at this address. Was the link copied whole?')
  }
  if (submission.state === 'expired') {
    throw new Refusal('link_expired', 'This was not confirmed in time, and was deleted. Please register it again.')
  }
  const until = privateLinkUntil(submission)
  const link = {
    validity,
    isHandedOver: await isOfOthersNow(db, submission),
    isExpired: until !== null && until <= now(),
    holderId: submission.organiserId,
  }
  if (!can(actor, 'use_link', link)) throw linkRefusal(link)
  return submission
}

function linkRefusal(link: PrivateLink): Refusal {
  if (link.isHandedOver)
    return new Refusal('not_found', 'Others look after this surgery now, and what waits is theirs.')
  if (link.validity === 'ended')
    return new Refusal('link_ended', 'This private link was ended. You can have a new one sent to your address.')
  return new Refusal('link_ended', 'This private link is too old. You can have a new one sent to your address.')
}

/** Whether a first publication waits again, with what others have made of it who look after it now. */
async function isOfOthersNow(db: Db, submission: Submission): Promise<boolean> {
  return submission.state !== 'approved' && isHandedOver(db, submission)
}

export function confirmSubmission(deps: Deps, key: Key): Promise<Submission> {
  return retryOnConflict(async () => {
    const submission = await openSubmission(deps, key)
    if (submission.state === 'pending') return submission
    requireMove(submission, 'confirm')
    const signals = await freshSignals(deps, submission, submission)
    return deps.db.$transaction((tx) => becomePending(tx, deps, submission, { action: 'confirm', data: { signals } }))
  })
}

export interface Edit {
  ifMatch: string | undefined
  content: ListingContent
  /** The name of the venue, where it is about one date; as it was unless given. */
  venueName?: string | undefined
  /** Undefined where that stays as it was. */
  keepsMoved?: boolean | undefined
  message: string
  saysIsland: boolean
}

export async function editSubmission(
  deps: Deps,
  key: Key,
  { ifMatch, content, venueName, keepsMoved, message, saysIsland }: Edit,
): Promise<Submission> {
  const submission = await openSubmission(deps, key)
  requireMove(submission, 'edit')
  requireVersion(ifMatch, submission.version)
  const checked = await contentFor(deps.db, submission, content, deps.now())
  const hasVenueName = submission.recurrenceId !== null && venueName !== undefined
  if (hasVenueName) requireVenueName(venueName)
  const difference = submission.state === 'unconfirmed' ? [] : changesBetween(submission.content, checked.content)
  const data = {
    content: asJson(checked.content),
    ...(keepsMoved === undefined ? {} : { keepsMoved }),
    ...(hasVenueName ? { venueName } : {}),
    message,
    saysIsland: saysIsland || (submission.saysIsland && isSamePoint(submission.content, checked.content)),
    countryCode: checked.pinCountry,
    otherCountries: checked.otherCountries,
    version: submission.version + 1,
    signals: await freshSignals(deps, submission, { content: checked.content, countryCode: checked.pinCountry }),
  }
  const isAnswer = submission.state === 'changes_requested'
  try {
    return await deps.db.$transaction(async (tx) => {
      if (isAnswer) return becomePending(tx, deps, submission, { action: 'edit', data, difference, note: message })
      const now = deps.now()
      if (!(await changeSubmission(tx, submission, { ...data, updatedAt: now }))) throw new WriteConflict()
      await recordAudit(tx, {
        ...byOrganiser(submission),
        at: now,
        action: 'edit',
        toState: submission.state,
        difference,
      })
      return reread(tx, submission.id)
    })
  } catch (error) {
    if (!(error instanceof WriteConflict)) throw error
    throw new Refusal('version_changed', 'This was changed meanwhile. Look at it again before you go on.')
  }
}

/**
 * An ending or a restart is of the surgery as it stands: only its words to the moderators may be changed; of what is
 * proposed for one date, only the place.
 */
export async function contentFor(
  db: Db,
  submission: Submission,
  content: ListingContent,
  now: Date,
): Promise<CheckedContent> {
  const isEditable = submission.kind === 'new' || submission.kind === 'edit'
  const isBeyond = (field: ListingField) =>
    submission.recurrenceId !== null && !PLACE_FIELDS.some((own) => own === field)
  const others = changesBetween(submission.content, content).filter(({ field }) => !isEditable || isBeyond(field))
  if (isEditable && others.length === 0) return checkContent(db, content, { now, before: submission.content })
  if (others.length > 0) {
    throw invalidFields({
      pointer: '/content',
      code: 'not_editable',
      detail: 'Please propose this as a change of its own.',
    })
  }
  const { content: own, countryCode, otherCountries } = submission
  return { content: own, pinCountry: countryCode, otherCountries }
}

export function withdrawSubmission(deps: Deps, key: Key): Promise<Submission> {
  return retryOnConflict(async () => {
    const submission = await openSubmission(deps, key)
    requireMove(submission, 'withdraw')
    return deps.db.$transaction(async (tx) => {
      const now = deps.now()
      const data = {
        state: stateAfter(submission.state, 'withdraw') ?? submission.state,
        // What was never confirmed is forgotten in its time all the same.
        expiresAt: submission.state === 'unconfirmed' ? submission.expiresAt : null,
        updatedAt: now,
      }
      if (!(await changeSubmission(tx, submission, data))) throw new WriteConflict()
      await takeBackDecisionMail(tx, submission.id)
      await recordAudit(tx, { ...byOrganiser(submission), at: now, action: 'withdraw', toState: data.state })
      await setRemoved(tx, submission, { isRemoved: true, ...organiserOf(submission), now })
      // An address that was never confirmed may be somebody else's: it gets no more mail.
      if (submission.state !== 'unconfirmed') {
        const wasPublic = submission.kind === 'new' && submission.surgeryId !== null
        await mailOrganiser(
          tx,
          deps.env,
          submission,
          draftTo(
            submission,
            submissionTextsIn(submission.locale).words('withdrawn', { surgery: submission.content.name, wasPublic }),
          ),
          { state: data.state },
        )
        if (wasPublic) await tellOthers(tx, deps, submission)
      }
      return reread(tx, submission.id)
    })
  })
}

async function tellOthers(tx: Db, { env }: Deps, { surgeryId, content, organiserEmail }: Submission): Promise<void> {
  const slug = surgeryId && (await findSlug(tx, surgeryId))
  if (!surgeryId || !slug) return
  const surgery = { id: surgeryId, name: content.name, slug }
  await mailOrganisers(tx, env, surgery, { what: 'takenBack', exceptEmail: organiserEmail })
}

export function appealSubmission(deps: Deps, key: Key, message: string): Promise<Submission> {
  return retryOnConflict(async () => {
    const submission = await openSubmission(deps, key)
    requireMove(submission, 'appeal')
    const signals = await freshSignals(deps, { ...submission, appealed: true }, submission)
    const data = { appealed: true, message, signals }
    return deps.db.$transaction(async (tx) => {
      const waiting = await becomePending(tx, deps, submission, { action: 'appeal', data, note: message })
      await setRemoved(tx, submission, { isRemoved: false, ...organiserOf(submission), now: deps.now() })
      return waiting
    })
  })
}

async function freshSignals(
  { db, now }: Deps,
  { id, kind, surgeryId, appealed, signals }: Submission,
  { content, countryCode }: { content: ListingContent; countryCode: string },
) {
  const slug = surgeryId === null ? null : await findSlug(db, surgeryId)
  return signalsOf(db, { id, kind, content, pinCountry: countryCode, slug, appealed, known: signals }, now())
}

export function byOrganiser({ id, surgeryId, state, organiserId }: Submission) {
  return { actorId: organiserId, actorRole: 'organiser', submissionId: id, surgeryId, fromState: state } as const
}

function organiserOf({ organiserId }: Submission) {
  return { actorId: organiserId, actorRole: 'organiser' } as const
}

async function reread(tx: Parameters<typeof findSubmission>[0], id: string): Promise<Submission> {
  const submission = await findSubmission(tx, id)
  if (!submission) throw new WriteConflict()
  return submission
}
