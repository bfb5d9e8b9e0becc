import { ListingContent } from '@surgeries/contracts/listing'
import { FieldNote, SignalNote } from '@surgeries/contracts/submissions'
import type { Submission as Row } from '@surgeries/prisma/client'
import { z } from 'zod'

const Stored = z.object({
  content: ListingContent,
  signals: z.array(SignalNote),
  requested: z.array(FieldNote),
})

export type Submission = Omit<Row, keyof z.infer<typeof Stored>> & z.infer<typeof Stored>

export function readRow(row: Row): Submission {
  return { ...row, ...Stored.parse(row) }
}

export function asJson({ schedule, ...rest }: ListingContent) {
  return { ...rest, schedule: schedule && { ...schedule } }
}
