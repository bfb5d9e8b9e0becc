import type { Desk } from '@surgeries/contracts/moderation'
import type { ListingContent } from '@surgeries/contracts/listing'
import type { Surgery } from '@surgeries/contracts/surgeries'
import { venueAt } from '@surgeries/domain/date-venue'
import { eventOfApproval, type Life, lifeAfter } from '@surgeries/domain/lifecycle'
import { changesBetween } from '@surgeries/domain/listing'
import { isOpenState, movesOpenTo, type SubmissionAction, undoableUntil } from '@surgeries/domain/moderation'
import { type Actor, can, type Decidable, isAmong } from '@surgeries/domain/permissions'
import { Refusal } from '@surgeries/domain/refusal'
import type { Deps } from '../../../deps.ts'
import type { Db } from '../../../db/client.ts'
import { findRole, listUserNames } from '../../accounts/index.ts'
import {
  approvedContent,
  countApprovedOf,
  dateOf,
  decidableOf,
  findLastDecision,
  findSubmission,
  findTwins,
  type Submission,
} from '../../submissions/index.ts'
import {
  findSurgeryRow,
  findLife,
  findLookalikes,
  findNeighbours,
  previewEffects,
  previewSurgery,
} from '../../surgeries/index.ts'
import { decidableOpening } from '../decision/decidable-opening.ts'
import { draftsFor } from '../decision/drafts.ts'
import { historyOf, readDifference } from './history.ts'
import { findLastEntry, sentAtOf } from '../queries.ts'
import { publicPoint, redactDesk } from './redact.ts'
import { type RestoredListing, restoredBy } from '../decision/restored.ts'

/** All that one decision needs. Whoever does not look after its countries may read it, redacted. Throws `not_found`. */
export async function readDesk(deps: Deps, actor: Actor, id: string): Promise<Desk> {
  const { db } = deps
  const now = deps.now()
  const submission = await findSubmission(db, id)
  if (!submission || !can(actor, 'read_desk', submission))
    throw new Refusal('not_found', 'There is no such submission.')
  const decidable = await decidableOf(db, submission)
  const { content, surgeryId, kind, state } = submission
  const surgery = surgeryId === null ? null : await findSurgeryRow(db, { id: surgeryId })
  const approved = surgery && kind !== 'new' ? await approvedContent(db, surgery) : null
  const slug = surgery?.slug ?? null
  const isInFull = can(actor, 'read_in_full', decidable)
  const about = { ...content, ...(!isInFull && publicPoint(content)), except: slug ?? undefined }
  const isChange = state === 'approved' && surgery !== null && kind !== 'new'
  const decided = isChange ? await findLastDecision(db, id) : null
  const restored = decided && (await restoredBy(db, submission, decided))
  const mayOpen = can(actor, 'reopen', await decidableOpening(db, submission, restored, now))
  const decision = await decisionOn(deps, actor, submission, decidable)
  const history = await historyOf(db, { surgeryId, submissionId: id })
  const desk: Desk = {
    id,
    kind,
    state,
    version: submission.version,
    date: dateOf(submission),
    content,
    preview: await previewOf(db, submission, { slug, approved, now }),
    approved,
    approvedState: surgery && kind !== 'new' ? surgery.state : null,
    isStale:
      isOpenState(state) &&
      surgery !== null &&
      submission.baseVersion !== null &&
      submission.baseVersion !== surgery.version,
    changes: await changesOf(deps, submission, approved),
    organiser: {
      name: submission.organiserName,
      email: submission.organiserEmail,
      approvedBefore: await countApprovedOf(db, submission.organiserEmail),
      locale: submission.locale,
    },
    message: submission.message,
    saysIsland: submission.saysIsland,
    signals: submission.signals,
    lookalikes: await findLookalikes(db, about, now),
    twins: kind === 'new' ? await findTwins(db, submission) : [],
    neighbours: await findNeighbours(db, about, now),
    requested: submission.requested,
    reason: submission.reason,
    moves: can(actor, 'decide', decidable)
      ? movesFor(submission, { mayUndo: decision.undoUntil !== null, mayOpen })
      : [],
    isOwn: isAmong(actor, decidable.people),
    isRedacted: false,
    ...decision,
    pendingSince: submission.pendingSince?.toISOString() ?? null,
    decidedAt: submission.decidedAt?.toISOString() ?? null,
    keepsMoved: submission.keepsMoved,
    effects: surgery && isOpenState(state) ? await effectsOf(db, submission, surgery.id, now) : null,
    rejectEffects:
      kind === 'new' && surgery && isOpenState(state)
        ? await previewEffects(db, surgery.id, { event: 'remove' }, now)
        : null,
    reopenEffects: state === 'approved' ? await reopenEffectsOf(db, submission, restored, now) : null,
    mails: draftsFor(submission),
    history: history.items,
    historyTotal: history.total,
    slug,
  }
  return isInFull ? desk : redactDesk(desk, draftsFor({ ...submission, organiserName: '' }))
}

