import type { Locale } from '@surgeries/domain/i18n'
import { randomInt } from 'node:crypto'
import type { ListingContent } from '@surgeries/contracts/listing'
import type { NewSubmission } from '@surgeries/contracts/submissions'
import { changesBetween } from '@surgeries/domain/listing'
import type { GrantRole } from '@surgeries/domain/permissions'
import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { z } from 'zod'
import type { Db } from '../src/db/client.ts'
import type { Env } from '../src/env.ts'
import { insertUser } from '../src/features/accounts/index.ts'
import { tokenOf } from '../src/features/submissions/private-link.ts'
import { asJson, insertSubmission } from '../src/features/submissions/index.ts'
import { recordAudit } from '../src/audit.ts'
import type { TestApp } from './app.ts'
import { buildContent } from './build.ts'

type Sent = Partial<z.input<typeof NewSubmission>>

/** A challenge that was really asked for and really solved, as a browser sends it. */
export async function solveCaptcha(t: TestApp): Promise<string> {
  const challenge = (await t.get('/challenge')).json<Challenge>()
  return packSolution(challenge)
}

export async function packSolution(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey })
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}

/** Sends a new surgery in, from somewhere else each time. */
export async function submit(t: TestApp, sent: Sent = {}, headers: Record<string, string> = {}) {
  const payload = {
    content: buildContent(),
    email: 'sita@example.org',
    organiserName: 'Sita',
    captcha: await solveCaptcha(t),
    ...sent,
  }
  return t.ask({ method: 'POST', url: '/api/v1/submissions', payload, headers, remoteAddress: anywhere() })
}

export function anywhere(): string {
  return `198.51.${randomInt(256)}.${randomInt(256)}`
}

export interface Proposal {
  id: string
  /** Its private link's path below /api/v1. */
  path: string
  email: string
}

/** A surgery that was proposed, and whose address was confirmed, by the requests of a browser. */
export async function submitAndConfirm(t: TestApp, sent: Sent = {}): Promise<Proposal> {
  const { email = 'sita@example.org' } = sent
  await submit(t, sent)
  const proposal = await lastProposal(t, email)
  await t.post(`${proposal.path}/confirmation`)
  return proposal
}

interface Proposed {
  email?: string
  organiserName?: string
  content?: ListingContent
  message?: string
  locale?: Locale
}

/**
 * The same as rows, for tests that begin where it waits. Nobody is mailed, nothing is noticed about it, and the country that it
 * names is that of its pin; `builders.test.ts` compares the two.
 */
export async function buildSubmission(
  { db, app, clock: { now } }: TestApp,
  { email = 'sita@example.org', organiserName = 'Sita', content = buildContent(), ...sent }: Proposed = {},
): Promise<Proposal> {
  const organiserId = await insertUser(db, { email, name: organiserName, isVerified: true })
  const submission = await insertSubmission(db, {
    ...sent,
    kind: 'new',
    state: 'pending',
    content: asJson(content),
    countryCode: content.countryCode,
    organiserId,
    organiserEmail: email,
    organiserName,
    createdAt: now,
    updatedAt: now,
    confirmedAt: now,
    pendingSince: now,
  })
  const entry = { at: now, actorRole: 'organiser', submissionId: submission.id } as const
  await recordAudit(db, { ...entry, actorId: null, action: 'submit', toState: 'unconfirmed' })
  await recordAudit(db, {
    ...entry,
    actorId: organiserId,
    action: 'confirm',
    fromState: 'unconfirmed',
    toState: 'pending',
    difference: changesBetween(null, content),
  })
  return proposalOf(app.deps.env, submission)
}

export async function lastProposal(t: TestApp, email: string): Promise<Proposal> {
  const submission = await t.db.submission.findFirstOrThrow({
    where: { organiserEmail: email },
    orderBy: { id: 'desc' },
  })
  return proposalOf(t.app.deps.env, submission)
}

function proposalOf(env: Env, { id, organiserEmail }: { id: string; organiserEmail: string }): Proposal {
  return { id, path: `/submissions/by-token/${tokenOf(env, { id, linkVersion: 0 })}`, email: organiserEmail }
}

interface Moderator {
  email: string
  name?: string
  role?: GrantRole
  countries?: string[]
  mailCadence?: 'at_once' | 'daily'
}

/** Somebody who may moderate; in all countries unless told otherwise. */
export async function buildModerator(db: Db, { email, name = 'Asha', ...grant }: Moderator): Promise<string> {
  const id = crypto.randomUUID()
  await db.user.create({
    data: { id, email, name, emailVerified: true, grant: { create: { role: 'moderator', ...grant } } },
  })
  return id
}
