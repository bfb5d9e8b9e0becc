import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findForgotten } from '../../prisma/src/migrate/diff.ts'
import { openForOthers } from '../postgres/place.ts'
import { startPostgres } from '../postgres/postgres.ts'
import { ONE_FAILED, ONE_PASSED, type Result } from './result.ts'

/** Do the migrations say all that the schema says? */
export async function checkMigrations(): Promise<Result> {
  const dataDir = openForOthers(mkdtempSync(join(tmpdir(), 'surgeries-check-')))
  const postgres = await startPostgres({ dataDir, durable: false })
  try {
    const { changed, sql } = await findForgotten(postgres.url)
    if (changed) process.stdout.write(`The schema says more than the migrations (npm run migrate -- create):\n${sql}\n`)
    return changed ? ONE_FAILED : ONE_PASSED
  } finally {
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
