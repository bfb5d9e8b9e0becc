import type { PrismaClient } from '@surgeries/prisma/client'
import { recordAudit } from './audit.ts'
import { setState } from './publish.ts'
import { listReturned } from './queries/organised.ts'

/** Opens the surgeries whose pause is over: for the queue, every hour, since days begin at different times on earth. */
export async function resumeReturned(db: PrismaClient, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    for (const { id } of await listReturned(tx, now)) {
      await setState(tx, id, { state: 'active' }, now)
      await recordAudit(tx, {
        at: now,
        actorId: null,
        actorRole: 'system',
        action: 'resume',
        surgeryId: id,
        fromState: 'paused',
        toState: 'active',
      })
    }
  })
}
