import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { buildTestApp, type TestApp } from '../../test/app.ts'
import { type MailSink, openMailSink } from '../../test/mail-sink.ts'
import { queueMail } from '../mail/outbox.ts'
import { bePresent, PRESENCE_LOCK } from './presence.ts'
import { startJobs } from '../jobs/start-jobs.ts'
import { unlockJobs } from './unlock-jobs.ts'

const MAIL = { to: 'sita@example.org', subject: 'Hello', text: 'Hello\n', html: '<p>Hello</p>' }

let t: TestApp
let sink: MailSink
beforeAll(async () => {
  t = await buildTestApp({ now: new Date() })
  sink = await openMailSink()
})
afterEach(async () => {
  sink.until = null
  sink.mails.length = 0
  await t.db.mail.deleteMany()
  await t.db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
})
afterAll(async () => {
  await sink.close()
  await t.close()
})

const locked = () =>
  t.db.$queryRaw<{ by: string }[]>`SELECT locked_by AS by FROM graphile_worker.jobs WHERE locked_by <> ''`

async function lockJob(by: string, seconds: number): Promise<void> {
  await queueMail(t.db, MAIL)
  await t.db.$executeRaw`
    UPDATE graphile_worker._private_jobs SET locked_by = ${by}, attempts = 1, locked_at = now() - ${seconds}::int * interval '1 second'`
}

test('the job of a server that was killed is free within a minute, and not while it lives', async () => {
  const lost = vi.fn<() => void>()
  const leave = await bePresent(t.url, 'pool-here', lost)
  await lockJob('pool-here', 3600)
  await unlockJobs(t.db)
  expect(await locked()).toEqual([{ by: 'pool-here' }])
  await leave()
  await vi.waitFor(async () => {
    await unlockJobs(t.db)
    expect(await locked()).toEqual([])
  })
  expect(lost).not.toHaveBeenCalled()
})

test('a job that was taken this very moment is left to whoever took it', async () => {
  await lockJob('pool-new', 1)
  await unlockJobs(t.db)
  expect(await locked()).toEqual([{ by: 'pool-new' }])
})

test('a job that was taken while a clock ran ahead is freed as well', async () => {
  await lockJob('pool-ahead', -3_000_000)
  await unlockJobs(t.db)
  expect(await locked()).toEqual([])
})

test('a server that starts goes on at once with what a killed one left behind', async () => {
  await lockJob('killed', 30)
  const queue = await startJobs({ ...t.app.deps, env: { ...t.app.deps.env, SMTP_URL: sink.url } }, { pollInterval: 50 })
  await vi.waitFor(() => expect(sink.mails).toHaveLength(1), { timeout: 10_000 })
  await queue.stop()
})

test('a server whose presence is cut off is present again, with another name', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  sink.until = promise
  const queue = await startJobs({ ...t.app.deps, env: { ...t.app.deps.env, SMTP_URL: sink.url } }, { pollInterval: 50 })
  await queueMail(t.db, MAIL)
  await vi.waitFor(() => expect(sink.mails).toHaveLength(1), { timeout: 10_000 })
  const [before] = await locked()
  const present = () =>
    t.db.$queryRaw<{ pid: number }[]>`
      SELECT pid FROM pg_locks
       WHERE locktype = 'advisory' AND objsubid = 2 AND classid::bigint = ${PRESENCE_LOCK}::bigint
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
  const [holder] = await present()
  const admin = new pg.Client({ connectionString: t.url })
  await admin.connect()
  await admin.query('SELECT pg_terminate_backend($1)', [holder?.pid])
  await admin.end()
  resolve()
  await vi.waitFor(
    async () => {
      const others = (await present()).filter(({ pid }) => pid !== holder?.pid)
      expect([holder?.pid, others.length, await locked()]).toEqual([expect.any(Number), 1, []])
    },
    { timeout: 10_000 },
  )
  expect(before?.by).toMatch(/^pool-/)
  await queue.stop()
  await expect.poll(present).toEqual([])
})
