import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { buildApp } from './app.ts'
import { openDatabase } from './db.ts'
import type { Env } from './env.ts'
import { startQueue } from './queue/queue.ts'

const WEB_ROOT = fileURLToPath(new URL('../../web/dist', import.meta.url))

/** Builds the application, listens, and gives back the address and the way to stop: requests under way are finished. */
export async function startServer(env: Env): Promise<{ address: string; close(): Promise<void> }> {
  const db = openDatabase(env.DATABASE_URL)
  const deps = { env, db, now: () => new Date(), logger: pino({ level: env.LOG_LEVEL }), webRoot: WEB_ROOT }
  const app = await buildApp(deps)
  const queue = await startQueue(deps)
  const address = await app.listen({ port: env.PORT, host: env.HOST })
  return {
    address,
    async close() {
      await app.close()
      await queue.stop()
      await db.$disconnect()
    },
  }
}
