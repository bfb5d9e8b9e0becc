import pg from 'pg'
import { readDatabaseTime } from '../clock/database-clock.ts'
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
  const gazetteer = await seedPlaces(databaseUrl)
  if (mode === 'none') return { gazetteer, demo: null }
  const db = openDatabase(databaseUrl)
  try {
    return { gazetteer, demo: await seedDemo(db, now ?? (await readDatabaseTime(db))) }
  } finally {
    await db.$disconnect()
  }
}

async function seedPlaces(connectionString: string): Promise<GazetteerSeed> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await seedGazetteer(client)
  } finally {
    await client.end()
  }
}
