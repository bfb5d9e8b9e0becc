import type { SubmissionKind, SubmissionState } from '@surgeries/domain/moderation'
import type { Person } from '@surgeries/domain/permissions'
import type { Prisma } from '@surgeries/prisma/client'
import type { Db } from '../../db/client.ts'
import { readRow, type Submission } from './rows.ts'

export type NewRow = Prisma.SubmissionUncheckedCreateInput

export async function insertSubmission(db: Db, data: NewRow): Promise<Submission> {
  return readRow(await db.submission.create({ data }))
}

export async function findSubmission(db: Db, id: string): Promise<Submission | null> {
  const row = await db.submission.findUnique({ where: { id } })
  return row && readRow(row)
}

export async function lockSubmission(db: Db, id: string): Promise<Submission | null> {
  await db.$queryRaw`SELECT id FROM submission WHERE id = ${id}::uuid FOR UPDATE`
  return findSubmission(db, id)
}

/** Gives a submission the next private link, and says whether it still had the one that was read. */
export async function changeLink(
  db: Db,
  { id, linkVersion }: Pick<Submission, 'id' | 'linkVersion'>,
  renewedAt: Date | null,
): Promise<boolean> {
  const { count } = await db.submission.updateMany({
    where: { id, linkVersion },
    data: { linkVersion: linkVersion + 1, ...(renewedAt ? { linkRenewedAt: renewedAt } : {}) },
  })
  return count === 1
}

export async function findByIdempotencyKey(db: Db, idempotencyKey: string): Promise<Submission | null> {
  const row = await db.submission.findUnique({ where: { idempotencyKey } })
  return row && readRow(row)
}

export interface From {
  id: string
  state: SubmissionState
  version: number
}

/** Changes a submission, and says whether it was still as `from` names it. */
export async function changeSubmission(
  db: Db,
  from: From,
  data: Prisma.SubmissionUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await db.submission.updateMany({
    where: { id: from.id, state: from.state, version: from.version },
    data,
  })
  return count === 1
}

export async function findOpenOfKind(
  db: Db,
  surgeryId: string,
  kind: SubmissionKind,
  recurrenceId: string | null = null,
) {
  const where = { surgeryId, kind, recurrenceId, state: { in: [...OPEN] } }
  return db.submission.findFirst({ where, select: { id: true } })
}

/** New surgeries of a country that wait for a moderator or an answer, the oldest first; enough of them to find a twin. */
export function listWaitingNew(db: Db, { countryCode, except }: { countryCode: string; except: string }) {
  return db.submission.findMany({
    where: { kind: 'new', state: { in: ['pending', 'changes_requested'] }, countryCode, id: { not: except } },
    orderBy: { id: 'asc' },
    take: 500,
  })
}

const OPEN = ['unconfirmed', 'pending', 'changes_requested'] as const satisfies readonly SubmissionState[]

const WITH_CONTENT = ['new', 'edit', 'revert'] as const satisfies readonly SubmissionKind[]
const OF_LISTING = { state: 'approved' as const, kind: { in: [...WITH_CONTENT] }, recurrenceId: null }

/**
 * The last approved content of a surgery: the one place where its exact pin is. An ending says nothing of the content;
 * what it was sent with may be long out of date. While its only approval is reopened it is the content that waits.
 */
export async function findLastApproved(db: Db, surgeryId: string, except?: string): Promise<Submission | null> {
  const about = { surgeryId, ...(except ? { id: { not: except } } : {}) }
  const row =
    (await db.submission.findFirst({
      where: { ...about, ...OF_LISTING },
      orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    })) ?? (await db.submission.findFirst({ where: { ...about, kind: 'new' } }))
  return row && readRow(row)
}

/** The countries that sources see at surgeries' pins as they were last approved, by surgery; the pin's own first. */
export async function listModeratingCountries(db: Db, surgeryIds: string[]): Promise<Map<string | null, string[]>> {
  const rows = await db.submission.findMany({
    where: { surgeryId: { in: surgeryIds }, OR: [OF_LISTING, { kind: 'new' }] },
    orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
    select: { surgeryId: true, state: true, countryCode: true, otherCountries: true },
  })
  // What is not approved counts only where nothing else was.
  const inOrder = rows.toSorted((a, b) => Number(a.state === 'approved') - Number(b.state === 'approved'))
  return new Map(
    inOrder.map(({ surgeryId, countryCode, otherCountries }) => [surgeryId, [countryCode, ...otherCountries]]),
  )
}

