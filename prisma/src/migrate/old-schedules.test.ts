import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Clone, cloneDatabase } from '../../../apps/api/test/database.ts'
import { migrationNames, MIGRATIONS } from './files.ts'

const BEFORE = migrationNames().slice(0, 1)
const THE_ONE = migrationNames().filter((name) => name.endsWith('a_calendar_to_trust'))

let database: Clone
let client: pg.Client
beforeAll(async () => {
  database = await cloneDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  await apply(BEFORE)
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

async function apply(names: string[]): Promise<void> {
  for (const name of names) await client.query(readFileSync(join(MIGRATIONS, name, 'migration.sql'), 'utf8'))
}

const OLD = { start: '2026-10-21T17:30', durationMinutes: 90, rule: 'FREQ=MONTHLY;BYDAY=3WE' }

test('a schedule that was one rule is a schedule of that rule, and its dates keep their place under a name of their own', async () => {
  const surgery = `INSERT INTO surgery (slug, name, schedule, latitude, longitude, "pinPrecision", "countryCode", "timeZone", locality)
    VALUES ($1, 'Old', $2, 52.48, -1.9, 'door', 'GB', 'Europe/London', 'Birmingham') RETURNING id`
  const { rows } = await client.query(surgery, ['old', OLD])
  await client.query(surgery, ['dateless', null])
  const dates = `INSERT INTO occurrence ("surgeryId", "startsAt", "endsAt") VALUES ($1, $2, $2::timestamptz + interval '90 minutes')`
  await client.query(dates, [rows[0].id, '2026-10-21T16:30:00Z'])
  await client.query(dates, [rows[0].id, '2026-11-18T17:30:00Z'])
  const submission = `INSERT INTO submission (kind, content, "countryCode", "organiserEmail") VALUES ('new', $1, 'GB', 'a@example.org')`
  await client.query(submission, [{ name: 'Old', schedule: OLD }])
  await client.query(submission, [{ name: 'Dateless', schedule: null }])

  await apply(THE_ONE)

  const NEW = { rules: [OLD], extraDates: [], skippedDates: [] }
  const listings = await client.query('SELECT slug, schedule FROM surgery ORDER BY slug')
  expect(listings.rows).toEqual([
    { slug: 'dateless', schedule: null },
    { slug: 'old', schedule: NEW },
  ])
  const proposals = await client.query(`SELECT content FROM submission ORDER BY content->>'name'`)
  expect(proposals.rows.map(({ content }) => content.schedule)).toEqual([null, NEW])
  const kept = await client.query('SELECT "recurrenceId", "localStart", status FROM occurrence ORDER BY "startsAt"')
  expect(kept.rows).toEqual([
    { recurrenceId: '2026-10-21T17:30', localStart: '2026-10-21T17:30', status: 'scheduled' },
    { recurrenceId: '2026-11-18T17:30', localStart: '2026-11-18T17:30', status: 'scheduled' },
  ])
})
