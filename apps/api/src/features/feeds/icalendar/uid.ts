import { createHash } from 'node:crypto'

/**
 * A name for good, in the form of a UUID (RFC 9562 §5.8) as RFC 7986 §5.3 asks for: the same facts give the same name,
 * and nothing can be read from it.
 */
export function uidOf(...facts: string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(facts)).digest('hex')
  const variant = '89ab'[Number.parseInt(hex.slice(16, 17), 16) % 4]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
