import { HOUR_MS } from '@surgeries/domain/dates/durations'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../test/app.ts'
import { buildSurgery } from '../../test/build.ts'
import { cleanUp } from '../jobs/clean-up.ts'
import { type DataVersion, openDataVersion } from './data-version.ts'

let t: TestApp
let elsewhere: DataVersion
let other: pg.Client
let surgeryId: string
beforeAll(async () => {
  t = await buildTestApp()
  surgeryId = (await buildSurgery(t.db)).id
  elsewhere = openDataVersion(t.url)
  other = new pg.Client({ connectionString: t.url })
  await other.connect()
})
afterAll(async () => {
  await elsewhere.stop()
  await other.end()
  await t.close()
})

const WITHIN_A_SECOND = { timeout: 1000, interval: 10 }
const touch = () => other.query('UPDATE surgery SET seats = coalesce(seats, 0) + 1')
const lastLogged = async () => (await t.db.publicChange.aggregate({ _max: { number: true } }))._max.number

async function expectHeardElsewhere(change: () => Promise<unknown>): Promise<void> {
  const before = await elsewhere.ask()
  expect(before).not.toBeNull()
  await change()
  await expect.poll(() => elsewhere.known(), WITHIN_A_SECOND).not.toBe(before)
  await expect.poll(() => elsewhere.known(), WITHIN_A_SECOND).not.toBeNull()
}

describe('a change to what the public sees', () => {
  test('is known in its own process before whoever made it hears that it is done', async () => {
    for (let time = 0; time < 20; time += 1) {
      const before = t.app.deps.dataVersion?.known()
      await t.db.surgery.update({ where: { id: surgeryId }, data: { seats: time + 1 } })
      expect(t.app.deps.dataVersion?.known()).not.toBe(before)
    }
  })

  test('is known in another process within a second', () => expectHeardElsewhere(touch))

  test('is known there too when the connection that listens was cut off', async () => {
    await other.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND query LIKE '%max(number)%' AND pid <> pg_backend_pid()`,
    )
    await expect.poll(() => elsewhere.ask()).not.toBeNull()
    await expectHeardElsewhere(touch)
  })

  test('is known there too when nobody is told of it', async () => {
    const { rows } = await other.query<{ source: string }>(
      `SELECT pg_get_functiondef('number_public_change'::regproc) AS source`,
    )
    const told = rows[0]?.source ?? ''
    expect(told).toContain('pg_notify')
    await other.query(told.replace(/PERFORM pg_notify.*;/, ''))
    await expectHeardElsewhere(touch)
    await other.query(told)
  })

  test('is none when it was taken back', async () => {
    const before = await lastLogged()
    await other.query('BEGIN')
    await touch()
    await other.query('ROLLBACK')
    expect(await lastLogged()).toBe(before)
  })

  test('counts once for a transaction, also when a part of that was taken back', async () => {
    const before = await t.db.publicChange.count()
    await other.query('BEGIN')
    await other.query('SAVEPOINT half')
    await touch()
    await other.query('ROLLBACK TO half')
    await touch()
    await touch()
    await other.query('COMMIT')
    expect(await t.db.publicChange.count()).toBe(before + 1)
  })

  test('has a higher number than all that could be seen before it, whichever began first', async () => {
    await other.query('BEGIN')
    await touch()
    await t.db.slugRedirect.create({ data: { slug: 'once-here', surgeryId } })
    const seen = await lastLogged()
    await other.query('COMMIT')
    expect(Number(await lastLogged())).toBeGreaterThan(Number(seen))
  })

  test('never waits for another one before the commit', async () => {
    await other.query('BEGIN')
    await touch()
    const [first, second] = await Promise.all([
      t.db.slugRedirect.create({ data: { slug: 'first', surgeryId } }),
      t.db.slugRedirect.create({ data: { slug: 'second', surgeryId } }),
    ])
    expect([first.slug, second.slug]).toEqual(['first', 'second'])
    await other.query('COMMIT')
  })
})

test('every way to change such a table is logged', async () => {
  const { rows } = await other.query<{ name: string; key: string }>(
    `SELECT tgrelid::regclass::text AS name, (SELECT attname FROM pg_attribute WHERE attrelid = tgrelid AND attnum = 1) AS key
       FROM pg_trigger WHERE tgname = 'log_public_change'`,
  )
  expect(rows.length).toBeGreaterThan(5)
  for (const { name, key } of rows)
    for (const change of [
      `INSERT INTO ${name} SELECT * FROM ${name} WHERE false`,
      `UPDATE ${name} SET ${key} = ${key} WHERE false`,
      `DELETE FROM ${name} WHERE false`,
      `TRUNCATE ${name} CASCADE`,
    ]) {
      await other.query('BEGIN')
      await other.query('ALTER TABLE decision DISABLE TRIGGER decision_no_truncate')
      const before = await countIn(other)
      await other.query(change)
      expect([change, await countIn(other)]).toEqual([change, before + 1])
      await other.query('ROLLBACK')
    }
})

async function countIn(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM public_change')
  return rows[0]?.n ?? 0
}

test('the log is forgotten but for its end, and the version stays', async () => {
  await touch()
  await touch()
  await cleanUp({ db: t.db, now: () => new Date(Date.now() + 2 * HOUR_MS) })
  const last = await t.db.publicChange.findMany()
  expect(last).toHaveLength(1)
  expect(await elsewhere.ask()).toMatch(new RegExp(`\\.${last[0]?.number}$`))
})

test('nobody knows the version of a database that is away', async () => {
  const lost = await buildTestApp()
  expect(await lost.app.deps.dataVersion?.ask()).not.toBeNull()
  await lost.loseDatabase()
  await expect.poll(() => lost.app.deps.dataVersion?.known(), { timeout: 3000 }).toBeNull()
  expect(await lost.app.deps.dataVersion?.ask()).toBeNull()
  await lost.close()
})
