import type { Db } from '../db/client.ts'

/** A smaller number goes first. */
const PRIORITIES = { high: -10, normal: 0, low: 10 }
export type Priority = keyof typeof PRIORITIES

export interface JobToAdd {
  task: 'deliver-mail' | 'check-mail-domain' | 'notify-attendees' | 'settle-date-proposals' | 'welcome'
  payload: Record<string, string>
  key: string
  runAt?: Date | undefined
  /** What goes first of all that is due; `normal` unless told. */
  priority?: Priority | undefined
  preservesRunAt?: boolean
}

const ATTEMPTS = 15

/** Adds a job in the caller's transaction: rolled back with it, and seen by the worker once it is committed. */
export async function addJob(
  db: Db,
  { task, payload, key, runAt, priority = 'normal', preservesRunAt = false }: JobToAdd,
): Promise<void> {
  await db.$queryRaw`
    SELECT id::text
      FROM graphile_worker.add_job(
        ${task},
        payload := ${JSON.stringify(payload)}::json,
        run_at := ${runAt ?? null}::timestamptz,
        job_key := ${key},
        priority := ${PRIORITIES[priority]}::int,
        job_key_mode := ${preservesRunAt ? 'preserve_run_at' : 'replace'},
        max_attempts := ${ATTEMPTS}::int)`
}

export function notifyLater(
  db: Db,
  surgeryId: string,
  when: Pick<JobToAdd, 'runAt' | 'preservesRunAt'> = {},
): Promise<void> {
  return addJob(db, { task: 'notify-attendees', payload: { surgeryId }, key: `notify-attendees:${surgeryId}`, ...when })
}

export async function removeJob(db: Db, key: string): Promise<{ isRunning: boolean }> {
  const rows = await db.$queryRaw<{ isRunning: boolean | null }[]>`
    SELECT (job).locked_at IS NOT NULL AS "isRunning" FROM graphile_worker.remove_job(${key}) AS job`
  return { isRunning: rows[0]?.isRunning ?? false }
}
