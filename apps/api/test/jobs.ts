import { Logger, runOnce } from 'graphile-worker'
import pg from 'pg'
import type { Deps } from '../src/deps.ts'
import type { Smtp } from '../src/mail/smtp.ts'
import { tasksOf } from '../src/jobs/tasks.ts'
import type { TestApp } from './app.ts'

const SILENT = new Logger(() => () => {})

/** Works off every job that is due, on the real queue, and stops. */
export async function runDueJobs(
  { app, url }: TestApp,
  changes: Partial<Deps> & { smtp?: Smtp | null } = {},
): Promise<void> {
  const { smtp = null, ...deps } = changes
  const pgPool = new pg.Pool({ connectionString: url, max: 3 })
  pgPool.on('error', () => {})
  pgPool.on('connect', (client) => client.on('error', () => {}))
  const knowing = { ...app.deps, acceptsMail: async () => true, ...deps }
  await runOnce({ pgPool, taskList: tasksOf(knowing, smtp), logger: SILENT, noHandleSignals: true })
  await pgPool.end()
}

/** The same with those that were to wait a moment. */
export async function runAllJobs(t: TestApp, changes: Parameters<typeof runDueJobs>[1] = {}): Promise<void> {
  await makeJobsDue(t)
  await runDueJobs(t, changes)
}

/** Lets the time of every waiting job come. */
export async function makeJobsDue({ db }: TestApp): Promise<void> {
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now() - interval '1 second'`
}

/** Adds a job as the timetable would. */
export async function addTimedJob({ db }: TestApp, task: string): Promise<void> {
  await db.$queryRaw`SELECT id::text FROM graphile_worker.add_job(${task})`
}
