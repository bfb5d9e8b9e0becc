import { Logger, type WorkerEvents } from 'graphile-worker'
import type { Deps } from '../deps.ts'

export function loggerOf({ logger }: Pick<Deps, 'logger'>): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') logger?.error(message)
    else if (level === 'warning') logger?.warn(message)
  })
}

export function logFailedJobs(events: WorkerEvents, { logger }: Pick<Deps, 'logger'>): void {
  events.on('job:failed', ({ job }) => {
    logger?.error(
      { job: job.id, task: job.task_identifier, attempts: job.attempts },
      'a job failed too often and was given up; see: npm run admin -- jobs failed',
    )
  })
}
