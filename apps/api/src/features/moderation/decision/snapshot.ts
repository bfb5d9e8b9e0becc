import { writeStoredDay } from '@surgeries/domain/dates/day-number'
import { ListingContent } from '@surgeries/contracts/listing'
import { DateVenue } from '@surgeries/contracts/occurrence'
import { SURGERY_STATES } from '@surgeries/domain/surgery-states'
import { isOpenState, SUBMISSION_STATES } from '@surgeries/domain/moderation'
import type { Decision, Prisma, Surgery } from '@surgeries/prisma/client'
import { z } from 'zod'
import { asJson } from '../../submissions/index.ts'

const Naming = z.object({ recurrenceId: z.string(), start: z.string().nullable(), isKept: z.boolean() })
const Snapshot = z.object({
  state: z.enum(SURGERY_STATES),
  pausedUntil: z.string().nullable(),
  confirmedAt: z.coerce.date().nullable(),
  content: ListingContent,
  /** Of a decision about one date: where it was held, null for the usual place. */
  venue: DateVenue.nullable(),
  renamings: z.array(z.object({ before: Naming, after: Naming })),
  proposals: z.array(z.object({ id: z.string(), state: z.enum(SUBMISSION_STATES) })),
})
export type Snapshot = z.infer<typeof Snapshot>

type Before = Pick<Surgery, 'state' | 'pausedUntil' | 'confirmedAt'>

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

/** How the surgery was before a decision; null where that published it first. */
export function readSnapshot({ before }: Pick<Decision, 'before'>): Snapshot | null {
  return Snapshot.nullable().parse(before)
}

export function requireSnapshot(decision: Pick<Decision, 'before'> | null): Snapshot {
  const snapshot = decision && readSnapshot(decision)
  if (!snapshot) throw new Error('a decision about a surgery kept no snapshot of it')
  return snapshot
}
