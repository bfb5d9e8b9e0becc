import { writeStoredDay } from '@surgeries/domain/dates/day-number'
import { ListingContent } from '@surgeries/contracts/listing'
import { DateVenue } from '@surgeries/contracts/occurrence'
import { SURGERY_STATES } from '@surgeries/domain/listing'
import { isOpenState, SUBMISSION_STATES } from '@surgeries/domain/moderation'
import type { Prisma } from '@surgeries/prisma/client'
import { z } from 'zod'
import { asJson } from '../../submissions/index.ts'

const Naming = z.object({ recurrenceId: z.string(), start: z.string().nullable(), isKept: z.boolean() })
const Snapshot = z.object({
  state: z.enum(SURGERY_STATES),
  pausedUntil: z.string().nullable(),
  confirmedAt: z.coerce.date().nullable(),
  content: ListingContent,
  /** Of a decision about one date: where it was held, null for the usual place. */
  venue: DateVenue.nullable().default(null),
  renamings: z.array(z.object({ before: Naming, after: Naming })).default([]),
  proposals: z.array(z.object({ id: z.string(), state: z.enum(SUBMISSION_STATES) })).default([]),
})
export type Snapshot = z.infer<typeof Snapshot>

interface Before {
  state: string
  pausedUntil: Date | null
  confirmedAt: Date | null
}

export function writeSnapshot(
  { state, pausedUntil, confirmedAt }: Before,
  content: ListingContent,
  { venue = null, renamings = [], proposals = [] }: Partial<Pick<Snapshot, 'venue' | 'renamings' | 'proposals'>> = {},
): Prisma.InputJsonObject {
  return {
    state,
    pausedUntil: writeStoredDay(pausedUntil),
    confirmedAt: confirmedAt?.toISOString() ?? null,
    content: asJson(content),
    venue: venue && { ...venue },
    renamings: renamings.map(({ before, after }) => ({ before: { ...before }, after: { ...after } })),
    proposals: proposals.filter((each) => isOpenState(each.state)).map((each) => ({ id: each.id, state: each.state })),
  }
}

/** What a decision kept, or null where it kept nothing. */
export function readSnapshot(stored: unknown): Snapshot | null {
  return Snapshot.safeParse(stored).data ?? null
}
