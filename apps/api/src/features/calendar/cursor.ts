import { z } from 'zod'
import { CursorMoment, packCursor, unpackCursor } from '../../http/cursors.ts'

export interface DateCursor {
  startsAt: Date
  surgeryId: string
  recurrenceId: string
}

const Place = z
  .tuple([CursorMoment, z.uuid(), z.string().max(16)])
  .transform(([startsAt, surgeryId, recurrenceId]): DateCursor => ({ startsAt, surgeryId, recurrenceId }))

export function packDateCursor({ startsAt, surgeryId, recurrenceId }: DateCursor): string {
  return packCursor([startsAt, surgeryId, recurrenceId])
}

/** Throws `validation_failed` for a cursor that is broken. */
export function unpackDateCursor(text: string): DateCursor {
  return unpackCursor(Place, text)
}
