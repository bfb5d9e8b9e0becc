import { Refusal } from '@surgeries/domain/refusal'
import { z } from 'zod'

// Of years that Postgres and we both know.
const Moment = z.iso.datetime().regex(/^(?:19|2\d)/)
const Packed = z.tuple([Moment, z.uuid(), z.string().max(16)])

/** The place of a date in the order of all dates. */
export interface DateCursor {
  startsAt: Date
  surgeryId: string
  recurrenceId: string
}

/** A cursor as clients carry it: opaque. */
export function packDateCursor({ startsAt, surgeryId, recurrenceId }: DateCursor): string {
  return Buffer.from(JSON.stringify([startsAt.toISOString(), surgeryId, recurrenceId])).toString('base64url')
}

/** Reads a client's cursor. Throws `validation_failed` when it is broken. */
export function unpackDateCursor(text: string): DateCursor {
  const packed = Packed.safeParse(parse(text))
  if (!packed.success || packed.data[2].includes('\0')) throw brokenCursor()
  const [startsAt, surgeryId, recurrenceId] = packed.data
  return { startsAt: new Date(startsAt), surgeryId, recurrenceId }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    return undefined
  }
}

function brokenCursor(): Refusal {
  return new Refusal('validation_failed', 'This list cannot be continued from there. Begin again without cursor.', {
    errors: [{ pointer: '/cursor', code: 'broken', detail: 'Give the nextCursor of this very list.' }],
  })
}
