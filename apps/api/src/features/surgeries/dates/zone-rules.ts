import { promisesDates } from '@surgeries/domain/lifecycle'
import { SURGERY_STATES } from '@surgeries/domain/surgery-states'
import type { PrismaClient } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'
import { notifyLater } from '../../../queue/add-job.ts'
import { rebuildOccurrences } from './occurrences.ts'
import { listZonedDates, moveToldTimes } from './queries/zone-rules.ts'
import { inBatches } from '../queries/in-batches.ts'

const STATE = 'time-zone-rules'

/**
 * Makes all coming dates anew when they were made with other rules of the time zone database than this process has, and
 * notes the version that they are made with now. Gives how many surgeries were looked at; null when the rules are the same.
 */
export async function followZoneRules(
  db: PrismaClient,
  now: Date,
  version: string = process.versions.tz ?? '',
): Promise<number | null> {
  const state = await db.seedState.findUnique({ where: { name: STATE } })
  if (state?.hash === version) return null
  let count = 0
  await inBatches(db, { states: SURGERY_STATES.filter(promisesDates) }, async (tx, ids) => {
    for (const id of ids) await retime(tx, id, now)
    count += ids.length
  })
  await db.seedState.upsert({
    where: { name: STATE },
    create: { name: STATE, hash: version, at: now },
    update: { hash: version, at: now },
  })
  return count
}

async function retime(tx: Db, surgeryId: string, now: Date): Promise<void> {
  const before = await listZonedDates(tx, surgeryId, now)
  await rebuildOccurrences(tx, surgeryId, now)
  await notifyLater(tx, surgeryId, { preservesRunAt: true })
  const after = new Map((await listZonedDates(tx, surgeryId, now)).map((date) => [date.recurrenceId, date]))
  for (const old of before) {
    const date = after.get(old.recurrenceId)
    if (date?.localStart === old.localStart && date.startsAt.getTime() !== old.startsAt.getTime())
      await moveToldTimes(tx, surgeryId, old, date)
  }
}
