import type { ListingContent } from '@surgeries/contracts/listing'
import type { DateVenue } from '@surgeries/contracts/occurrence'
import { type Restored as RestoredLife, restoredFrom } from '@surgeries/domain/lifecycle'
import { withoutChange } from '@surgeries/domain/listing'
import { sameValue } from '@surgeries/domain/same-value'
import { Refusal } from '@surgeries/domain/refusal'
import type { Decision } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'
import { approvedContent, type Submission } from '../../submissions/index.ts'
import { findSurgeryRow, findLife } from '../../surgeries/index.ts'
import { isApprovedSince } from '../queries.ts'
import { requireSnapshot, type Snapshot } from './snapshot.ts'

export interface RestoredListing {
  content?: ListingContent
  place?: { recurrenceId: string; venue: DateVenue | null }
  /** Its state and when it was confirmed, as far as nothing was said of that since. */
  life: RestoredLife
  before?: ListingContent
  now?: ListingContent
  renamings?: Snapshot['renamings']
  snapshot: Snapshot
  /** Whether something else about it was approved since: that stays. */
  isOvertaken: boolean
}

/**
 * What taking an approval back restores: all that the proposal changed, except what something approved later changed
 * again.
 */
export async function restoredBy(db: Db, submission: Submission, decision: Decision): Promise<RestoredListing> {
  const { id: surgeryId } = await surgeryOf(db, submission)
  const { id, kind, recurrenceId } = submission
  const { decidedAt } = decision
  const snapshot = requireSnapshot(decision)
  const surgery = await findLife(db, surgeryId)
  if (!surgery) throw noSurgery()
  const lifeOf = (isAboutState: boolean) => restoredFrom(snapshot, surgery, { decidedAt, isAboutState })
  if (recurrenceId !== null) {
    const isOvertaken = await isApprovedSince(db, { surgeryId, id, decidedAt, recurrenceId })
    const place = { recurrenceId, venue: snapshot.venue }
    return { ...(isOvertaken ? {} : { place }), life: lifeOf(false), snapshot, isOvertaken }
  }
  const isOvertaken = await isApprovedSince(db, { surgeryId, id, decidedAt, recurrenceId: null })
  if (kind === 'end' || kind === 'restart') {
    const isTurned = await isApprovedSince(db, {
      surgeryId,
      id,
      decidedAt,
      recurrenceId: null,
      kinds: ['end', 'restart'],
    })
    return { life: lifeOf(!isTurned), snapshot, isOvertaken }
  }
  const before = snapshot.content
  const now = isOvertaken ? await approvedContent(db, await surgeryOf(db, submission)) : submission.content
  const content = withoutChange(now, { before, after: submission.content })
  const isSameCalendar = sameValue(content.schedule, before.schedule) && content.timeZone === before.timeZone
  const renamings = isSameCalendar ? snapshot.renamings : []
  return { content, renamings, life: lifeOf(false), before, now, snapshot, isOvertaken }
}

export async function surgeryOf(db: Db, { surgeryId }: Submission) {
  const surgery = surgeryId === null ? null : await findSurgeryRow(db, { id: surgeryId })
  if (!surgery) throw noSurgery()
  return surgery
}

function noSurgery(): Refusal {
  return new Refusal('not_found', 'The surgery that this is about is not there.')
}
