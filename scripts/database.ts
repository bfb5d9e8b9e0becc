import { loadDatabaseEnv } from '../apps/api/src/env.ts'
import { findRunningPostgres, startPostgres } from '@surgeries/embedded-postgres/postgres'

/**
 * Does some work on the product's database: the configured one; or our own, the running one if the product is up, else
 * started for the occasion.
 */
export async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const { DATABASE_URL, DATA_DIR } = loadDatabaseEnv(process.env)
  const url = DATABASE_URL ?? (await findRunningPostgres(DATA_DIR))
  if (url) return work(url)
  const postgres = await startPostgres({ dataDir: DATA_DIR })
  try {
    return await work(postgres.url)
  } finally {
    await postgres.stop()
  }
}
