import { LIMITS } from '@surgeries/domain/listing'
import { LISTING_FIELDS } from '@surgeries/domain/listing-fields'
import { z } from 'zod'
import { endpoint, IfMatch } from './endpoint.ts'
import { text } from './listing.ts'
import { LocalDateTime } from './schedule.ts'
import { BySlug } from './shared.ts'

/** What a field was and became. */
export const Change = z.object({ field: z.enum(LISTING_FIELDS), before: z.unknown(), after: z.unknown() })

/** One entry of the record: who did what, when, and what it changed. */
export const HistoryEntry = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    actor: z.string().meta({ description: 'A name and role, never an address' }),
    action: z.string(),
    fromState: z.string().nullable(),
    toState: z.string().nullable(),
    difference: z.array(Change),
    note: z.string(),
    date: z
      .object({ start: LocalDateTime.nullable(), reason: z.string().nullable(), venue: z.string().nullable() })
      .optional()
      .meta({ description: 'Of a step about one date: where it went, by the venue’s clock, and why' }),
    submissionId: z.uuid().nullable(),
  })
  .meta({ id: 'HistoryEntry' })
export type HistoryEntry = z.infer<typeof HistoryEntry>

export const readHistory = endpoint({
  method: 'GET',
  url: '/surgeries/:slug/history',
  action: 'moderate',
  summary: 'The record of a surgery, the newest 500 entries first (moderators)',
  tag: 'Moderation',
  refuses: [401, 403, 404],
  schema: {
    params: BySlug,
    response: { 200: z.object({ items: z.array(HistoryEntry), total: z.int() }) },
  },
})

/** Sets a surgery back to an earlier approved version: one more submission, decided in the same breath. */
export const revertSurgery = endpoint({
  method: 'POST',
  url: '/surgeries/:slug/reverts',
  action: 'revert',
  summary: 'Propose an earlier approved version again (moderators)',
  tag: 'Moderation',
  refuses: [401, 404, 409, 412, 428],
  schema: {
    params: BySlug,
    headers: IfMatch,
    body: z.object({ submissionId: z.uuid(), reason: text(LIMITS.reason).min(1) }),
    response: { 201: z.object({ id: z.uuid() }) },
  },
})
