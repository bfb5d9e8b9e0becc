import { rmSync } from 'node:fs'
import { findForgotten } from '../../prisma/src/migrate/diff.ts'
import { startPostgres } from '../postgres/postgres.ts'
import { makeTemporaryDataDir } from '../postgres/temporary.ts'
import { ONE_FAILED, ONE_PASSED, type Result } from './result.ts'

/** Do the migrations say all that the schema says? */
export async function checkMigrations(): Promise<Result> {
  const dataDir = makeTemporaryDataDir('check')
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
