import { DAY_MS } from '@surgeries/domain/dates/durations'
import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NOW, buildTestApp, type TestApp } from '../../../test/app.ts'
import { WEDNESDAYS } from '../../../test/attending.ts'
import { buildContent } from '../../../test/build.ts'
import { buildDesk, type Desk, later, proposeEdit } from '../../../test/desk.ts'
import { addTimedJob, runDueJobs } from '../../../test/jobs.ts'
import { buildSubmission } from '../../../test/submitting.ts'
import { buildApp } from '../../app.ts'
import { openDatabase } from '../../db/client.ts'
import { openDataVersion } from '../../db/data-version.ts'

let here: TestApp
let desk: Desk
let elsewhere: Awaited<ReturnType<typeof openElsewhere>>
beforeAll(async () => {
  here = await buildTestApp()
  desk = await buildDesk(here)
  elsewhere = await openElsewhere()
})
afterAll(async () => {
  await elsewhere.close()
  await here.close()
})

/** Another process on the same database, as far as it matters: nothing is shared in memory. */
async function openElsewhere() {
  const dataVersion = openDataVersion(here.url)
  const db = openDatabase(here.url, dataVersion.hear)
  const app = await buildApp({ ...here.app.deps, db, dataVersion })
  return {
    get: async (url: string) => (await app.inject({ url })).body,
    async close() {
      await app.close()
      await db.$disconnect()
      await dataVersion.stop()
    },
  }
}

const get = async (url: string) => (await here.app.inject({ url })).body
const addressesOf = (slug: string) => [
  '/api/v1/surgeries',
  '/api/v1/surgeries.geojson',
  '/api/v1/surgeries.atom',
  '/api/v1/map?zoom=5',
  '/sitemap.xml',
  '/',
  `/surgeries/${slug}`,
  `/api/v1/surgeries/${slug}`,
]

/** Both have their answers ready, something is changed here, and both show it: here at once, there within a second. */
async function expectShown(urls: string[], change: () => Promise<unknown>): Promise<void> {
  const before = await Promise.all(urls.map(get))
  expect(await Promise.all(urls.map(get))).toEqual(before)
  expect(await Promise.all(urls.map(elsewhere.get))).toEqual(before)
  await change()
  const changedAt = performance.now()
  const after = await Promise.all(urls.map(get))
  for (const [n, url] of urls.entries()) expect([url, after[n] === before[n]]).toEqual([url, false])
  await expect.poll(() => Promise.all(urls.map(elsewhere.get)), { timeout: 1000, interval: 20 }).toEqual(after)
  expect(performance.now() - changedAt).toBeLessThan(5000)
}

test('an approval is shown in both', async () => {
  const content = buildContent({ name: 'Altona Social Media Surgery', schedule: WEDNESDAYS })
  const { id } = await buildSubmission(here, { email: 'gesche@example.org', content })
  await expectShown(addressesOf('altona-social-media-surgery'), async () => {
    expect((await desk.decide(id)).statusCode).toBe(200)
  })
})

test('so is an edit, taken back too', async () => {
  const organised = await desk.buildOrganised('hinnerk@example.org', buildContent({ name: 'Bramfeld Surgery' }))
  later(here)
  const id = await proposeEdit(here, organised, { summary: 'Another summary than before' })
  const urls = ['/api/v1/surgeries', `/surgeries/${organised.slug}`, '/api/v1/surgeries.atom']
  await expectShown(urls, () => desk.decide(id))
  await expectShown(urls, () => desk.undo(id))
})

test('so is a date that is cancelled', async () => {
  const content = buildContent({ name: 'Curslack Surgery', schedule: WEDNESDAYS })
  const { slug, headers } = await desk.buildOrganised('levke@example.org', content)
  const urls = [`/surgeries/${slug}`, '/api/v1/occurrences', '/calendar', `/api/v1/surgeries/${slug}/calendar.ics`]
  await expectShown(urls, async () => {
    const change = { status: 'cancelled', reason: 'The heating is broken' }
    const answer = await here.put(`/surgeries/${slug}/occurrences/2026-11-25T17:30`, change, headers)
    expect(answer.statusCode).toBe(200)
  })
})

test('so is a surgery that fades, by a job', async () => {
  const schedule = scheduleOf({ start: '2026-12-16T17:30', durationMinutes: 90, rule: 'FREQ=MONTHLY;BYDAY=3WE' })
  const content = buildContent({ name: 'Duvenstedt Surgery', schedule })
  const { id, slug } = await desk.buildOrganised('ocke@example.org', content)
  await here.db.surgery.update({ where: { id }, data: { confirmedAt: NOW } })
  const check = async (days: number) => {
    here.clock.now = new Date(Date.parse('2026-12-09T16:31:00Z') + days * DAY_MS)
    await addTimedJob(here, 'check-freshness')
    await runDueJobs(here)
  }
  for (const days of [0, 35, 41]) await check(days)
  await expectShown([`/surgeries/${slug}`, '/api/v1/surgeries', '/api/v1/map?zoom=5'], () => check(42))
  const { state } = await here.db.surgery.findUniqueOrThrow({ where: { id } })
  expect(state).toBe('dormant')
})
