import { venueAt } from '@surgeries/domain/date-venue'
import { changesBetween } from '@surgeries/domain/listing'
import { toldFrom } from '@surgeries/domain/moderation'
import { Refusal } from '@surgeries/domain/refusal'
import type { Prisma } from '@surgeries/prisma/client'
import type { ListingContent } from '@surgeries/contracts/listing'
import type { DateVenue } from '@surgeries/contracts/occurrence'
import type { Db } from '../../db.ts'
import { holdAt } from '../calendar/service.ts'
import { aboutDate, approvedContent, type Submission } from '../submissions/service.ts'
import {
  changeSurgery,
  lockForCalendarChange,
  lockForDecision,
  publishSurgery,
  setState,
} from '../surgeries/service.ts'
import { wakeHidden } from './hiding-queries.ts'
import { findLastEntry, findOpenedNew, findReopening, isAwakeSince } from './queries.ts'
import { surgeryOf } from './restored.ts'
import { readSnapshot, writeSnapshot } from './snapshot.ts'
import { type By, putBack } from './take-down.ts'
import { recordTurn } from './turns.ts'

export interface Publication {
  surgeryId: string
  slug: string
  /** What became different in public. */
  difference: { field: string; before: unknown; after: unknown }[]
  /** The surgery as it was, where there was one. */
  before?: Prisma.InputJsonObject
}

/** Makes an approved proposal public, in the transaction of its decision. */
export async function publish(tx: Db, submission: Submission, by: By): Promise<Publication> {
  const { kind, content, organiserId } = submission
  if (kind === 'new' && submission.surgeryId !== null) return republish(tx, submission, by)
  if (kind === 'new') {
    const { id, slug } = await publishSurgery(tx, { content, organiserId }, by.now)
    return { surgeryId: id, slug, difference: changesBetween(null, content) }
  }
  if (submission.surgeryId !== null) await lockForDecision(tx, submission.surgeryId, submission.recurrenceId)
  const surgery = await surgeryOf(tx, submission)
  if (await findOpenedNew(tx, surgery.id)) throw openedAgainRefusal()
  const approved = await approvedContent(tx, surgery, { except: submission.id })
  if (submission.recurrenceId !== null) return publishVenue(tx, submission, { surgery, approved, by })
  const before = writeSnapshot(surgery, approved)
  if (kind === 'end' && (await isAwakeSince(tx, surgery.id, submission.createdAt)))
    throw new Refusal('move_not_open', 'Those who organise it have said since that it goes on. Please reject this.')
  if (kind === 'end' || kind === 'reopen') {
    if (surgery.state === 'hidden') throw isHidden()
    const state = kind === 'end' ? 'ended' : 'active'
    const { slug } = await setState(tx, surgery.id, { state, isConfirmed: kind === 'reopen' }, by.now)
    await recordTurn(tx, submission, { ...by, action: kind, from: surgery.state, to: state })
    return { surgeryId: surgery.id, slug, difference: [], before }
  }
  const isOrganisersWord = kind === 'edit'
  const { slug } = await changeSurgery(tx, surgery.id, content, by.now, {
    isOrganisersWord,
    keepsMoved: submission.keepsMoved,
  })
  if (isOrganisersWord && surgery.state === 'dormant')
    await recordTurn(tx, submission, { ...by, action: 'wake', from: 'dormant', to: 'active' })
  if (isOrganisersWord && surgery.state === 'hidden') await wakeHidden(tx, surgery.id)
  return { surgeryId: surgery.id, slug, difference: changesBetween(approved, content), before }
}

/** Holds the one date that a proposal is about at the place of its content. */
async function publishVenue(
  tx: Db,
  submission: Submission,
  { surgery, approved, by }: { surgery: Awaited<ReturnType<typeof surgeryOf>>; approved: ListingContent; by: By },
): Promise<Publication> {
  const { content, venueName } = submission
  const { before, occurrence } = await holdDate(tx, submission, {
    venue: venueAt(content, venueName),
    isOrganisersWord: true,
    by,
  })
  const difference = [...aboutDate(occurrence.recurrenceId), ...changesBetween(approved, content)]
  return { surgeryId: surgery.id, slug: surgery.slug, difference, before: writeSnapshot(surgery, approved, before) }
}

/**
 * Holds the date of a proposal at a place; null is the usual one. The proposal is claimed by then, so its date is read here: a
 * new schedule may have renamed it since the caller read it.
 */
export async function holdDate(
  tx: Db,
  { id }: Submission,
  { by, ...change }: { venue: DateVenue | null; instead?: DateVenue; isOrganisersWord: boolean; by: By },
) {
  const { surgeryId, recurrenceId } = await tx.submission.findUniqueOrThrow({
    where: { id },
    select: { surgeryId: true, recurrenceId: true },
  })
  if (surgeryId === null || recurrenceId === null) throw new Error('a proposal for a date has no date')
  const { now, actorId, actorRole } = by
  const actor = { actorId, actorRole, submissionId: id }
  const date = { surgeryId, recurrenceId, ...change, by: actor, tellAt: toldFrom(now) }
  return holdAt(tx, date, now)
}

/** Makes a surgery public again whose first approval had been reopened. */
async function republish(tx: Db, submission: Submission, by: By): Promise<Publication> {
  const { id: submissionId, content } = submission
  const hidden = await surgeryOf(tx, submission)
  await lockForCalendarChange(tx, hidden.id)
  const reopening = await findReopening(tx, submissionId)
  const approved =
    readSnapshot(reopening?.before)?.content ?? (await approvedContent(tx, hidden, { except: submissionId }))
  const before = writeSnapshot(hidden, approved)
  const { slug } = await changeSurgery(tx, hidden.id, content, by.now, { isOrganisersWord: false })
  // What was hidden for another reason stays hidden.
  const turned = await findLastEntry(tx, submissionId, ['hide', 'restore'])
  if (turned?.action === 'hide') await putBack(tx, hidden, { ...by, submissionId })
  return { surgeryId: hidden.id, slug, difference: changesBetween(approved, content), before }
}

function openedAgainRefusal(): Refusal {
  return new Refusal('move_not_open', 'The approval that published this surgery was reopened. Decide on that first.')
}

function isHidden(): Refusal {
  return new Refusal('move_not_open', 'This surgery is hidden. Restore it first.')
}
