import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../../test/app.ts'
import { addressesOf, withEveryRoute } from '../../../test/every-route.ts'
import { buildSurgery } from '../../../test/build.ts'
import { buildWorld } from '../../../test/world.ts'
import { buildApp } from '../../app.ts'
import { openDatabase } from '../../db/client.ts'
import type { Cached } from './cached-route.ts'

const READER = `reader_${randomUUID().replaceAll('-', '')}`
const QUERIES = [
  '',
  '?q=birmingham',
  '?q=kultwrk',
  '?q=surgery',
  '?when=week',
  '?near=52.48,-1.9&radius=50',
  '?country=GB&language=en&state=active,paused,dormant,ended',
  '?bbox=-10,40,20,60',
]

let t: TestApp
let admin: pg.Client
let cachedRoutes: { url: string; cached: Cached }[]
beforeAll(async () => {
  const { built, routes } = await withEveryRoute(() => buildTestApp())
  t = built
  await buildWorld(t.db)
  await buildSurgery(t.db, { name: 'Hidden one', state: 'hidden' })
  admin = new pg.Client({ connectionString: t.url })
  await admin.connect()
  cachedRoutes = routes.flatMap(({ method, url, config }) =>
    method === 'GET' && config?.cached ? [{ url, cached: config.cached }] : [],
  )
  await admin.query(`CREATE ROLE ${READER} LOGIN PASSWORD '${READER}'`)
})
afterAll(async () => {
  await admin.query(`DROP OWNED BY ${READER}; DROP ROLE ${READER}`)
  await admin.end()
  await t.close()
})

/** What each cached route answers to somebody whose database shows the tables only that the change log covers. */
async function answersWithout(
  hidden: string | null,
  queries: readonly string[],
): Promise<{ url: string; status: number }[]> {
  const { rows } = await admin.query<{ name: string }>(
    `SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'log_public_change'`,
  )
  await admin.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${READER}`)
  for (const { name } of rows) if (name !== hidden) await admin.query(`GRANT SELECT ON ${name} TO ${READER}`)
  const url = new URL(t.url)
  url.username = READER
  url.password = READER
  const db = openDatabase(url.href)
  const app = await buildApp({ ...t.app.deps, db, dataVersion: undefined })
  const { slug } = await t.db.surgery.findFirstOrThrow({ where: { state: 'active', occurrences: { some: {} } } })
  const { slug: hiddenSlug } = await t.db.surgery.findFirstOrThrow({ where: { state: 'hidden' } })
  const date = await t.db.occurrence.findFirstOrThrow({ where: { surgery: { slug } } })
  const values = { slug: [slug, hiddenSlug, 'never-was'], recurrenceId: [date.recurrenceId] }
  const answers = []
  for (const address of cachedRoutes.flatMap((route) => addressesOf(route.url, values)))
    for (const query of queries) {
      const zoom = address.endsWith('/map') ? `${query === '' ? '?' : `${query}&`}zoom=4` : query
      const days = address.endsWith('/days') ? `${query === '' ? '?' : `${query}&`}from=2026-11-18&to=2026-12-18` : zoom
      const answer = await app.inject({ url: address + days })
      answers.push({ url: address + days, status: answer.statusCode })
    }
  await app.close()
  await db.$disconnect()
  return answers
}

test('no cached response reads a table whose changes nobody would hear of', async () => {
  expect(cachedRoutes.length).toBeGreaterThan(15)
  const answers = await answersWithout(null, QUERIES)
  expect(answers.filter(({ status }) => status >= 500)).toEqual([])
  // Each was really asked for something.
  for (const { url } of cachedRoutes) {
    const path = new RegExp(`^${url.replace(/:\w+/g, '[^/?]+')}(\\?|$)`)
    expect([url, answers.some((answer) => path.test(answer.url) && answer.status === 200)]).toEqual([url, true])
  }
}, 120_000)

test.each(['attendance', 'hiding'])(
  'a route that reads %s is noticed where that is not logged',
  async (table) => {
    expect((await answersWithout(table, [''])).some(({ status }) => status >= 500)).toBe(true)
  },
  60_000,
)
