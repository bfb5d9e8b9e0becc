import type { FieldNote } from '@surgeries/contracts/submissions'
import { SUBMISSION_KINDS } from '@surgeries/domain/moderation'
import type { Prisma } from '@surgeries/prisma/client'
import { z } from 'zod'
import type { Db } from '../../db.ts'
import { readRow, type Submission } from '../submissions/service.ts'

export interface DecisionFacts {
  submissionId: string
  actorId: string
  action: 'approve' | 'reject' | 'request_changes' | 'undo' | 'reopen'
  reasonCode?: string | null
  reason?: string
  fieldNotes?: FieldNote[]
  ownSubmission: boolean
  /** The surgery before it, for an approval of a change. */
  before?: Prisma.InputJsonObject | undefined
  decidedAt: Date
}

/** Writes a decision down, for ever. Gives its id. */
export async function insertDecision(db: Db, facts: DecisionFacts): Promise<string> {
  return (await db.decision.create({ data: facts, select: { id: true } })).id
}

export function findSurgeryById(db: Db, id: string) {
  return db.surgery.findUnique({ where: { id } })
}

export function findSurgeryBySlug(db: Db, slug: string) {
  return db.surgery.findUnique({ where: { slug } })
}

/** Holds a surgery to the end of the transaction: what else is decided about it comes before or after, not meanwhile. */
export async function holdSurgery(db: Db, id: string): Promise<void> {
  await db.$queryRaw`SELECT id FROM surgery WHERE id = ${id}::uuid FOR UPDATE`
}

/** The approvals about a surgery since a moment, whose mails may wait still. */
export async function listApprovalsSince(db: Db, surgeryId: string, since: Date): Promise<string[]> {
  const where = { submission: { surgeryId }, action: 'approve', decidedAt: { gt: since } }
  return (await db.decision.findMany({ where, select: { id: true } })).map(({ id }) => id)
}

/** Whether another proposal about the same listing, or the same date of it, was approved after this one. */
export async function isApprovedSince(
  db: Db,
  { surgeryId, id, recurrenceId, decidedAt }: ApprovedAt,
): Promise<boolean> {
  const isLater = [{ decidedAt: { gt: decidedAt } }, { decidedAt, id: { gt: id } }]
  const count = await db.submission.count({ where: { surgeryId, recurrenceId, state: 'approved', OR: isLater } })
  return count > 0
}

interface ApprovedAt {
  surgeryId: string
  id: string
  recurrenceId: string | null
  decidedAt: Date
}

/** Whether another proposal is about this surgery. */
export async function isAboutOthers(db: Db, surgeryId: string, submissionId: string): Promise<boolean> {
  return (await db.submission.count({ where: { surgeryId, id: { not: submissionId } } })) > 0
}

/** The last entry of the record about a submission, of a kind. */
export function findLastEntry(db: Db, submissionId: string, actions: string[]) {
  return db.auditEntry.findFirst({
    where: { submissionId, action: { in: actions } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
}

/** The record of a surgery with that of all proposals about it, the newest first. */
export async function listEntries(
  db: Db,
  { surgeryId, submissionId }: { surgeryId?: string | null; submissionId?: string },
) {
  const about: Prisma.AuditEntryWhereInput[] = submissionId ? [{ submissionId }] : []
  if (surgeryId) {
    const proposals = await db.submission.findMany({ where: { surgeryId }, select: { id: true } })
    about.push({ surgeryId }, { submissionId: { in: proposals.map(({ id }) => id) } })
  }
  return db.auditEntry.findMany({ where: { OR: about }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 500 })
}

/** The names of people, by account. */
export async function listNames(db: Db, userIds: string[]): Promise<Map<string, string>> {
  const rows = await db.user.findMany({ where: { id: { in: userIds } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** What waits in the countries of a moderator (all of them when none is named), as far as permissions go. */
export async function listWaiting(db: Db, countries: string[]) {
  const rows = await db.submission.findMany({
    where: {
      state: 'pending',
      ...(countries.length > 0
        ? { OR: [{ countryCode: { in: countries } }, { otherCountries: { hasSome: countries } }] }
        : {}),
    },
    select: {
      id: true,
      kind: true,
      surgeryId: true,
      countryCode: true,
      otherCountries: true,
      organiserId: true,
      organiserEmail: true,
    },
    orderBy: WAITING_ORDER,
  })
  return rows.map((row) => ({ ...row, kind: Kind.parse(row.kind) }))
}

/** Submissions that wait, by their ids, the oldest first. */
export async function listWaitingById(db: Db, ids: string[]): Promise<Submission[]> {
  const rows = await db.submission.findMany({ where: { id: { in: ids } }, orderBy: WAITING_ORDER })
  return rows.map(readRow)
}

const Kind = z.enum(SUBMISSION_KINDS)
const WAITING_ORDER: Prisma.SubmissionOrderByWithRelationInput[] = [{ pendingSince: 'asc' }, { id: 'asc' }]

/** Who organises a surgery now: where mail about it goes. */
export async function listOrganisers(db: Db, surgeryId: string): Promise<{ email: string; name: string }[]> {
  const rows = await db.surgeryOrganiser.findMany({
    where: { surgeryId },
    select: { user: { select: { email: true, name: true } } },
  })
  return rows.map(({ user }) => user)
}

/** Whether somebody has woken a surgery since a moment that had fallen asleep, or was said to have stopped. */
export async function isAwakeSince(db: Db, surgeryId: string, since: Date): Promise<boolean> {
  const turned = {
    surgeryId,
    at: { gt: since },
    OR: [WAKING, { fromState: WAKING.toState, toState: WAKING.fromState }],
  }
  const last = await db.auditEntry.findFirst({ where: turned, orderBy: [{ at: 'desc' }, { id: 'desc' }] })
  return last?.toState === WAKING.toState
}

const WAKING = { fromState: 'dormant', toState: 'active' } as const
