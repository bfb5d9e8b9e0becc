import pg from 'pg'
import { findRunningPostgres } from '@surgeries/embedded-postgres/postgres'
import type { Proposal } from './proposals.ts'

/** What a week without a word does to a proposal: no test can wait for it, so it is written down as the queue would. */
export async function letExpire({ name }: Proposal): Promise<void> {
  const url = await findRunningPostgres(process.env.E2E_DATA_DIR ?? '')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`UPDATE submission SET state = 'expired' WHERE content->>'name' = $1`, [name])
  } finally {
    await client.end()
  }
}
