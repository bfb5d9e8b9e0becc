import type { Surgery } from '@surgeries/contracts/surgeries'
import { can } from '@surgeries/domain/permissions'
import { Refusal, surgeryNotFound } from '@surgeries/domain/refusal'
import type { Db } from '../../db/client.ts'
import { presentSurgery, UPCOMING_SHOWN } from './present.ts'
import { findBySlug, findNewSlug, findState } from './queries/one.ts'

/** A surgery that the public may not see, by any address that it ever had. */
export async function findHidden(db: Db, slug: string) {
  const surgery = await findState(db, slug)
  return surgery && !can(null, 'view', surgery) ? surgery : null
}

/**
 * Throws `being_checked` for a surgery that a moderator has hidden, by any address that it ever had, and `removed` for one
 * whose first publication was turned down or withdrawn since.
 */
export async function requireShown(db: Db, slug: string): Promise<void> {
  const hidden = await findHidden(db, slug)
  if (hidden) throw offMapRefusal(hidden.removedAt)
}

export function offMapRefusal(removedAt: Date | null): Refusal {
  return removedAt
    ? new Refusal('removed', 'This listing is not published any more.')
    : new Refusal('being_checked', 'This listing is being checked.')
}

/** One surgery as the public may see it, or where it has moved to, or neither. Throws `being_checked` or `removed`. */
export async function findSurgery(
  db: Db,
  slug: string,
  now: Date,
): Promise<{ surgery: Surgery } | { movedTo: string } | null> {
  await requireShown(db, slug)
  const found = await findBySlug(db, slug, UPCOMING_SHOWN, now)
  if (found) return { surgery: presentSurgery(found, now) }
  const movedTo = await findNewSlug(db, slug)
  return movedTo === undefined ? null : { movedTo }
}

/** One surgery by its present address. Throws `not_found`. */
export async function readSurgery(db: Db, slug: string, now: Date): Promise<Surgery> {
  const found = await findSurgery(db, slug, now)
  if (!found || 'movedTo' in found) throw surgeryNotFound()
  return found.surgery
}
