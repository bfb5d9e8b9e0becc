import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { buildTestApp, type TestApp } from '../../test/app.ts'
import { queueMail } from '../mail/outbox.ts'
import { repairTimes } from '../clock/repair.ts'
import type { Queue } from './queue.ts'
import { startJobs } from '../jobs/start-jobs.ts'
import { CRON } from '../jobs/schedule.ts'

const MAIL = { to: 'sita@example.org', subject: 'Hello', text: 'Hello\n', html: '<p>Hello</p>' }

let t: TestApp
let queue: Queue | null = null
const warn = vi.fn<(facts: unknown, words?: string) => void>()
beforeAll(async () => {
  t = await buildTestApp({ now: new Date() })
})
afterEach(async () => {
  await queue?.stop()
  queue = null
  warn.mockReset()
})
afterAll(() => t.close())

const logger = Object.assign(pino({ level: 'silent' }), { warn })
async function start() {
  queue = await startJobs({ ...t.app.deps, logger }, { pollInterval: 100 })
  return queue
}

interface Line {
  task: string
  isAhead: boolean
  hoursAgo: number | null
}

/** What the timetable remembers of each task: whether any of it lies ahead, and how long ago it was last due. */
function timetable(): Promise<Line[]> {
  return t.db.$queryRaw<Line[]>`
    SELECT identifier AS task, known_since > now() OR coalesce(last_execution > now(), false) AS "isAhead",
           round(extract(epoch FROM now() - last_execution) / 3600)::int AS "hoursAgo"
      FROM graphile_worker._private_known_crontabs ORDER BY identifier`
}

/** As a clock leaves it that was forty days ahead; one task was not done meanwhile. */
async function runAhead() {
  await t.db.$executeRaw`
    UPDATE graphile_worker._private_known_crontabs
       SET known_since = now() + interval '40 days', last_execution = now() + interval '39 days'
     WHERE identifier <> 'clean-up'`
  await t.db.$executeRaw`
    UPDATE graphile_worker._private_known_crontabs SET last_execution = now() - interval '3 hours' WHERE identifier = 'clean-up'`
  expect((await timetable()).filter(({ isAhead }) => isAhead)).toHaveLength(CRON.length - 1)
}

test('each task is due again a day after a clock that ran ahead is right, and what was right is left alone', async () => {
  await (await start()).stop()
  expect((await timetable()).map(({ task }) => task)).toEqual(CRON.map(({ task }) => task).toSorted())
  await runAhead()
  expect(await repairTimes(t.db)).toMatchObject({ timetable: CRON.length - 1 })
  const lines = await timetable()
  expect(lines.filter(({ isAhead }) => isAhead)).toEqual([])
  for (const { task, hoursAgo } of lines) expect([task, hoursAgo]).toEqual([task, task === 'clean-up' ? 3 : 24])
  expect(await repairTimes(t.db)).not.toHaveProperty('timetable')
  expect(await timetable()).toEqual(lines)
})

test('a timetable that a clock ahead has stopped goes on from the next start, and the log says so', async () => {
  await (await start()).stop()
  await runAhead()
  await start()
  expect((await timetable()).filter(({ isAhead }) => isAhead)).toEqual([])
  expect(warn.mock.calls.flat()).toContainEqual({ repaired: expect.objectContaining({ timetable: CRON.length - 1 }) })
})

test('a queue that is begun again works on, and nobody is warned', async () => {
  const running = await start()
  await running.beginAgain()
  await t.db.$transaction((tx) => queueMail(tx, MAIL))
  await vi.waitFor(
    async () => {
      const { keptAt } = await t.db.mail.findFirstOrThrow({ where: { to: MAIL.to } })
      expect(keptAt).not.toBeNull()
    },
    { timeout: 20_000, interval: 100 },
  )
  expect(warn.mock.calls.flat()).not.toContain('the queue has stopped by itself and is begun again')
})

test('a queue that is begun again while it stops stays stopped', async () => {
  const running = await start()
  await Promise.all([running.beginAgain(), running.stop()])
  await t.db.mail.deleteMany()
  await t.db.$transaction((tx) => queueMail(tx, MAIL))
  const workers = await t.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM graphile_worker._private_jobs WHERE locked_at IS NOT NULL`
  expect(workers).toEqual([{ count: 0 }])
  expect(await t.db.mail.findFirstOrThrow({ where: { to: MAIL.to } })).toMatchObject({ keptAt: null, sentAt: null })
})
