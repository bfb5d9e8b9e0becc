import type { Actor } from '@surgeries/domain/permissions'
import type { Deps } from '../../deps.ts'
import { recordAudit } from '../../audit.ts'
import { openOrganisedSurgery, recordedActor } from '../surgeries/index.ts'
import { changeSeats, findAttendedSurgery } from './queries/dates.ts'
import { fillAllSeats, UNHURRIED } from './waiting-list.ts'

/**
 * Says how many a date can help. With more seats those who wait move up at once; with fewer nobody loses theirs. Throws
 * `not_found` or `not_allowed`.
 */
export async function setSeats(
  deps: Pick<Deps, 'db' | 'env' | 'now'>,
  actor: Actor,
  { slug, seats }: { slug: string; seats: number | null },
): Promise<void> {
  await deps.db.$transaction(async (tx) => {
    const surgery = await openOrganisedSurgery(tx, { slug, actor })
    await changeSeats(tx, surgery.id, seats)
    await recordAudit(tx, {
      ...recordedActor(actor, surgery),
      at: deps.now(),
      action: 'set_seats',
      surgeryId: surgery.id,
      note: seats === null ? '' : String(seats),
    })
    const attended = await findAttendedSurgery(tx, { id: surgery.id })
    if (attended) await fillAllSeats(tx, deps, attended)
  }, UNHURRIED)
}
