import { timingSafeEqual } from 'node:crypto'
import type { Env } from '../../env.ts'
import { deriveKey, keyedHash } from '../../keys.ts'

const TOKEN = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/

/**
 * The private key to a submission, as in the link of its mails: its id and a keyed hash of it. It is worked out and
 * never stored, so that nobody who reads the database can open somebody's page.
 */
export function tokenOf(env: Pick<Env, 'SESSION_SECRET'>, submissionId: string): string {
  return `${Buffer.from(submissionId.replaceAll('-', ''), 'hex').toString('base64url')}.${sealOf(env, submissionId)}`
}

/** The submission that a token opens, or null when the token is not one of ours. */
export function idOfToken(env: Pick<Env, 'SESSION_SECRET'>, token: string): string | null {
  const [, id, seal] = TOKEN.exec(token) ?? []
  if (!id || !seal) return null
  const hex = Buffer.from(id, 'base64url').toString('hex')
  const submissionId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  // Also when the last letter was changed to one that decodes to the same bytes.
  return timingSafeEqual(Buffer.from(tokenOf(env, submissionId)), Buffer.from(token)) ? submissionId : null
}

/** The path of the private status page. */
export function statusPathOf(env: Pick<Env, 'SESSION_SECRET'>, submissionId: string): string {
  return `/submissions/${tokenOf(env, submissionId)}`
}

function sealOf({ SESSION_SECRET }: Pick<Env, 'SESSION_SECRET'>, submissionId: string): string {
  return keyedHash(deriveKey(SESSION_SECRET, 'submission-link'), submissionId)
}
