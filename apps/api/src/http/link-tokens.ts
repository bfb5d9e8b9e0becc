import { timingSafeEqual } from 'node:crypto'
import type { Env } from '../env.ts'
import { deriveKey, type KeyPurpose, keyedHash } from '../keys.ts'

type LinkPurpose = Extract<KeyPurpose, `${string}-link`>
type Secret = Pick<Env, 'SESSION_SECRET'>

const TOKEN = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/

/**
 * The key to something private, as in the link of a mail: its id and a keyed hash of it. It is worked out and never
 * stored, so that nobody who reads the database can open somebody's page. Another version is another key.
 */
export function linkTokenOf(env: Secret, purpose: LinkPurpose, id: string, version = 0): string {
  const seal = keyedHash(deriveKey(env.SESSION_SECRET, purpose), version === 0 ? id : `${id}.${version}`)
  return `${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}.${seal}`
}

/** The id that a token opens, or null when the token is not one of ours, or for something else. */
export function idOfLinkToken(env: Secret, purpose: LinkPurpose, token: string): string | null {
  const id = idNamedBy(token)
  return id !== null && isLinkToken(env, purpose, token, id) ? id : null
}

export function idNamedBy(token: string): string | null {
  const [, packed] = TOKEN.exec(token) ?? []
  if (!packed) return null
  const hex = Buffer.from(packed, 'base64url').toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function isLinkToken(env: Secret, purpose: LinkPurpose, token: string, id: string, version = 0): boolean {
  const right = Buffer.from(linkTokenOf(env, purpose, id, version))
  const given = Buffer.from(token)
  // The whole token: the last letter of its id may be changed to one that decodes to the same bytes.
  return right.length === given.length && timingSafeEqual(right, given)
}

/** How many ended links are still told from links that never were. */
const REMEMBERED = 50

/** Whether a token is the key to something in its present version, was one until that ended, or never was. */
export function validityOf(
  env: Secret,
  purpose: LinkPurpose,
  { id, linkVersion }: { id: string; linkVersion: number },
  token: string,
): 'valid' | 'ended' | 'forged' {
  const isOf = (version: number) => isLinkToken(env, purpose, token, id, version)
  if (isOf(linkVersion)) return 'valid'
  for (let version = linkVersion - 1; version >= Math.max(0, linkVersion - REMEMBERED); version -= 1)
    if (isOf(version)) return 'ended'
  return 'forged'
}

export function wasLinkToken(env: Secret, purpose: LinkPurpose, token: string, id: string): boolean {
  return validityOf(env, purpose, { id, linkVersion: REMEMBERED }, token) !== 'forged'
}
