import { createHash } from 'node:crypto'
import { encode } from '../coding.ts'

interface Known {
  hash: string
  br?: Promise<Buffer>
  gzip?: Promise<Buffer>
}

const HASH_LENGTH = 27
const precompressed = new WeakMap<Buffer, Known>()

/** Remembers how bytes are compressed; `br` where that was done when they were built. */
export function precompress(bytes: Buffer, br?: Buffer): Buffer {
  precompressed.set(bytes, { hash: hash(bytes), ...(br && { br: Promise.resolve(br) }) })
  return bytes
}

export function hashOf(bytes: Buffer): string {
  return precompressed.get(bytes)?.hash ?? hash(bytes)
}

export function encodeOnce(bytes: Buffer, coding: 'br' | 'gzip'): Promise<Buffer> {
  const known = precompressed.get(bytes)
  if (!known) return encode(bytes, coding)
  known[coding] ??= encode(bytes, coding, { small: true })
  return known[coding]
}

function hash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, HASH_LENGTH)
}
