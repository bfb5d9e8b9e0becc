import type { LIST_ORDERS } from '@surgeries/contracts/surgeries'
import { z } from 'zod'
import { packCursor, unpackCursor } from '../../../http/cursors.ts'

export type Ordering = (typeof LIST_ORDERS)[number]

export interface ListCursor {
  first: number
  second: number
  named: string
  id: string
}

export function packListCursor(ordering: Ordering, { first, second, named, id }: ListCursor): string {
  return packCursor([ordering, first, second, named, id])
}

/** Throws `validation_failed` for a cursor that is broken or belongs to another order. */
export function unpackListCursor(ordering: Ordering, text: string): ListCursor {
  const [, first, second, named, id] = unpackCursor(
    z.tuple([z.literal(ordering), z.int32(), z.int32(), z.string().max(80), z.uuid()]),
    text,
  )
  return { first, second, named, id }
}
