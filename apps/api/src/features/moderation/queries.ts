import type { FieldNote } from '@surgeries/contracts/submissions'
import { SUBMISSION_KINDS, type SubmissionKind } from '@surgeries/domain/moderation'
import { type DecisionAction, Prisma, type RejectReason } from '@surgeries/prisma/client'
import type { Db } from '../../db/client.ts'
import { readRow, type Submission } from '../submissions/index.ts'

export interface DecisionFacts {
  submissionId: string
  actorId: string
  action: DecisionAction
  reasonCode?: RejectReason | null
  reason?: string
  fieldNotes?: FieldNote[]
  ownSubmission: boolean
  before?: Prisma.InputJsonObject | undefined
  decidedAt: Date
}

export async function insertDecision(db: Db, facts: DecisionFacts): Promise<string> {
  return (await db.decision.create({ data: facts, select: { id: true } })).id
}

export function findHiding(db: Db, surgeryId: string) {
  return db.hiding.findUnique({ where: { surgeryId } })
}

/** The approvals about a surgery since a moment, whose mails may wait still. */
export async function listApprovalsSince(db: Db, surgeryId: string, since: Date): Promise<string[]> {
  const where = { submission: { surgeryId }, action: 'approve' as const, decidedAt: { gt: since } }
  return (await db.decision.findMany({ where, select: { id: true } })).map(({ id }) => id)
}

export async function isApprovedSince(
  db: Db,
  { surgeryId, id, decidedAt, kinds = SUBMISSION_KINDS, ...about }: Moment & Since,
): Promise<boolean> {
  const isLater = [{ decidedAt: { gt: decidedAt } }, { decidedAt, id: { gt: id } }]
  const where = { surgeryId, state: 'approved' as const, kind: { in: [...kinds] }, ...about, OR: isLater }
  return (await db.submission.count({ where })) > 0
}

interface Since {
  kinds?: readonly SubmissionKind[]
  /** The one date that it is about, or null for the listing. */
  recurrenceId: string | null
}

interface Moment {
  surgeryId: string
  id: string
  decidedAt: Date
}

export async function findOpenedNew(db: Db, surgeryId: string): Promise<string | null> {
  const opened = await db.submission.findFirst({
    where: { surgeryId, kind: 'new', state: { notIn: ['approved', 'withdrawn'] } },
    select: { id: true },
  })
  return opened?.id ?? null
}

export async function isAboutOthers(db: Db, surgeryId: string, submissionId: string): Promise<boolean> {
  return (await db.submission.count({ where: { surgeryId, id: { not: submissionId } } })) > 0
}

export function findLastEntry(db: Db, submissionId: string, actions: string[]) {
  return db.auditEntry.findFirst({
    where: { submissionId, action: { in: actions } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
}

const SENT = ['submit', 'confirm', 'edit', 'appeal']

export async function sentAtOf(db: Db, { id, createdAt }: Pick<Submission, 'id' | 'createdAt'>): Promise<Date> {
  return (await findLastEntry(db, id, SENT))?.at ?? createdAt
}

export async function listEntries(
  db: Db,
  { surgeryId, submissionId }: { surgeryId?: string | null; submissionId?: string },
) {
  const about: Prisma.AuditEntryWhereInput[] = submissionId ? [{ submissionId }] : []
  if (surgeryId) {
    const proposals = await db.submission.findMany({ where: { surgeryId }, select: { id: true } })
    about.push({ surgeryId }, { submissionId: { in: proposals.map(({ id }) => id) } })
  }
  const where = { OR: about }
  const entries = await db.auditEntry.findMany({ where, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 500 })
  return { entries, total: await db.auditEntry.count({ where }) }
}

/** What waits in the countries of a moderator (all of them when none is named), as far as permissions go. */
export function listWaiting(db: Db, countries: string[]) {
  return db.submission.findMany({
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
}

export async function listWaitingById(db: Db, ids: string[]): Promise<Submission[]> {
  const rows = await db.submission.findMany({ where: { id: { in: ids } }, orderBy: WAITING_ORDER })
  return rows.map(readRow)
}

const WAITING_ORDER: Prisma.SubmissionOrderByWithRelationInput[] = [{ pendingSince: 'asc' }, { id: 'asc' }]

export function findReopening(db: Db, submissionId: string) {
  return db.decision.findFirst({
    where: { submissionId, action: 'reopen', before: { not: Prisma.DbNull } },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
  })
}

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
