import { promisesDates } from '@surgeries/domain/lifecycle'
import { LISTED_STATES, SURGERY_STATES } from '@surgeries/domain/surgery-states'
import type { PrismaClient } from '@surgeries/prisma/client'
import { notifyLater } from '../../../queue/add-job.ts'
import { rebuildOccurrences, rowsOf } from './occurrences.ts'
import { inBatches } from '../queries/in-batches.ts'
import { insertOccurrences, listCalendarFacts, listKnownDates } from './queries/occurrences.ts'

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
