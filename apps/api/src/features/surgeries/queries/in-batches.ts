import type { SurgeryState } from '@surgeries/domain/surgery-states'
import type { PrismaClient } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'
import { lockSurgeries } from './locks.ts'

const BATCH = 200
const TRANSACTION = { timeout: 60_000, maxWait: 10_000 }

/** Surgeries in batches, each locked while it is worked on: whoever changes a rule meanwhile comes before or after. */
export async function inBatches(
  db: PrismaClient,
  { states }: { states: readonly SurgeryState[] },
  work: (tx: Db, ids: string[]) => Promise<void>,
): Promise<void> {
  let after: string | undefined
  do {
    after = await db.$transaction(async (tx) => {
      const ids = await lockSurgeries(tx, { states, after, limit: BATCH })
      await work(tx, ids)
      return ids.length < BATCH ? undefined : ids.at(-1)
    }, TRANSACTION)
  } while (after !== undefined)
}
