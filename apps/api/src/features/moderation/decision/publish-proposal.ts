import { venueAt } from '@surgeries/domain/date-venue'
import { changesBetween } from '@surgeries/domain/listing'
import { Refusal } from '@surgeries/domain/refusal'
import type { Prisma } from '@surgeries/prisma/client'
import type { ListingContent } from '@surgeries/contracts/listing'
import type { Db } from '../../../db/client.ts'
import { setDateVenue, type VenueChange } from '../../calendar/index.ts'
import { aboutDate, approvedContent, type Submission } from '../../submissions/index.ts'
import {
  applySurgeryEvent,
  changeSurgery,
  type ContentChange,
  lockForCalendarChange,
  lockForDecision,
  publishSurgery,
} from '../../surgeries/index.ts'
import { findLastEntry, findReopening, isAwakeSince, sentAtOf } from '../queries.ts'
import { surgeryOf } from './restored.ts'
import { requireSnapshot, writeSnapshot } from './snapshot.ts'
import { type By, restoreListing, recordedOf } from './hide-and-restore.ts'
import { requireNoneOpened } from './waits-first.ts'

export interface Publication {
  surgeryId: string
  slug: string
  difference: { field: string; before: unknown; after: unknown }[]
  before?: Prisma.InputJsonObject
}

/** Makes an approved proposal public, in the transaction of its decision. */
export async function publish(
  tx: Db,
  submission: Submission,
  by: By,
  { renamings }: Pick<ContentChange, 'renamings'> = {},
): Promise<Publication> {
  const { kind, content, organiserId } = submission
  if (kind === 'new' && submission.surgeryId !== null) return republish(tx, submission, by)
  if (kind === 'new') {
    const sentAt = await sentAtOf(tx, submission)
    const { id, slug } = await publishSurgery(tx, { content, organiserId, sentAt }, by.now)
    return { surgeryId: id, slug, difference: changesBetween(null, content) }
  }
  const proposals =
    submission.surgeryId === null ? [] : await lockForDecision(tx, submission.surgeryId, submission.recurrenceId)
  const surgery = await surgeryOf(tx, submission)
  await requireNoneOpened(tx, surgery.id)
  const approved = await approvedContent(tx, surgery, { except: submission.id })
  if (submission.recurrenceId !== null) return publishVenue(tx, submission, { surgery, approved, by })
  if (kind === 'end' && (await isAwakeSince(tx, surgery.id, submission.createdAt)))
    throw new Refusal('move_not_open', 'Those who organise it have said since that it goes on. Please reject this.')
  const record = recordedOf(submission, by)
  if (kind === 'end' || kind === 'restart') {
    const { slug } = await applySurgeryEvent(tx, surgery.id, kind, by.now, { record })
    return { surgeryId: surgery.id, slug, difference: [], before: writeSnapshot(surgery, approved) }
  }
  const { keepsMoved } = submission
  const change = { event: kind, keepsMoved, record, ...(renamings && { renamings }) }
  const changed = await changeSurgery(tx, surgery.id, content, by.now, change)
  const before = writeSnapshot(surgery, approved, { renamings: changed.renamings, proposals })
  return { surgeryId: surgery.id, slug: changed.slug, difference: changesBetween(approved, content), before }
}

async function publishVenue(
  tx: Db,
  submission: Submission,
  { surgery, approved, by }: { surgery: Awaited<ReturnType<typeof surgeryOf>>; approved: ListingContent; by: By },
): Promise<Publication> {
  const { content, venueName } = submission
  const { before, occurrence } = await setVenueOf(tx, submission, {
    venue: venueAt(content, venueName),
    event: 'approve_venue',
    by,
  })
  const difference = [...aboutDate(occurrence.recurrenceId), ...changesBetween(approved, content)]
  return {
    surgeryId: surgery.id,
    slug: surgery.slug,
    difference,
    before: writeSnapshot(surgery, approved, { venue: before }),
  }
}

/**
 * Holds the date of a proposal at a place; null is the usual one. The proposal is claimed by then, so its date is read here: a
 * new schedule may have renamed it since the caller read it.
 */
export async function setVenueOf(
  tx: Db,
  { id }: Submission,
  { by, ...change }: Pick<VenueChange, 'venue' | 'instead' | 'event' | 'restored'> & { by: By },
) {
  const { surgeryId, recurrenceId } = await tx.submission.findUniqueOrThrow({
    where: { id },
    select: { surgeryId: true, recurrenceId: true },
  })
  if (surgeryId === null || recurrenceId === null) throw new Error('a proposal for a date has no date')
  const { now, actorId, actorRole } = by
  const actor = { actorId, actorRole, submissionId: id }
  return setDateVenue(tx, { surgeryId, recurrenceId, ...change, by: actor }, now)
}

async function republish(tx: Db, submission: Submission, by: By): Promise<Publication> {
  const { id: submissionId, content } = submission
  const hidden = await surgeryOf(tx, submission)
  const proposals = await lockForCalendarChange(tx, hidden.id)
  const { content: approved } = requireSnapshot(await findReopening(tx, submissionId))
  const { slug, renamings } = await changeSurgery(tx, hidden.id, content, by.now, { event: 'republish' })
  const before = writeSnapshot(hidden, approved, { renamings, proposals })
  // What was hidden for another reason stays hidden.
  const turned = await findLastEntry(tx, submissionId, ['hide', 'restore'])
  if (turned?.action === 'hide') await restoreListing(tx, hidden, { ...by, submissionId })
  return { surgeryId: hidden.id, slug, difference: changesBetween(approved, content), before }
}
