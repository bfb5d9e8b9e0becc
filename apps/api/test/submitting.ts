import { randomInt } from 'node:crypto'
import type { NewSubmission } from '@surgeries/contracts/submissions'
import type { GrantRole } from '@surgeries/domain/permissions'
import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { z } from 'zod'
import type { Db } from '../src/db/client.ts'
import { tokenOf } from '../src/features/submissions/private-link.ts'
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

/** A surgery that was proposed, and whose address was confirmed. */
export async function submitAndConfirm(t: TestApp, sent: Sent = {}): Promise<Proposal> {
  const { email = 'sita@example.org' } = sent
  await submit(t, sent)
  const proposal = await lastProposal(t, email)
  await t.post(`${proposal.path}/confirmation`)
  return proposal
}

export async function lastProposal(t: TestApp, email: string): Promise<Proposal> {
  const { id } = await t.db.submission.findFirstOrThrow({ where: { organiserEmail: email }, orderBy: { id: 'desc' } })
  return { id, path: `/submissions/by-token/${tokenOf(t.app.deps.env, { id, linkVersion: 0 })}`, email }
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
