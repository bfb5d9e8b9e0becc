import { parseCronItems, run, type Runner } from 'graphile-worker'
import type { Deps } from '../app.ts'
import { openSmtp } from '../gateways/smtp.ts'
import { keepRunning } from './keep-running.ts'
import { loggerOf } from './log.ts'
import { CRON, STARTING } from './schedule.ts'
import { tasksOf } from './tasks.ts'

export interface Queue {
  /** Lets the jobs under way finish. */
  stop(): Promise<void>
}

/**
 * With a delay, be it none, the library hears of it when a job cannot be marked as done. Without one it looks away, and
 * the unheard rejection ends the whole process.
 */
const HEARD = { completeJobBatchDelay: 0, failJobBatchDelay: 0 }

/** Starts to work off the outbox and the timetable, beside the API in its process. */
export async function startQueue(deps: Deps, { pollInterval = 1000 } = {}): Promise<Queue> {
  const smtp = openSmtp(deps.env)
  const begin = async () => {
    const runner = await run({
      connectionString: deps.env.DATABASE_URL,
      maxPoolSize: 4,
      concurrency: 2,
      pollInterval,
      noHandleSignals: true,
      taskList: tasksOf(deps, smtp),
      parsedCronItems: parseCronItems(CRON),
      logger: loggerOf(deps),
      preset: { worker: HEARD },
    })
    await addStartingJobs(runner)
    return runner
  }
  const running = await keepRunning(begin, deps)
  return {
    async stop() {
      await running.stop()
      smtp?.close()
    },
  }
}

/** What may have been missed while nothing ran. */
async function addStartingJobs(runner: Runner): Promise<void> {
  for (const task of STARTING) await runner.addJob(task, {}, { jobKey: task })
}
