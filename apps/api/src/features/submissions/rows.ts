import { ListingContent } from '@surgeries/contracts/listing'
import { FieldNote, SignalNote } from '@surgeries/contracts/submissions'
import { SUBMISSION_KINDS, SUBMISSION_STATES } from '@surgeries/domain/moderation'
import type { Submission as Row } from '@surgeries/prisma/client'
import { z } from 'zod'

const Parsed = z.object({
  kind: z.enum(SUBMISSION_KINDS),
  state: z.enum(SUBMISSION_STATES),
  content: ListingContent,
  signals: z.array(SignalNote),
  requested: z.array(FieldNote),
})

export type Submission = Omit<Row, keyof z.infer<typeof Parsed>> & z.infer<typeof Parsed>

export function readRow(row: Row): Submission {
  return { ...row, ...Parsed.parse(row) }
}

export function asJson({ schedule, ...rest }: ListingContent) {
  return { ...rest, schedule: schedule && { ...schedule } }
}
