import { promisesDates } from '@surgeries/domain/lifecycle'
import { LISTED_STATES, SURGERY_STATES, type SurgeryState } from '@surgeries/domain/listing'
import type { PrismaClient } from '@surgeries/prisma/client'
import { notifyLater } from '../../../queue/add-job.ts'
import { rebuildOccurrences, rowsOf } from './occurrences.ts'
import { lockSurgeries } from '../queries/locks.ts'
import { insertOccurrences, listCalendarFacts, listKnownDates } from './queries/occurrences.ts'

const BATCH = 200
const TRANSACTION = { timeout: 60_000, maxWait: 10_000 }

export function rollOccurrences(db: PrismaClient, now: Date): Promise<void> {
  return inBatches(db, { states: SURGERY_STATES.filter(promisesDates) }, async (tx, ids) => {
    const facts = await listCalendarFacts(tx, { id: { in: ids }, limit: ids.length })
    const known = await listKnownDates(tx, ids, now)
    const rows = facts.flatMap((each) => rowsOf(each, now))
    await insertOccurrences(
      tx,
      rows.filter(({ surgeryId, recurrenceId }) => !known.has(`${surgeryId} ${recurrenceId}`)),
    )
  })
}

export async function rebuildAll(db: PrismaClient, now: Date): Promise<number> {
  let count = 0
  await inBatches(db, { states: LISTED_STATES }, async (tx, ids) => {
    for (const id of ids) {
      await rebuildOccurrences(tx, id, now)
      await notifyLater(tx, id, { preservesRunAt: true })
    }
    count += ids.length
  })
  return count
}

/** Surgeries in batches, each locked while it is worked on: whoever changes a rule meanwhile comes before or after. */
export async function inBatches(
  db: PrismaClient,
  { states }: { states: readonly SurgeryState[] },
  work: (tx: Parameters<Parameters<PrismaClient['$transaction']>[0]>[0], ids: string[]) => Promise<void>,
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
