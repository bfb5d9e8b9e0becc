import { createHmac, hkdfSync } from 'node:crypto'

/** What a key is for. Each purpose has a key of its own, so that one that leaks opens nothing else. */
export const KEY_PURPOSES = [
  'sign-in',
  'submission-link',
  'challenge',
  'challenge-key',
  'rate-limit',
  'question-link',
  'attendance-link',
  'known-network',
] as const
export type KeyPurpose = (typeof KEY_PURPOSES)[number]

/** The key for one purpose, derived from the one secret that an operator keeps (HKDF, RFC 5869), as 64 hex digits. */
export function deriveKey(secret: string, purpose: KeyPurpose): string {
  return Buffer.from(hkdfSync('sha256', secret, '', `surgeries/${purpose}`, 32)).toString('hex')
}

/** A keyed hash, 43 letters of base64url: the same text gives the same hash, which tells nothing of the text. */
export function keyedHash(key: string, text: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(text).digest('base64url')
}