async function effectsOf(db: Db, submission: Submission, surgeryId: string, now: Date) {
  const { kind, content, keepsMoved, recurrenceId, venueName } = submission
  const event = eventOfApproval(submission)
  if (recurrenceId !== null)
    return previewEffects(db, surgeryId, { event, place: { recurrenceId, venue: venueAt(content, venueName) } }, now)
  if (kind === 'end' || kind === 'restart') return previewEffects(db, surgeryId, { event }, now)
  return previewEffects(db, surgeryId, { event: kind === 'new' ? 'restore' : event, content, keepsMoved }, now)
}

async function reopenEffectsOf(
  db: Db,
  { surgeryId, kind }: Submission,
  restored: RestoredListing | null,
  now: Date,
): Promise<Desk['reopenEffects']> {
  if (surgeryId === null) return null
  if (kind === 'new') return previewEffects(db, surgeryId, { event: 'hide' }, now)
  return restored && previewEffects(db, surgeryId, { ...restored, event: 'undo', restored: restored.life }, now)
}

async function previewOf(
  db: Db,
  submission: Submission,
  { slug, approved, now }: { slug: string | null; approved: ListingContent | null; now: Date },
): Promise<Surgery> {
  const { content, recurrenceId, venueName } = submission
  const life = await lifeIfApproved(db, submission, now)
  if (recurrenceId === null || !approved) return previewSurgery(content, life, now, slug ?? undefined)
  const usual = previewSurgery(approved, life, now, slug ?? undefined)
  const venue = venueAt(content, venueName)
  const there = usual.upcoming.map((date) => (date.recurrenceId === recurrenceId ? { ...date, venue } : date))
  return { ...usual, upcoming: there }
}

async function lifeIfApproved(db: Db, submission: Submission, now: Date): Promise<Life> {
  const { surgeryId } = submission
  const before = surgeryId === null ? null : await findLife(db, surgeryId)
  const sentAt = await sentAtOf(db, submission)
  const after = isOpenState(submission.state) ? lifeAfter(eventOfApproval(submission), before, { now, sentAt }) : null
  const life = after ?? before ?? { state: 'active', pausedUntil: null, confirmedAt: sentAt, earlier: null }
  return lifeAfter('restore', life, { now }) ?? life
}

async function changesOf(
  { db }: Deps,
  { id, state, content }: Submission,
  approved: ListingContent | null,
): Promise<Desk['changes']> {
  if (state !== 'approved') return changesBetween(approved, content)
  const entry = await findLastEntry(db, id, ['approve', 'revert'])
  return readDifference(entry?.difference ?? [])
}

function movesFor(submission: Submission, may: { mayUndo: boolean; mayOpen: boolean }): SubmissionAction[] {
  const { mayUndo, mayOpen } = may
  return movesOpenTo('moderator', submission).filter(
    (move) => (move !== 'undo' || mayUndo) && (move !== 'reopen' || mayOpen),
  )
}

async function decisionOn(
  { db, now }: Deps,
  actor: Actor,
  { id, kind, decidedAt }: Submission,
  decidable: Decidable,
): Promise<Pick<Desk, 'decidedBy' | 'undoUntil'>> {
  const decision = decidedAt === null ? null : await findLastDecision(db, id)
  if (!decision || decision.action === 'undo' || decision.action === 'reopen')
    return { decidedBy: null, undoUntil: null }
  const names = await listUserNames(db, [decision.actorId])
  const undoUntil = undoableUntil(decision.decidedAt)
  const isTheirs = can(actor, 'undo', { ...decidable, decidedBy: decision.actorId })
  return {
    decidedBy: { name: names.get(decision.actorId) ?? '', role: await findRole(db, decision.actorId) },
    undoUntil: isTheirs && kind !== 'revert' && undoUntil > now() ? undoUntil.toISOString() : null,
  }
}
