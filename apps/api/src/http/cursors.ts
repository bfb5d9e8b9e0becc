import { Refusal } from '@surgeries/domain/refusal'
import { z } from 'zod'

/** A moment in a cursor: of years that Postgres and we both know. */
export const CursorMoment = z.iso
  .datetime()
  .regex(/^(?:19|2\d)/)
  .transform((moment) => new Date(moment))

export function packCursor(place: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** Reads a client's cursor. Throws `validation_failed` when it is broken, or the place in another list. */
export function unpackCursor<T>(place: z.ZodType<T>, text: string): T {
  const json = Buffer.from(text, 'base64url').toString()
  const read = place.safeParse(parse(json))
  // No text of Postgres holds this character.
  if (!read.success || json.includes('\\u0000')) throw brokenCursor()
  return read.data
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function brokenCursor(): Refusal {
  return new Refusal('validation_failed', 'This list cannot be continued from there. Begin again without cursor.', {
    errors: [{ pointer: '/cursor', code: 'broken', detail: 'Give the nextCursor of this very list.' }],
  })
}
