import { HOUR_MS } from '@surgeries/domain/dates/durations'
import type { Deps } from '../deps.ts'
import { repairTimes } from '../clock/repair.ts'
import { unlockJobs } from './unlock-jobs.ts'

const UNLOCK_EVERY_MS = 15_000
const REPAIR_EVERY_MS = HOUR_MS

/**
 * What keeps the queue going and so cannot be left to it, at intervals that no clock can change. `onTimetable` is called when
 * the timetable had stood still.
 */
export function startUpkeep(deps: Pick<Deps, 'db' | 'logger'>, onTimetable: () => void): { stop(): void } {
  const stops = [
    every(UNLOCK_EVERY_MS, () => unlockJobs(deps.db)),
    every(REPAIR_EVERY_MS, async () => {
      const { timetable } = await repairAndTell(deps)
      if (timetable) onTimetable()
    }),
  ]
  return { stop: () => stops.forEach((stop) => stop()) }
}

export async function repairAndTell({ db, logger }: Pick<Deps, 'db' | 'logger'>): Promise<Record<string, number>> {
  const repaired = await repairTimes(db)
  if (Object.keys(repaired).length > 0)
    logger?.warn({ repaired }, 'times that lay ahead were put right: a clock was wrong')
  return repaired
}

function every(ms: number, work: () => Promise<void>): () => void {
  let isBusy = false
  const timer = setInterval(() => {
    if (isBusy) return
    isBusy = true
    void work()
      .catch(() => {})
      .finally(() => (isBusy = false))
  }, ms)
  timer.unref()
  return () => clearInterval(timer)
}
