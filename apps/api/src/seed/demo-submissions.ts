import { DAY_MS, HOUR_MS } from '@surgeries/domain/dates/durations'
import { ListingContent } from '@surgeries/contracts/listing'
import { BLANK_LISTING } from '@surgeries/domain/listing-fields'
import { isOpenState, SUBMISSION_STATES, UNCONFIRMED_DAYS } from '@surgeries/domain/moderation'
import type { Prisma, PrismaClient } from '@surgeries/prisma/client'
import { asJson } from '../features/submissions/service.ts'
import { PROPOSALS, type Proposal } from './demo-proposals.ts'

const DECIDED_HOURS_AFTER = 20

/** Sends the proposals that were never sent. Gives how many. */
export async function seedSubmissions(db: PrismaClient, accounts: Map<string, string>, now: Date): Promise<number> {
  let sent = 0
  for (const proposal of PROPOSALS) if (await send(db, proposal, accounts, now)) sent += 1
  return sent
}

async function send(db: PrismaClient, proposal: Proposal, accounts: Map<string, string>, now: Date): Promise<boolean> {
  const idempotencyKey = `demo:${proposal.key}`
  if ((await db.submission.count({ where: { idempotencyKey } })) > 0) return false
  const base = proposal.of ? await approvedContent(db, proposal.of) : null
  if (proposal.of && (!base || (await hasOpenEdit(db, base.surgeryId)))) return false
  const sentAt = new Date(now.getTime() - proposal.hoursAgo * HOUR_MS)
  const content = ListingContent.parse({ ...BLANK_LISTING, ...base?.content, ...proposal.content })
  await db.$transaction(async (tx) => {
    const data = { ...proposalRow(proposal, sentAt), ...baseOf(base), content: asJson(content), idempotencyKey }
    const organiserId = accounts.get(proposal.organiserEmail) ?? null
    const { id } = await tx.submission.create({ data: { ...data, organiserId }, select: { id: true } })
    const facts = { submissionId: id, surgeryId: data.surgeryId }
    const toState = proposal.state === 'unconfirmed' ? 'unconfirmed' : 'pending'
    await tx.auditEntry.create({ data: { ...facts, at: sentAt, actorRole: 'organiser', action: 'submit', toState } })
    const moderator = accounts.get('moderator.nepal@example.org')
    if (proposal.requested && moderator)
      await askForChanges(tx, proposal.requested, { ...facts, actorId: moderator, sentAt })
  })
  return true
}

function proposalRow({ kind, state, content, message, locale, signals, requested, ...sender }: Proposal, sentAt: Date) {
  return {
    kind,
    state,
    message,
    locale,
    countryCode: content.countryCode ?? 'GB',
    organiserEmail: sender.organiserEmail,
    organiserName: sender.organiserName,
    signals: signals ?? [],
    requested: requested ?? [],
    createdAt: sentAt,
    updatedAt: sentAt,
    confirmedAt: state === 'unconfirmed' ? null : sentAt,
    pendingSince: state === 'unconfirmed' ? null : sentAt,
    expiresAt: state === 'unconfirmed' ? new Date(sentAt.getTime() + UNCONFIRMED_DAYS * DAY_MS) : null,
  }
}

function baseOf(base: Awaited<ReturnType<typeof approvedContent>>) {
  return base
    ? { surgeryId: base.surgeryId, baseVersion: base.version, countryCode: base.content.countryCode }
    : { surgeryId: null }
}

interface Asking {
  submissionId: string
  surgeryId: string | null
  actorId: string
  sentAt: Date
}

async function askForChanges(
  db: Prisma.TransactionClient,
  requested: NonNullable<Proposal['requested']>,
  { submissionId, surgeryId, actorId, sentAt }: Asking,
) {
  const decidedAt = new Date(sentAt.getTime() + DECIDED_HOURS_AFTER * HOUR_MS)
  const action = 'request_changes'
  await db.decision.create({ data: { submissionId, actorId, action, fieldNotes: requested, decidedAt } })
  const moved = { fromState: 'pending', toState: 'changes_requested' }
  await db.auditEntry.create({
    data: { at: decidedAt, actorId, actorRole: 'moderator', action, submissionId, surgeryId, ...moved },
  })
  await db.submission.update({ where: { id: submissionId }, data: { decidedAt, updatedAt: decidedAt } })
}

async function approvedContent(db: PrismaClient, slug: string) {
  const surgery = await db.surgery.findUnique({ where: { slug }, select: { id: true, version: true } })
  const approved =
    surgery &&
    (await db.submission.findFirst({
      where: { surgeryId: surgery.id, state: 'approved' },
      orderBy: { decidedAt: 'desc' },
      select: { content: true },
    }))
  return (
    approved && {
      surgeryId: surgery.id,
      version: surgery.version,
      content: ListingContent.parse(approved.content),
    }
  )
}

const OPEN = SUBMISSION_STATES.filter(isOpenState)

async function hasOpenEdit(db: PrismaClient, surgeryId: string): Promise<boolean> {
  return (await db.submission.count({ where: { surgeryId, kind: 'edit', state: { in: OPEN } } })) > 0
}
