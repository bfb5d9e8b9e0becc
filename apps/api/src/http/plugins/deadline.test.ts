import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../../test/app.ts'
import { askForLink } from '../../../test/signing-in.ts'

let t: TestApp
let other: pg.Client
let watcher: pg.Client
beforeAll(async () => {
  t = await buildTestApp({ limits: { workMs: 3000 } })
  other = new pg.Client({ connectionString: t.url })
  await other.connect()
  watcher = new pg.Client({ connectionString: t.url })
  await watcher.connect()
})
afterAll(async () => {
  await other.end()
  await watcher.end()
  await t.close()
})

const pids = new Map<pg.Client, Promise<number>>()

function pidOf(client: pg.Client): Promise<number> {
  const known = pids.get(client)
  if (known) return known
  const asked = client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid').then(({ rows }) => rows[0]?.pid ?? 0)
  pids.set(client, asked)
  return asked
}

/** Holds a table so that whoever wants it waits, as behind a query that takes very long. */
async function whileHeld<T>(table: string, work: () => Promise<T>): Promise<T> {
  await other.query('BEGIN')
  await other.query(`LOCK TABLE "${table}" IN ACCESS EXCLUSIVE MODE`)
  try {
    return await work()
  } finally {
    await other.query('ROLLBACK')
  }
}

async function waiting(): Promise<unknown[]> {
  const { rows } = await watcher.query(
    `SELECT query FROM pg_stat_activity WHERE datname = current_database() AND pid <> ALL ($1)
        AND (state = 'active' OR state LIKE 'idle in transaction%')`,
    [await Promise.all([watcher, other].map(pidOf))],
  )
  return rows
}

describe('a request that the database keeps waiting', () => {
  test.each(['/surgeries', '/surgeries.geojson'])(
    'is answered in time, says when to come back, and leaves no query behind: %s',
    async (path) => {
      const answer = await whileHeld('surgery', async () => {
        const answered = await t.get(path)
        await expect.poll(waiting, { timeout: 10_000 }).toEqual([])
        return answered
      })
      expect(answer.json()).toMatchObject({ status: 503, code: 'overloaded' })
      expect(answer.headers['retry-after']).toBe('5')
      expect((await t.get('/surgeries')).statusCode).toBe(200)
    },
  )

  test('does not go on once it was given up: nothing is written and no mail is sent', async () => {
    const answer = await whileHeld('verification', async () => {
      const answered = await askForLink(t, 'sita@example.org')
      await expect.poll(waiting, { timeout: 10_000 }).toEqual([])
      return answered
    })
    expect(answer.json()).toMatchObject({ status: 503, code: 'overloaded' })
    await expect.poll(waiting, { timeout: 10_000 }).toEqual([])
    expect([await t.db.mail.count(), await t.db.verification.count()]).toEqual([0, 0])
    expect((await askForLink(t, 'sita@example.org')).statusCode).toBe(202)
  })

  test('is rolled back whole when its transaction is half done', async () => {
    const before = await t.db.rateLimit.count()
    await askForLink(t, 'half@example.org')
    expect(await t.db.rateLimit.count()).toBeGreaterThan(before)
    await whileHeld('mail', async () => {
      expect((await askForLink(t, 'whole@example.org')).statusCode).toBe(503)
      await expect.poll(waiting, { timeout: 10_000 }).toEqual([])
    })
    expect(await t.db.mail.count({ where: { to: 'whole@example.org' } })).toBe(0)
  })

  test('does not cost its neighbours their answers', async () => {
    await whileHeld('mail', async () => {
      const [late, ...fine] = await Promise.all([
        askForLink(t, 'late@example.org'),
        ...Array.from({ length: 20 }, () => t.get('/surgeries?limit=1')),
      ])
      expect(late.statusCode).toBe(503)
      expect(fine.map(({ statusCode }) => statusCode)).toEqual(fine.map(() => 200))
    })
  })
})
