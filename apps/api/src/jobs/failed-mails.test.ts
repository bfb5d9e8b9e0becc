import { DAY_MS } from '@surgeries/domain/dates/durations'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../test/app.ts'
import { addTimedJob, makeJobsDue, runDueJobs } from '../../test/jobs.ts'
import { type MailSink, openMailSink } from '../../test/mail-sink.ts'
import { buildModerator, submitAndConfirm } from '../../test/submitting.ts'
import { listFailedMails, sendAgain, sendAllAgain } from '../admin/mails.ts'
import { sendLink } from '../features/accounts/sign-in-links.ts'
import { openSmtp, type Smtp } from '../mail/smtp.ts'
import { queueMail } from '../mail/outbox.ts'

const ATTEMPTS = 15
const mailTo = (name: string) => ({
  to: `${name}@example.org`,
  subject: `To ${name}`,
  text: 'the key of a private page\n',
  html: '<p>the key of a private page</p>',
})

let t: TestApp
let sink: MailSink
let smtp: Smtp
const logged: string[] = []
const logger = pino(
  { level: 'warn' },
  new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk))
      done()
    },
  }),
)
beforeAll(async () => {
  t = await buildTestApp({ now: new Date() })
  sink = await openMailSink()
  const opened = openSmtp({ ...t.app.deps.env, SMTP_URL: sink.url })
  if (!opened) throw new Error('no mail server')
  smtp = opened
})
afterEach(async () => {
  sink.isAway = false
  sink.mails.length = 0
  logged.length = 0
  await t.db.mail.deleteMany()
  await t.db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
})
afterAll(async () => {
  smtp.close()
  await sink.close()
  await t.close()
})

/** Lets a mail fail as often as it is tried; of those attempts the last ones really happen. */
async function failFor(name: string, really = 1): Promise<void> {
  await queueMail(t.db, mailTo(name))
  await t.db.$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = ${ATTEMPTS - really} WHERE attempts = 0`
  sink.isAway = true
  for (let attempt = 0; attempt < really; attempt += 1) {
    await makeJobsDue(t)
    await runDueJobs(t, { smtp, logger })
  }
  sink.isAway = false
}

const jobs = () => t.db.$queryRaw<unknown[]>`SELECT key FROM graphile_worker.jobs`

describe('a mail that failed fifteen times', () => {
  test('is told to operators by a list and an error in the log, which names nobody', async () => {
    await failFor('sita', ATTEMPTS)
    const [failed, ...others] = await listFailedMails(t.db)
    expect(others).toEqual([])
    expect(failed).toMatchObject({ to: 'sita@example.org', subject: 'To sita', failedAt: t.clock.now })
    expect(failed?.failure).toMatch(/mail server refused/)
    expect(failed?.failure).not.toContain('sita')
    const [line, ...more] = logged.map((text): unknown => JSON.parse(text))
    expect(more).toEqual([])
    expect(line).toMatchObject({ level: 50, mail: failed?.id, reason: failed?.failure })
    expect(logged.join('')).not.toMatch(/sita|example\.org|private page/)
    expect(await jobs()).toEqual([])
  })

  test('can be sent again, by its number or with all others, and goes out once', async () => {
    await failFor('sita')
    await failFor('ram')
    const [first] = await listFailedMails(t.db)
    await sendAgain(t.db, first?.id ?? '')
    await expect(sendAgain(t.db, first?.id ?? '')).rejects.toThrow('was given up')
    await runDueJobs(t, { smtp })
    expect(sink.mails.map(({ subject }) => subject)).toEqual(['To sita'])
    const counts = await Promise.all([sendAllAgain(t.db), sendAllAgain(t.db)])
    expect(counts.map(({ sent }) => sent).toSorted()).toEqual([0, 1])
    await runDueJobs(t, { smtp })
    expect(sink.mails.map(({ subject }) => subject)).toEqual(['To sita', 'To ram'])
    expect(await listFailedMails(t.db)).toEqual([])
    expect(await t.db.mail.count({ where: { text: '' } })).toBe(2)
  })

  test('is tried as often as a new one when it is sent again, and given up again', async () => {
    await failFor('sita')
    await sendAllAgain(t.db)
    sink.isAway = true
    await runDueJobs(t, { smtp })
    expect(await listFailedMails(t.db)).toEqual([])
    for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
      await makeJobsDue(t)
      await runDueJobs(t, { smtp })
    }
    expect(await listFailedMails(t.db)).toHaveLength(1)
  })

  test('keeps its text for ninety days and no longer', async () => {
    await failFor('sita')
    t.clock.now = new Date(Date.now() + 89 * DAY_MS)
    await addTimedJob(t, 'clean-up')
    await runDueJobs(t, { smtp })
    expect(await listFailedMails(t.db)).toHaveLength(1)
    t.clock.now = new Date(Date.now() + 91 * DAY_MS)
    await addTimedJob(t, 'clean-up')
    await runDueJobs(t, { smtp })
    expect(await t.db.mail.count()).toBe(0)
    t.clock.now = new Date()
  })
})

test.each<[string, () => Promise<unknown>]>([
  ['whose attempts were all cut off', () => t.db.$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = 15`],
  ['whose job is gone', () => t.db.$executeRaw`DELETE FROM graphile_worker._private_jobs`],
])('a mail %s is given up too, and those that wait are not', async (_what, breakIt) => {
  await queueMail(t.db, mailTo('lost'))
  await t.db.mail.updateMany({ data: { createdAt: new Date(Date.now() - 120_000) } })
  await breakIt()
  await queueMail(t.db, { ...mailTo('waiting'), runAt: new Date(Date.now() + 60_000) })
  await addTimedJob(t, 'clean-up')
  await runDueJobs(t, { smtp, logger })
  expect((await listFailedMails(t.db)).map(({ to }) => to)).toEqual(['lost@example.org'])
  expect(logged).toHaveLength(1)
})

test('a mail that is only just queued is not given up, although its job comes a moment after it', async () => {
  await t.db.mail.create({ data: mailTo('new') })
  await addTimedJob(t, 'clean-up')
  await runDueJobs(t, { smtp, logger })
  expect(await listFailedMails(t.db)).toEqual([])
})

test.each(['', 'x', crypto.randomUUID()])('the number “%s” of no mail is refused in words', async (id) => {
  await expect(sendAgain(t.db, id)).rejects.toThrow(/No mail .* was given up/)
})

test('whoever waits for a link to sign in gets it before the digests, however many were there first', async () => {
  for (const name of ['asha', 'bina', 'chandra'])
    await buildModerator(t.db, { email: `${name}@example.org`, mailCadence: 'daily' })
  await submitAndConfirm(t, { email: 'applicant@example.org' })
  await runDueJobs(t, { smtp })
  sink.mails.length = 0
  await addTimedJob(t, 'send-digests')
  sink.isAway = true
  await runDueJobs(t, { smtp })
  await makeJobsDue(t)
  sink.isAway = false
  await sendLink(t.db, t.app.deps, { email: 'hurried@example.org', locale: 'en', next: '/me' })
  await runDueJobs(t, { smtp })
  const receivers = sink.mails.map(({ to }) => to?.[0]?.address)
  expect(receivers).toHaveLength(4)
  expect(receivers[0]).toBe('hurried@example.org')
})
