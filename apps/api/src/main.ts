import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { buildApp } from './app.ts'
import { openDatabaseClock } from './clock/database-clock.ts'
import { openDatabase } from './db/client.ts'
import { openDataVersion } from './db/data-version.ts'
import type { Env } from './env.ts'
import { startJobs } from './jobs/start-jobs.ts'

const WEB_ROOT = fileURLToPath(new URL('../../web/dist', import.meta.url))
/** How long jobs under way may take when the server stops: what is cut off is done again later. */
const JOBS_MS = 10_000
const DISCONNECT_MS = 1000

export interface Running {
  address: string
  close(hurry?: AbortSignal): Promise<void>
}

export async function startServer(env: Env): Promise<Running> {
  const dataVersion = openDataVersion(env.DATABASE_URL)
  const db = openDatabase(env.DATABASE_URL, dataVersion.hear)
  const clock = await openDatabaseClock(db)
  const { now, machineAheadMs } = clock
  const deps = { env, db, dataVersion, now, machineAheadMs, logger: pino({ level: env.LOG_LEVEL }), webRoot: WEB_ROOT }
  const app = await buildApp(deps)
  const queue = await startJobs(deps)
  clock.onJump(() => void queue.beginAgain())
  const address = await app.listen({ port: env.PORT, host: env.HOST })
  return {
    address,
    async close(hurry) {
      clock.stop()
      await Promise.all([app.close(), app.finishRequests(hurry), atMost(JOBS_MS, queue.stop(), hurry)])
      await Promise.all([
        atMost(DISCONNECT_MS, db.$disconnect(), hurry),
        atMost(DISCONNECT_MS, dataVersion.stop(), hurry),
      ])
    },
  }
}

async function atMost(ms: number, work: Promise<void>, hurry?: AbortSignal): Promise<void> {
  const enough = new AbortController()
  const signal = hurry ? AbortSignal.any([hurry, enough.signal]) : enough.signal
  await Promise.race([work, wait(ms, undefined, { signal }).catch(() => {})])
  enough.abort()
}
