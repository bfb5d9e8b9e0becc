import { DAY_MS } from '@surgeries/domain/dates/durations'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildUnconfirmed, WEDNESDAYS } from '../../test/attending.ts'
import { buildTestApp, type TestApp } from '../../test/app.ts'
import { buildSurgery } from '../../test/build.ts'
import { addTimedJob, runDueJobs } from '../../test/jobs.ts'
import { buildModerator, submit, submitAndConfirm } from '../../test/submitting.ts'
import { sendLink } from '../features/accounts/sign-in-links.ts'
import { repairTimes } from './repair.ts'
import { LEFT_ALONE, TIMES_AT_REST } from './times-at-rest.ts'

const ahead = (days: number) => new Date(Date.now() + days * DAY_MS)

let t: TestApp
beforeAll(async () => {
  t = await buildTestApp({ now: new Date() })
})
beforeEach(() => {
  t.clock.now = new Date()
})
afterAll(() => t.close())

/** Does something while the clock is days ahead, after which it is right again. */
async function whileAhead<T>(work: () => Promise<T>, days = 40): Promise<T> {
  t.clock.now = ahead(days)
  try {
    return await work()
  } finally {
    t.clock.now = new Date()
  }
}

describe('once a clock that ran ahead is right again', () => {
  test('a decision tells its organiser, and not only when the time has come', async () => {
    await buildModerator(t.db, { email: 'decides@example.org' })
    const headers = await t.signIn('decides@example.org')
    const { id } = await submitAndConfirm(t, { email: 'waits@example.org' })
    await whileAhead(async () => {
      const desk = await t.get(`/moderation/submissions/${id}`, headers)
      expect(desk.statusCode).toBe(200)
      const etag = { ...headers, 'if-match': String(desk.headers['etag']) }
      const answer = await t.post(`/submissions/${id}/decision`, { action: 'approve' }, etag)
      expect(answer.statusCode).toBe(200)
      // A moderator stays signed in for twelve hours.
    }, 0.4)
    const mail = await t.db.mail.findFirstOrThrow({ where: { to: 'waits@example.org' }, orderBy: { id: 'desc' } })
    await runDueJobs(t)
    expect(await t.db.mail.findUnique({ where: { id: mail.id } })).toMatchObject({ keptAt: null })
    await repairTimes(t.db)
    await runDueJobs(t)
    expect(await t.db.mail.findUnique({ where: { id: mail.id } })).toMatchObject({ keptAt: t.clock.now })
  })

  test('what nobody confirmed is removed after the seven days, and after the forty-eight hours', async () => {
    const { id } = await buildSurgery(t.db, { schedule: WEDNESDAYS })
    await whileAhead(async () => {
      await submit(t, { email: 'forgot@example.org' })
      await buildUnconfirmed(t, id, { email: 'absent@example.org' })
      await t.db.attendance.updateMany({
        where: { email: 'absent@example.org' },
        data: { createdAt: t.clock.now, notifiedEndsAt: ahead(100) },
      })
      await t.db.submission.updateMany({
        where: { organiserEmail: 'forgot@example.org' },
        data: { createdAt: t.clock.now },
      })
    })
    await repairTimes(t.db)
    t.clock.now = ahead(7.1)
    await addTimedJob(t, 'expire-submissions')
    await addTimedJob(t, 'forget-attendances')
    await runDueJobs(t)
    expect(await t.db.submission.count({ where: { organiserEmail: 'forgot@example.org' } })).toBe(0)
    expect(await t.db.attendance.count({ where: { email: 'absent@example.org' } })).toBe(0)
  })

  test('the places in the queue for a date stay in order', async () => {
    const { id } = await buildSurgery(t.db, { name: 'Queue', schedule: WEDNESDAYS })
    const names = ['first', 'second', 'third', 'fourth']
    for (const [place, name] of names.entries()) {
      await buildUnconfirmed(t, id, { email: `${name}@example.org` })
      const confirmedAt = ahead(place === 0 ? -1 : 40 + place)
      await t.db.attendance.updateMany({ where: { email: `${name}@example.org` }, data: { confirmedAt } })
    }
    await repairTimes(t.db)
    const people = await t.db.attendance.findMany({ where: { surgeryId: id }, orderBy: { confirmedAt: 'asc' } })
    expect(people.map(({ email }) => email)).toEqual(names.map((name) => `${name}@example.org`))
    expect(people.every(({ confirmedAt }) => confirmedAt && confirmedAt.getTime() <= Date.now())).toBe(true)
  })

  test('nobody stays signed in for longer than thirty days, and no link holds longer than its minutes', async () => {
    await t.signIn('stays@example.org')
    await t.db.session.updateMany({ data: { expiresAt: ahead(70), createdAt: ahead(40), updatedAt: ahead(40) } })
    await sendLink(t.db, t.app.deps, { email: 'stays@example.org', locale: 'en', next: '/me' })
    await t.db.verification.updateMany({ data: { expiresAt: ahead(40) } })
    await repairTimes(t.db)
    const [session, link] = [await t.db.session.findFirstOrThrow(), await t.db.verification.findFirstOrThrow()]
    expect(session.expiresAt.getTime()).toBeLessThanOrEqual(ahead(30).getTime())
    expect(session.createdAt.getTime()).toBeLessThanOrEqual(Date.now())
    expect(link.expiresAt.getTime()).toBeLessThanOrEqual(Date.now() + 10 * 60_000)
  })

  test('whoever came too often meanwhile may come again within a day', async () => {
    await t.db.rateLimit.create({ data: { key: 'too-often', points: 99, expire: ahead(40) } })
    await repairTimes(t.db)
    const { expire } = await t.db.rateLimit.findUniqueOrThrow({ where: { key: 'too-often' } })
    expect(expire?.getTime()).toBeLessThanOrEqual(ahead(1).getTime())
  })

  test('a question gives its organiser as long to answer as ever', async () => {
    const { id } = await buildSurgery(t.db, { name: 'Asked', schedule: WEDNESDAYS })
    const userId = await buildModerator(t.db, { email: 'asked@example.org' })
    await t.db.question.create({
      data: { surgeryId: id, userId, about: 'fade', askedAt: ahead(40), dueAt: ahead(47), coversUntil: null },
    })
    await repairTimes(t.db)
    const { askedAt, dueAt } = await t.db.question.findFirstOrThrow({ where: { userId } })
    expect(askedAt.getTime()).toBeLessThanOrEqual(Date.now())
    expect(dueAt.getTime() - askedAt.getTime()).toBe(7 * DAY_MS)
  })

  test('what is right is left as it is, and nothing is repaired twice', async () => {
    await repairTimes(t.db)
    await t.signIn('right@example.org')
    await submitAndConfirm(t, { email: 'right@example.org' })
    const job = { task: 'deliver-mail', payload: {}, key: 'right', runAt: new Date(Date.now() + 33_000) }
    await t.db.$queryRaw`SELECT id::text FROM graphile_worker.add_job(${job.task}, run_at := ${job.runAt}::timestamptz)`
    expect(await repairTimes(t.db)).toEqual({})
  })
})

test('no time that is kept is forgotten by the repair', async () => {
  const columns = await t.db.$queryRaw<{ name: string }[]>`
    SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND data_type LIKE 'timestamp%' AND table_name NOT LIKE '\_prisma%' ORDER BY 1`
  const known = [...TIMES_AT_REST.map(({ table, column }) => `${table}.${column}`), ...LEFT_ALONE]
  expect(columns.map(({ name }) => name)).toEqual(known.toSorted())
})
