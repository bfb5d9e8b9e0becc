import type { Db } from '../../../db/client.ts'
import { applySurgeryEvent } from '../../surgeries/index.ts'
import type { Submission } from '../rows.ts'

interface Change {
  isRemoved: boolean
  actorId: string | null
  actorRole: 'administrator' | 'moderator' | 'organiser'
  now: Date
  note?: string
}

/**
 * A first publication that was reopened: turned down or withdrawn it is not published any more; while it waits again its
 * listing is only being checked. Whoever is expected hears of it once it cannot be taken back. Does nothing for a listing
 * that is public, or never was.
 */
export async function setRemoved(
  tx: Db,
  { id, kind, surgeryId }: Submission,
  { isRemoved, actorId, actorRole, now, note }: Change,
): Promise<void> {
  if (kind !== 'new' || surgeryId === null) return
  const { count } = await tx.hiding.updateMany({
    where: { surgeryId, removedAt: isRemoved ? null : { not: null } },
    data: { removedAt: isRemoved ? now : null },
  })
  if (count === 0) return
  const record = { actorId, actorRole, submissionId: id, ...(note !== undefined && { note }) }
  await applySurgeryEvent(tx, surgeryId, isRemoved ? 'remove' : 'check_again', now, { record })
}
