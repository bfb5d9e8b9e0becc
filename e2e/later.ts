import { openDatabase } from '../apps/api/src/db/client.ts'
import { loadEnv } from '../apps/api/src/env.ts'
import { evaluateSurgery } from '../apps/api/src/features/freshness/check-freshness.ts'
import { findRunningPostgres } from '@surgeries/embedded-postgres/postgres'
import { developmentSecret } from '../scripts/start/session-secret.ts'
import { ORIGIN } from './setup/origin.ts'

/** What the queue would do for one surgery at another moment: no test can wait for months, and others meet now. */
export async function checkFreshnessAt(slug: string, moment: Date): Promise<void> {
  const dataDir = process.env.E2E_DATA_DIR ?? ''
  const url = await findRunningPostgres(dataDir)
  if (!url) throw new Error('The product does not run.')
  const env = {
    ...loadEnv({ DATA_DIR: dataDir, PUBLIC_URL: ORIGIN }),
    DATABASE_URL: url,
    SESSION_SECRET: developmentSecret(dataDir),
  }
  const db = openDatabase(url)
  try {
    await db.$transaction(async (tx) => {
      const { id } = await tx.surgery.findUniqueOrThrow({ where: { slug }, select: { id: true } })
      await evaluateSurgery(tx, { env, now: () => moment }, id)
    })
  } finally {
    await db.$disconnect()
  }
}
