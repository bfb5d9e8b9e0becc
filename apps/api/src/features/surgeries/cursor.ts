import { LIST_ORDERS } from '@surgeries/contracts/surgeries'
import { Refusal } from '@surgeries/domain/refusal'
import { z } from 'zod'

export const ORDERINGS = LIST_ORDERS
export type Ordering = (typeof ORDERINGS)[number]

const Cursor = z.object({ first: z.int32(), second: z.int32(), named: z.string().max(80), id: z.uuid() })
/** The place of the last item in the order of a list. */
export type Cursor = z.infer<typeof Cursor>

const Packed = z.tuple([z.enum(ORDERINGS), z.int32(), z.int32(), z.string().max(80), z.uuid()])

/** A cursor as clients carry it: opaque, and good for the same order only. */
export function packCursor(ordering: Ordering, { first, second, named, id }: Cursor): string {
  return Buffer.from(JSON.stringify([ordering, first, second, named, id])).toString('base64url')
}

/** Reads a client's cursor. Throws `validation_failed` when it is broken or belongs to another list. */
export function unpackCursor(ordering: Ordering, text: string): Cursor {
  const packed = Packed.safeParse(parse(text))
  if (!packed.success || packed.data[0] !== ordering || packed.data[3].includes('\0')) throw brokenCursor()
  const [, first, second, named, id] = packed.data
  return { first, second, named, id }
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