export async function listOrganisersOf(db: Db, surgeryIds: string[]): Promise<Map<string, Person[]>> {
  const rows = await db.surgeryOrganiser.findMany({
    where: { surgeryId: { in: surgeryIds } },
    select: { surgeryId: true, userId: true, user: { select: { email: true } } },
  })
  const bySurgery = Map.groupBy(rows, ({ surgeryId }) => surgeryId)
  return new Map(
    [...bySurgery].map(([surgeryId, some]) => [
      surgeryId,
      some.map(({ userId, user }) => ({ userId, email: user.email })),
    ]),
  )
}

export async function listOf(db: Db, organiserId: string): Promise<{ submissions: Submission[]; total: number }> {
  const where = { organiserId, kind: { not: 'revert' as const } }
  const rows = await db.submission.findMany({ where, orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }], take: 100 })
  return { submissions: rows.map(readRow), total: await db.submission.count({ where }) }
}

export async function listOpenOf(db: Db, surgeryIds: string[]): Promise<Submission[]> {
  const rows = await db.submission.findMany({
    where: { surgeryId: { in: surgeryIds }, state: { in: [...OPEN] } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(readRow)
}

/** The proposals for single dates that wait, of one surgery or of all; the longest waiting first. */
export async function listOpenForDates(
  db: Db,
  { surgeryId, after }: { surgeryId?: string | undefined; after?: string | undefined },
): Promise<Submission[]> {
  const rows = await db.submission.findMany({
    where: {
      recurrenceId: { not: null },
      state: { in: [...OPEN] },
      ...(surgeryId && { surgeryId }),
      ...(after && { id: { gt: after } }),
    },
    orderBy: { id: 'asc' },
    take: 500,
  })
  return rows.map(readRow)
}

export function countApprovedOf(db: Db, email: string): Promise<number> {
  return db.submission.count({ where: { organiserEmail: email, state: 'approved' } })
}

/** How long the moderators took of late, in hours: the median since a moment, null when they had nothing to decide. */
export async function medianWaitHours(db: Db, since: Date): Promise<number | null> {
  const rows = await db.$queryRaw<{ hours: number | null }[]>`
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM decided_at - pending_since)) / 3600 AS hours
      FROM submission
     WHERE decided_at >= ${since}::timestamptz AND pending_since <= decided_at AND kind <> 'revert'`
  return rows[0]?.hours ?? null
}

export function findWithdrawal(db: Db, submissionId: string) {
  return db.auditEntry.findFirst({
    where: { submissionId, action: 'withdraw' },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { at: true, actorId: true, actorRole: true },
  })
}

export async function listExpired(db: Db, now: Date): Promise<Submission[]> {
  const rows = await db.submission.findMany({
    where: { state: { in: ['unconfirmed', 'withdrawn'] }, expiresAt: { lt: now } },
    take: 500,
  })
  return rows.map(readRow)
}

export function findSurgeryWithOrganisers(db: Db, slug: string) {
  return db.surgery.findUnique({ where: { slug }, include: { organisers: { select: { userId: true } } } })
}

export async function listSlugs(db: Db, surgeryIds: string[]): Promise<Map<string, string>> {
  const rows = await db.surgery.findMany({ where: { id: { in: surgeryIds } }, select: { id: true, slug: true } })
  return new Map(rows.map(({ id, slug }) => [id, slug]))
}

export interface WhyHidden {
  reason: string
  at: string
  isRemoved: boolean
}

export async function listHidings(db: Db, surgeryIds: string[]): Promise<Map<string, WhyHidden>> {
  const hidings = await db.hiding.findMany({ where: { surgeryId: { in: surgeryIds } } })
  const turnedDown = await db.submission.findMany({
    where: { surgeryId: { in: surgeryIds }, kind: 'new', state: 'rejected' },
    select: { surgeryId: true, reason: true },
  })
  const reasons = new Map(turnedDown.map(({ surgeryId, reason }) => [surgeryId, reason]))
  return new Map(
    hidings.map(({ surgeryId, reason, hiddenAt, removedAt }) => [
      surgeryId,
      {
        reason: (removedAt && reasons.get(surgeryId)) || reason,
        at: (removedAt ?? hiddenAt).toISOString(),
        isRemoved: removedAt !== null,
      },
    ]),
  )
}
