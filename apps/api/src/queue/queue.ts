import { EventEmitter } from 'node:events'
import { type CronItem, parseCronItems, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker'
import type { Deps } from '../deps.ts'
import { type Kept, supervise } from './supervise.ts'
import { logFailedJobs, loggerOf } from './log.ts'
import { bePresent } from './presence.ts'
import { unlockJobs } from './unlock-jobs.ts'
import { repairAndTell, startUpkeep } from './upkeep.ts'

export type Queue = Kept

/**
 * With a delay, be it none, the library hears of it when a job cannot be marked as done. Without one it looks away, and
 * the unheard rejection ends the whole process.
 */
const HEARD = { completeJobBatchDelay: 0, failJobBatchDelay: 0 }

export interface Work {
  tasks: TaskList
  cron: CronItem[]
  starting: readonly string[]
}

export async function startQueue(
  deps: Deps,
  { tasks, cron, starting }: Work,
  { pollInterval = 1000 } = {},
): Promise<Queue> {
  const begin = async () => {
    await repairAndTell(deps)
    await unlockJobs(deps.db)
    const pools: string[] = []
    const events: WorkerEvents = new EventEmitter()
    events.on('pool:create', ({ workerPool }) => pools.push(workerPool.id))
    logFailedJobs(events, deps)
    const runner = await run({
      events,
      connectionString: deps.env.DATABASE_URL,
      maxPoolSize: 4,
      concurrency: 2,
      pollInterval,
      noHandleSignals: true,
      taskList: tasks,
      parsedCronItems: parseCronItems(cron),
      logger: loggerOf(deps),
      preset: { worker: HEARD },
    })
    await beKnown(runner, pools, deps)
    for (const task of starting) await runner.addJob(task, {}, { jobKey: task })
    return runner
  }
  const running = await supervise(begin, deps)
  const upkeep = startUpkeep(deps, () => void running.beginAgain())
  return {
    beginAgain: () => running.beginAgain(),
    async stop() {
      upkeep.stop()
      await running.stop()
    },
  }
}

async function beKnown(runner: Runner, pools: string[], { env }: Pick<Deps, 'env'>): Promise<void> {
  const end = () => void runner.stop().catch(() => {}) // it may have ended a moment ago
  try {
    const leaves = await Promise.all(pools.map((id) => bePresent(env.DATABASE_URL, id, end)))
    const leaveAll = () => Promise.all(leaves.map((leave) => leave()))
    void runner.promise.then(leaveAll, leaveAll)
  } catch (error) {
    end()
    throw error
  }
}
