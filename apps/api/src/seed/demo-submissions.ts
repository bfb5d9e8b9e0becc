import { DAY_MS, HOUR_MS } from '@surgeries/domain/dates/durations'
import { ListingContent } from '@surgeries/contracts/listing'
import { BLANK_LISTING } from '@surgeries/domain/listing-fields'
import { isOpenState, SUBMISSION_STATES, UNCONFIRMED_DAYS } from '@surgeries/domain/moderation'
import type { Prisma, PrismaClient } from '@surgeries/prisma/client'
import { recordAudit } from '../audit.ts'
import { insertDecision } from '../features/moderation/index.ts'
import { approvedContent, asJson } from '../features/submissions/index.ts'
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
  const surgery = proposal.of === undefined ? null : await db.surgery.findUnique({ where: { slug: proposal.of } })
  if (proposal.of !== undefined && (!surgery || (await hasOpenEdit(db, surgery.id)))) return false
  const base = surgery && (await approvedContent(db, surgery))
  const sentAt = new Date(now.getTime() - proposal.hoursAgo * HOUR_MS)
  const content = ListingContent.parse({ ...BLANK_LISTING, ...base, ...proposal.content })
  await db.$transaction(async (tx) => {
    const organiserId = accounts.get(proposal.organiserEmail) ?? null
    const of = { surgeryId: surgery?.id ?? null, baseVersion: surgery?.version, countryCode: content.countryCode }
    const data = { ...proposalRow(proposal, sentAt), ...of, organiserId, content: asJson(content), idempotencyKey }
    const { id } = await tx.submission.create({ data, select: { id: true } })
    const facts = { submissionId: id, surgeryId: of.surgeryId }
    const toState = proposal.state === 'unconfirmed' ? 'unconfirmed' : 'pending'
    const by = { actorId: null, actorRole: 'organiser' } as const
    await recordAudit(tx, { ...facts, ...by, at: sentAt, action: 'submit', toState })
    const moderator = accounts.get('moderator.nepal@example.org')
    if (proposal.requested && moderator)
      await askForChanges(tx, proposal.requested, { ...facts, actorId: moderator, sentAt })
  })
  return true
}

function proposalRow({ kind, state, message, locale, signals, requested, ...sender }: Proposal, sentAt: Date) {
  return {
    kind,
    state,
    message,
    locale,
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
  await insertDecision(db, { submissionId, actorId, action, ownSubmission: false, fieldNotes: requested, decidedAt })
  const moved = { fromState: 'pending', toState: 'changes_requested' }
  const by = { actorId, actorRole: 'moderator' } as const
  await recordAudit(db, { at: decidedAt, ...by, action, submissionId, surgeryId, ...moved })
  await db.submission.update({ where: { id: submissionId }, data: { decidedAt, updatedAt: decidedAt } })
}

const OPEN = SUBMISSION_STATES.filter(isOpenState)

async function hasOpenEdit(db: PrismaClient, surgeryId: string): Promise<boolean> {
  return (await db.submission.count({ where: { surgeryId, kind: 'edit', state: { in: OPEN } } })) > 0
}
