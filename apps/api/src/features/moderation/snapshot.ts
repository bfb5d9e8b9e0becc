import { ListingContent } from '@surgeries/contracts/listing'
import { DateVenue } from '@surgeries/contracts/occurrence'
import { SURGERY_STATES } from '@surgeries/domain/listing'
import type { Prisma } from '@surgeries/prisma/client'
import { z } from 'zod'
import { asJson } from '../submissions/service.ts'

const Snapshot = z.object({
  state: z.enum(SURGERY_STATES),
  pausedUntil: z.string().nullable(),
  confirmedAt: z.coerce.date().nullable(),
  content: ListingContent,
  /** Of a decision about one date: where it was held, null for the usual place. */
  venue: DateVenue.nullable().default(null),
})
/** A surgery as it was before a decision changed it: what taking the decision back restores. */
export type Snapshot = z.infer<typeof Snapshot>

interface Before {
  state: string
  pausedUntil: Date | null
  confirmedAt: Date | null
}

/** A snapshot as the decision keeps it. */
export function writeSnapshot(
  { state, pausedUntil, confirmedAt }: Before,
  content: ListingContent,
  venue: DateVenue | null = null,
): Prisma.InputJsonObject {
  return {
    state,
    pausedUntil: pausedUntil?.toISOString().slice(0, 10) ?? null,
    confirmedAt: confirmedAt?.toISOString() ?? null,
    content: asJson(content),
    venue: venue && { ...venue },
  }
}

/** What a decision kept, or null where it kept nothing. */
export function readSnapshot(stored: unknown): Snapshot | null {
  return Snapshot.safeParse(stored).data ?? null
}
