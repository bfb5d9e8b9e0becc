import { pino } from 'pino'
import { buildApp } from './app.ts'
import { openDatabase } from './db.ts'
import type { Env } from './env.ts'

/** Builds the application, listens, and gives back the address and the way to stop: requests under way are finished. */
export async function startServer(env: Env): Promise<{ address: string; close(): Promise<void> }> {
  const db = openDatabase(env.DATABASE_URL)
  const app = await buildApp({ env, db, now: () => new Date(), logger: pino({ level: env.LOG_LEVEL }) })
  const address = await app.listen({ port: env.PORT, host: env.HOST })
  return {
    address,
    async close() {
      await app.close()
      await db.$disconnect()
    },
  }
}
