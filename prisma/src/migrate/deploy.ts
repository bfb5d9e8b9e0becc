import pg from 'pg'
import { connectionParts } from './connection.ts'
import { askEngine } from './engine.ts'
import { migrationList, NO_FILTERS } from './files.ts'
import { migrateQueue } from './queue.ts'

// The engine takes 72707369 for itself and gives up after ten seconds; servers that start together wait on this one.
const LOCK = 72707370

/** Applies what is missing and gives the names of what was applied. */
export function deploy(url: string): Promise<string[]> {
  return withLock(url, async () => {
    const input = { migrationsList: migrationList(), filters: NO_FILTERS }
    const { appliedMigrationNames } = await askEngine(url, (engine) => engine.applyMigrations(input))
    await migrateQueue(url)
    return appliedMigrationNames
  })
}

async function withLock<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client(connectionParts(url))
  await client.connect()
  try {
    await client.query(`SET lock_timeout = '60s'`)
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    return await work()
  } finally {
    await client.end()
  }
}
