import { DAY_MS } from './dates/durations.ts'
import type { SubmissionState } from './moderation.ts'

/** How long the private link of a submission works after the last decision, in days. */
export const PRIVATE_LINK_DAYS = 90

interface Linked {
  state: SubmissionState
  decidedAt: Date | null
  /** When it came into the state that it is in, where nobody decided. */
  updatedAt: Date
  /** When its organiser last asked for a new link. */
  linkRenewedAt: Date | null
}

/**
 * Until when the private link of a submission works; null while the submission waits for its organiser's confirmation or
 * for a moderator. A question of a moderator is a decision too. Who asked for a new link has all the time again.
 */
export function privateLinkUntil({ state, decidedAt, updatedAt, linkRenewedAt }: Linked): Date | null {
  if (state === 'unconfirmed' || state === 'pending') return null
  const since = Math.max((decidedAt ?? updatedAt).getTime(), linkRenewedAt?.getTime() ?? 0)
  return new Date(since + PRIVATE_LINK_DAYS * DAY_MS)
}
