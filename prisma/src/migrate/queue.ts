import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { connectionParts } from './connection.ts'

const SILENT = new Logger(() => () => {})

/** Brings the job queue's own schema up to date: it is part of the database, although its library keeps its history itself. */
export async function migrateQueue(url: string): Promise<void> {
  const pgPool = new pg.Pool({ ...connectionParts(url), max: 2 })
  // A connection that breaks fails its own query; the library asks that nothing else come of it.
  pgPool.on('error', () => {})
  pgPool.on('connect', (client) => client.on('error', () => {}))
  try {
    await runMigrations({ pgPool, taskList: {}, logger: SILENT, noHandleSignals: true })
  } finally {
    await pgPool.end()
  }
}
