import type { Db } from '../db/client.ts'
import { withoutAddresses } from '../mail/names.ts'

export interface FailedJob {
  id: string
  task: string
  attempts: number
  lastRunAt: Date
  /** What went wrong last, without an address. */
  failure: string
}

const LONGEST_FAILURE = 300

export async function listFailedJobs(db: Db): Promise<FailedJob[]> {
  const rows = await db.$queryRaw<(Omit<FailedJob, 'failure'> & { failure: string | null })[]>`
    SELECT id::text, task_identifier AS task, attempts::int, updated_at AS "lastRunAt", last_error AS failure
      FROM graphile_worker.jobs
     WHERE attempts >= max_attempts AND locked_at IS NULL AND task_identifier <> 'deliver-mail'
     ORDER BY updated_at, id`
  return rows.map(({ failure, ...job }) => ({ ...job, failure: firstLineOf(failure ?? 'every attempt was cut off') }))
}

/** Runs jobs that were given up once more, as if they were new: all, or one. Gives their number. */
export async function retryJobs(db: Db, id?: string): Promise<number> {
  const failed = await listFailedJobs(db)
  const ids = failed.filter((job) => id === undefined || job.id === id).map((job) => job.id)
  if (ids.length === 0) return 0
  const rows = await db.$queryRaw<unknown[]>`
    SELECT id::text FROM graphile_worker.reschedule_jobs(${ids}::bigint[], run_at := now(), attempts := 0)`
  return rows.length
}

export async function forgetFailedJobs(db: Db, before: Date): Promise<void> {
  const ids = (await listFailedJobs(db)).filter(({ lastRunAt }) => lastRunAt < before).map((job) => job.id)
  if (ids.length > 0) await db.$queryRaw`SELECT id::text FROM graphile_worker.complete_jobs(${ids}::bigint[])`
}

function firstLineOf(failure: string): string {
  const [line = ''] = failure.trim().split('\n')
  return withoutAddresses(line).slice(0, LONGEST_FAILURE)
}
