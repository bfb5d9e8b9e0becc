import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Clone, cloneDatabase } from '../../../apps/api/test/database.ts'
import { deploy } from './deploy.ts'
import { findDrift, findForgotten, scriptSchema } from './diff.ts'
import { findStatus } from './history.ts'
import { drawSchema } from './picture.ts'

let database: Clone
beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.drop())

async function query(sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('the migrations say all that the schema says', async () => {
  expect(await findForgotten(database.url)).toMatchObject({ changed: false })
})

test('the picture of the schema shows the tables as they are (npm run migrate -- picture)', async () => {
  const page = readFileSync(new URL('../../../docs/schema.md', import.meta.url), 'utf8')
  expect(page).toBe(await drawSchema(database.url))
})

test('a migrated database is what the schema says, and needs nothing more', async () => {
  expect(await findDrift(database.url)).toMatchObject({ changed: false })
  expect(await findStatus(database.url)).toEqual({ pending: [], unknown: [], edited: [], failed: [] })
  expect(await deploy(database.url)).toEqual([])
})

test('several servers that start at once migrate one after the other', async () => {
  expect(await Promise.all([1, 2, 3, 4].map(() => deploy(database.url)))).toEqual([[], [], [], []])
})

test('comparing leaves no shadow database behind', async () => {
  await findForgotten(database.url)
  expect(await query(`SELECT datname FROM pg_database WHERE datname LIKE 'prisma%'`)).toEqual([])
})

test('a table that somebody dropped by hand is noticed', async () => {
  await query('DROP TABLE seed_state')
  expect((await findDrift(database.url)).sql).toContain('CREATE TABLE "seed_state"')
})

test('the whole schema can be printed as SQL', async () => {
  expect((await scriptSchema(database.url)).sql).toContain('CREATE TABLE "user"')
})
