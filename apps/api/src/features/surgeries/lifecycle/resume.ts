import type { PrismaClient } from '@surgeries/prisma/client'
import { applySurgeryEvent } from './apply-event.ts'
import { lockSurgery } from '../queries/locks.ts'
import { hasReturned, listReturned } from '../queries/pauses.ts'

/**
 * Opens the surgeries whose pause is over: for the queue, every hour, since days begin at different times on earth. Each by
 * itself, as very many return on the first of a month, and one that fails must keep no other from it.
 */
export async function resumeReturned(db: PrismaClient, now: Date): Promise<void> {
  const failures: unknown[] = []
  for (const id of await listReturned(db, now))
    await resumeOne(db, id, now).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} surgeries could not be opened again`)
}

function resumeOne(db: PrismaClient, id: string, now: Date): Promise<void> {
  return db.$transaction(async (tx) => {
    await lockSurgery(tx, id)
    // Its organiser may have been quicker, or put the day off.
    if (!(await hasReturned(tx, id, now))) return
    await applySurgeryEvent(tx, id, 'return', now, { record: { actorId: null, actorRole: 'system' } })
  })
}
