import type { DateEffects } from '@surgeries/contracts/effects'
import type { ListingContent } from '@surgeries/contracts/listing'
import type { Intended } from '@surgeries/contracts/submissions'
import { venueAt } from '@surgeries/domain/date-venue'
import { type Actor, can } from '@surgeries/domain/permissions'
import { Refusal, surgeryNotFound } from '@surgeries/domain/refusal'
import type { Deps } from '../../../deps.ts'
import type { Db } from '../../../db/client.ts'
import { previewEffects, type Meant } from '../../surgeries/index.ts'
import { approvedContent, moderatingCountriesOf } from '../proposing/approved.ts'
import { checkContent } from '../proposing/content.ts'
import { requireMove } from '../deciding/moves.ts'
import { type OrganisedRow, organiserIdsOf } from '../proposing/organising.ts'
import { proposeVenue } from '../proposing/proposed-venue.ts'
import { contentFor, type Key, openSubmission } from './own.ts'
import { findSurgeryWithOrganisers, findSubmission, listModeratingCountries, listOrganisersOf } from '../queries.ts'
import type { Submission } from '../rows.ts'

/**
 * Which dates a change would affect, and how many people, before it is sent. Throws `not_found`, `not_allowed`, or
 * `validation_failed` where an edit could not be sent either.
 */
export async function previewChange(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  actor: Actor,
  { slug, intended }: { slug: string; intended: Intended },
): Promise<DateEffects> {
  const surgery = await findSurgeryWithOrganisers(db, slug)
  if (!surgery) throw surgeryNotFound()
  if (
    !can(actor, 'preview_effects', {
      ...organiserIdsOf(surgery),
      countryCodes: await moderatingCountriesOf(db, surgery),
    })
  )
    throw new Refusal('not_allowed', 'Only its organisers and moderators can do this.')
  if (intended.kind === 'venue') return previewVenue(db, surgery, intended, now())
  return previewEffects(db, surgery.id, await meantBy(db, intended, surgery, now()), now())
}

async function previewVenue(
  db: Db,
  surgery: OrganisedRow,
  { recurrenceId, venue }: Extract<Intended, { kind: 'venue' }>,
  now: Date,
): Promise<DateEffects> {
  const proposed = venue && (await proposeVenue(db, surgery, venue, now))
  const place = { recurrenceId, venue: proposed && venueAt(proposed.content, proposed.name) }
  return {
    ...(await previewEffects(db, surgery.id, { event: 'change_venue', place }, now)),
    limits: proposed?.limits ?? [],
  }
}

/** The same of a proposal that is changed by its private link before it is decided. Throws as the change itself does. */
export async function previewOwnChange(
  deps: Deps,
  key: Key,
  { content, keepsMoved }: { content: ListingContent; keepsMoved?: boolean | undefined },
): Promise<{ effects: DateEffects | null; keepsMoved: boolean }> {
  const submission = await openSubmission(deps, key)
  requireMove(submission, 'edit')
  const meant = { event: 'edit' as const, keepsMoved: keepsMoved ?? submission.keepsMoved }
  const now = deps.now()
  const checked = await contentFor(deps.db, submission, content, now)
  const { kind, surgeryId, recurrenceId, venueName } = submission
  const { keepsMoved: isKept } = meant
  if (kind !== 'edit' || surgeryId === null) return { effects: null, keepsMoved: isKept }
  if (!(await mayPreviewOwn(deps.db, key.actor, { ...submission, surgeryId })))
    return { effects: null, keepsMoved: isKept }
  const change =
    recurrenceId === null
      ? { ...meant, content: checked.content }
      : { event: 'approve_venue' as const, place: { recurrenceId, venue: venueAt(checked.content, venueName) } }
  const effects = await previewEffects(deps.db, surgeryId, change, now)
  return { effects, keepsMoved: isKept }
}

export async function mayPreviewOwn(
  db: Db,
  actor: Actor | null,
  submission: Submission & { surgeryId: string },
): Promise<boolean> {
  const { surgeryId } = submission
  const organisers = (await listOrganisersOf(db, [surgeryId])).get(surgeryId) ?? []
  const countryCodes = (await listModeratingCountries(db, [surgeryId])).get(surgeryId) ?? []
  const sender = { userId: submission.organiserId, email: submission.organiserEmail }
  return can(actor, 'preview_effects_by_link', { sender, organisers, countryCodes })
}

async function meantBy(
  db: Db,
  intended: Exclude<Intended, { kind: 'venue' }>,
  surgery: OrganisedRow,
  now: Date,
): Promise<Meant> {
  const { kind } = intended
  if (kind === 'pause') return { event: kind, pausedUntil: intended.until }
  if (kind === 'end' || kind === 'restart') return { event: kind }
  if (kind === 'cancel') return { event: 'change_date', cancelled: intended.recurrenceId }
  if (kind === 'edit') {
    const { content } = await checkContent(db, intended.content, {
      now,
      before: await approvedContent(db, surgery),
    })
    return { event: 'edit', content, keepsMoved: intended.keepsMoved }
  }
  const earlier = await findSubmission(db, intended.submissionId)
  if (earlier?.surgeryId !== surgery.id || earlier.state !== 'approved' || earlier.recurrenceId !== null)
    throw new Refusal('not_found', 'This is not an earlier version of this surgery.')
  return { event: 'revert', content: earlier.content }
}
