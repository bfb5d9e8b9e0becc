import { Logger, parseCronItems, run, type Runner } from 'graphile-worker'
import type { Deps } from '../app.ts'
import { openSmtp } from '../gateways/smtp.ts'
import { CRON, STARTING } from './schedule.ts'
import { tasksOf } from './tasks.ts'

export interface Queue {
  /** Lets the jobs under way finish. */
  stop(): Promise<void>
}

/** Starts to work off the outbox and the timetable, beside the API in its process. */
export async function startQueue(deps: Deps): Promise<Queue> {
  const smtp = openSmtp(deps.env)
  const runner = await run({
    connectionString: deps.env.DATABASE_URL,
    maxPoolSize: 4,
    concurrency: 2,
    pollInterval: 1000,
    noHandleSignals: true,
    taskList: tasksOf(deps, smtp),
    parsedCronItems: parseCronItems(CRON),
    logger: loggerOf(deps),
  })
  await addStartingJobs(runner)
  return {
    async stop() {
      await runner.stop()
      smtp?.close()
    },
  }
}

/** What may have been missed while nothing ran. */
async function addStartingJobs(runner: Runner): Promise<void> {
  for (const task of STARTING) await runner.addJob(task, {}, { jobKey: task })
}

/** Only what is wrong is worth a line. */
export function loggerOf({ logger }: Pick<Deps, 'logger'>): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') logger?.error(message)
    else if (level === 'warning') logger?.warn(message)
  })
}
