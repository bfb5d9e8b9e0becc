import { DAY_MS } from '@surgeries/domain/dates/durations'
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../test/app.ts'
import { addTimedJob, runDueJobs } from '../../test/jobs.ts'
import { queueMail } from '../mail/outbox.ts'
import { listFailedJobs, retryJobs } from './failed-jobs.ts'
import { startJobs } from './start-jobs.ts'

let t: TestApp
beforeAll(async () => {
  t = await buildTestApp({ now: new Date() })
})
beforeEach(async () => {
  await t.db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
})
afterAll(() => t.close())

/** A job that can only fail, since what it is about is missing, and is tried once. */
const addBrokenJob = () =>
  t.db.$queryRaw`SELECT id::text FROM graphile_worker.add_job('welcome', payload := '{}'::json, max_attempts := 1)`

describe('a job that ran out of attempts', () => {
  test('is told to operators by an error in the log and a list, and is run again when they say so', async () => {
    await addBrokenJob()
    const errors: unknown[][] = []
    const logger = Object.assign(pino({ level: 'silent' }), { error: (...words: unknown[]) => errors.push(words) })
    const queue = await startJobs({ ...t.app.deps, logger }, { pollInterval: 50 })
    const given = expect.objectContaining({ task: 'welcome', attempts: 1 })
    await expect.poll(() => errors, { timeout: 15_000 }).toContainEqual([given, expect.stringMatching(/jobs failed/)])
    await queue.stop()
    const [failed, ...others] = await listFailedJobs(t.db)
    expect(others).toEqual([])
    expect(failed).toMatchObject({ task: 'welcome', attempts: 1 })
    expect(failed?.failure).not.toBe('')
    expect(await Promise.all([retryJobs(t.db, failed?.id), retryJobs(t.db, '0')])).toEqual([1, 0])
    expect(await listFailedJobs(t.db)).toEqual([])
  })

  test('is listed too when its every attempt was cut off by a crash', async () => {
    await addBrokenJob()
    await t.db.$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = max_attempts`
    expect(await listFailedJobs(t.db)).toMatchObject([{ task: 'welcome', failure: 'every attempt was cut off' }])
  })

  test('is forgotten after ninety days, and no other job with it', async () => {
    await addBrokenJob()
    await runDueJobs(t)
    await addTimedJob(t, 'clean-up')
    t.clock.now = new Date(Date.now() + 91 * DAY_MS)
    await runDueJobs(t)
    t.clock.now = new Date()
    expect(await listFailedJobs(t.db)).toEqual([])
  })
})

/** A command of an operator, as a process of its own. */
async function admin(...words: string[]): Promise<{ code: number; said: string }> {
  const script = fileURLToPath(new URL('../../../../scripts/admin.ts', import.meta.url))
  const settings = ['NODE_ENV=', `DATABASE_URL=${t.url}`]
  const node = [process.execPath, '--disable-warning=ExperimentalWarning']
  const run = promisify(execFile)('env', [...settings, ...node, script, ...words])
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, said: stdout + stderr }),
  )
}

test('the real commands list what was given up, try it again, and refuse what is not there in a sentence', async () => {
  await addBrokenJob()
  await runDueJobs(t)
  const mail = { subject: 'Hello', text: 'Hello\n', html: '<p>Hello</p>' }
  await queueMail(t.db, { ...mail, to: 'sita@example.org' })
  await queueMail(t.db, { ...mail, to: 'ram@example.org', expiresAt: new Date(Date.now() - 1000) })
  await t.db.mail.updateMany({ data: { failedAt: new Date(), failure: '550 no such user' } })

  expect((await admin('jobs', 'failed')).said).toMatch(/welcome {2}1 attempts .*\n1 given up/s)
  expect((await admin('jobs', 'retry', '--all')).said).toContain('One job is run again.')
  expect(await admin('jobs', 'retry', '0')).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^\nNo job with the/),
  })
  expect((await admin('mails', 'send-again', '--all')).said).toBe(
    'One mail is tried again.\nLeft out because they have expired: 1.\n',
  )
  expect(await admin('mails', 'send-again')).toMatchObject({ code: 1, said: expect.stringMatching(/^\nSay which/) })
}, 300_000)
