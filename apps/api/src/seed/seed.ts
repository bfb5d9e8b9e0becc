import pg from 'pg'
import { openDatabase } from '../db/client.ts'
import type { Env } from '../env.ts'
import { type DemoSeed, seedDemo } from './demo.ts'
import { type GazetteerSeed, seedGazetteer } from '@surgeries/prisma/seed/gazetteer'

export interface Seeded {
  gazetteer: GazetteerSeed
  /** Null when only the gazetteer was asked for. */
  demo: DemoSeed | null
}

/** Fills a migrated database: the gazetteer always, the movement's record and the demo accounts when asked for. A second time changes nothing. */
export async function seed(databaseUrl: string, mode: Env['SEED'], now?: Date): Promise<Seeded> {
  const gazetteer = await withClient(databaseUrl, (client) => seedGazetteer(client))
  if (mode === 'none') return { gazetteer, demo: null }
  const db = openDatabase(databaseUrl)
  try {
    return { gazetteer, demo: await seedDemo(db, now ?? (await withClient(databaseUrl, readTime))) }
  } finally {
    await db.$disconnect()
  }
}

async function readTime(client: pg.Client): Promise<Date> {
  const { rows } = await client.query<{ now: Date }>('SELECT clock_timestamp() AS now')
  return rows[0]?.now ?? new Date()
}

async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
