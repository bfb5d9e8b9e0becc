import { LIMITS } from '@surgeries/domain/listing'
import { SURGERY_STATES } from '@surgeries/domain/surgery-states'
import { z } from 'zod'
import { DateEffects } from './effects.ts'
import { endpoint } from './endpoint.ts'
import { BySlug } from './shared.ts'

/** Whether a surgery is hidden, and whom hiding it would concern. */
export const Hiding = z
  .object({
    name: z.string(),
    state: z.enum(SURGERY_STATES),
    mayHide: z.boolean().meta({ description: 'Whether this moderator may hide and restore it' }),
    organisers: z.int(),
    openedId: z.uuid().nullable().meta({
      description: 'The submission that published it, while its approval is reopened: then only a decision restores it',
    }),
    effects: DateEffects.nullable().meta({
      description: 'What hiding it, or restoring it, would do to dates and people; null for whoever may do neither',
    }),
    hidden: z
      .object({
        reason: z.string().meta({ description: 'Empty for moderators of other countries' }),
        by: z.string(),
        at: z.iso.datetime(),
        isRemoved: z.boolean().meta({ description: 'Its first publication was turned down or withdrawn since' }),
      })
      .nullable(),
  })
  .meta({ id: 'Hiding' })
export type Hiding = z.infer<typeof Hiding>

const HidingReason = z.object({ reason: z.string().trim().min(1).max(LIMITS.reason) })

export const readHiding = endpoint({
  method: 'GET',
  url: '/surgeries/:slug/hiding',
  action: 'moderate',
  summary: 'Whether a surgery is hidden, and whom hiding it would concern (moderators)',
  tag: 'Moderation',
  refuses: [401, 403, 404],
  schema: { params: BySlug, response: { 200: Hiding } },
})

export const hideSurgery = endpoint({
  method: 'POST',
  url: '/surgeries/:slug/hiding',
  action: 'hide',
  summary: 'Hide a surgery at once, with a reason (moderators)',
  tag: 'Moderation',
  refuses: [401, 404, 409],
  schema: { params: BySlug, body: HidingReason, response: { 201: Hiding } },
})

export const restoreSurgery = endpoint({
  method: 'DELETE',
  url: '/surgeries/:slug/hiding',
  action: 'hide',
  summary: 'Restore a hidden surgery to the state that it had (moderators)',
  tag: 'Moderation',
  refuses: [401, 404, 409],
  schema: { params: BySlug, response: { 200: Hiding } },
})
