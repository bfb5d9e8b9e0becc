import pg from 'pg'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { buildTestApp, type TestApp } from '../../test/app.ts'
import { addTimedJob, makeJobsDue, runDueJobs } from '../../test/jobs.ts'
import { type MailSink, openMailSink } from '../../test/mail-sink.ts'
import { submit } from '../../test/submitting.ts'
import { openSmtp, type Smtp } from '../mail/smtp.ts'
import { queueMail, takeBackMail } from '../mail/outbox.ts'
import { startJobs } from '../jobs/start-jobs.ts'

let t: TestApp
let sink: MailSink
let smtp: Smtp
beforeAll(async () => {
  t = await buildTestApp({
    now: new Date(),
    env: { MAIL_FROM: 'Social media surgeries <hello@surgeries.example>', MAIL_REPLY_TO: 'team@surgeries.example' },
  })
  sink = await openMailSink()
  const opened = openSmtp({ ...t.app.deps.env, SMTP_URL: sink.url })
  if (!opened) throw new Error('no mail server')
  smtp = opened
})
afterEach(async () => {
  sink.mails.length = 0
  sink.isAway = false
  sink.until = null
  await t.db.mail.deleteMany()
  await t.db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
})
afterAll(async () => {
  smtp.close()
  await sink.close()
  await t.close()
})

const MAIL = { to: 'sita@example.org', subject: 'Hello', text: 'Hello\n', html: '<p>Hello</p>' }

/** Lets nobody into a database for a while, and throws out who is there. */
async function whileAway(url: string, meanwhile: () => Promise<void>): Promise<void> {
  const address = new URL(url)
  const name = address.pathname.slice(1)
  address.pathname = '/postgres'
  const admin = new pg.Client({ connectionString: address.href })
  await admin.connect()
  await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
  await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
  await meanwhile()
  await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`)
  await admin.end()
}

function silentLogger(warn: (words: string) => void) {
  return Object.assign(pino({ level: 'silent' }), { warn })
}

describe('the outbox', () => {
  it('delivers over SMTP what was really asked for, as text and HTML, and can be answered', async () => {
    await submit(t, { email: 'sita@example.org', organiserName: 'Sita <b>', locale: 'ne' })
    await runDueJobs(t, { smtp })
    expect(sink.mails).toHaveLength(1)
    const [mail] = sink.mails
    const { id, sentAt, text, html } = await t.db.mail.findFirstOrThrow()
    expect(mail).toMatchObject({
      from: { name: 'Social media surgeries', address: 'hello@surgeries.example' },
      to: [{ address: 'sita@example.org' }],
      replyTo: [{ address: 'team@surgeries.example' }],
      messageId: `<${id}@surgeries.example>`,
      subject: 'एक चरण बाँकी: Kultwerk West Social Media Surgery',
    })
    expect(mail?.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated')
    expect(mail?.text).toContain('नमस्ते Sita <b>,')
    expect(mail?.text).toContain('यही इमेलको जवाफ')
    expect(mail?.html).toContain('नमस्ते Sita &#60;b&#62;,')
    expect(mail?.html).toMatch(/<a href="http:\/\/127\.0\.0\.1:8080\/submissions\//)
    expect({ sentAt, text, html }).toEqual({ sentAt: t.clock.now, text: '', html: '' })
  })

  it('delivers to a domain of another script by the name that mail servers know it by', async () => {
    await submit(t, { email: 'Sita@डेटामेल.भारत' })
    await submit(t, { email: 'anna@bücher.example' })
    sink.recipients.length = 0
    await runDueJobs(t, { smtp })
    expect(sink.recipients.toSorted()).toEqual(['anna@xn--bcher-kva.example', 'sita@xn--c2bd4bq2d9bd.xn--h2brj9c'])
    expect(await t.db.mail.count({ where: { sentAt: null } })).toBe(0)
  })

  it('sends nothing of a transaction that is rolled back', async () => {
    const broken = t.db.$transaction(async (tx) => {
      await queueMail(tx, MAIL)
      throw new Error('changed my mind')
    })
    await expect(broken).rejects.toThrow('changed my mind')
    await runDueJobs(t, { smtp })
    expect([await t.db.mail.count(), sink.mails.length]).toEqual([0, 0])
  })

  it('waits for its time, and is gone when it is taken back before', async () => {
    const runAt = new Date(Date.now() + 30_000)
    const [kept, taken] = [crypto.randomUUID(), crypto.randomUUID()]
    await queueMail(t.db, { ...MAIL, id: kept, runAt })
    await queueMail(t.db, { ...MAIL, id: taken, runAt })
    await runDueJobs(t, { smtp })
    expect(sink.mails).toHaveLength(0)
    await takeBackMail(t.db, taken)
    await makeJobsDue(t)
    await runDueJobs(t, { smtp })
    expect(sink.mails.map(({ messageId }) => messageId)).toEqual([`<${kept}@surgeries.example>`])
  })

  it('sends a mail with a name once, however often it is asked for', async () => {
    const id = crypto.randomUUID()
    await Promise.all([queueMail(t.db, { ...MAIL, id }), queueMail(t.db, { ...MAIL, id })])
    await runDueJobs(t, { smtp })
    await queueMail(t.db, { ...MAIL, id })
    await runDueJobs(t, { smtp })
    expect(sink.mails).toHaveLength(1)
  })

  it('tries again after a failure, and keeps the address out of the words about it', async () => {
    sink.isAway = true
    await queueMail(t.db, MAIL)
    await runDueJobs(t, { smtp })
    const [job] = await t.db.$queryRaw<{ last_error: string }[]>`SELECT last_error FROM graphile_worker.jobs`
    expect(job?.last_error).toMatch(/mail server refused/)
    expect(job?.last_error).not.toContain('sita')
    sink.isAway = false
    await makeJobsDue(t)
    await runDueJobs(t, { smtp })
    expect(sink.mails).toHaveLength(1)
  })

  it('keeps the mails for the development inbox where no mail server is configured', async () => {
    await queueMail(t.db, MAIL)
    await runDueJobs(t)
    expect(await t.db.mail.findFirstOrThrow()).toMatchObject({ keptAt: t.clock.now, sentAt: null, text: 'Hello\n' })
  })

  it('works beside the server, and stops with it', async () => {
    const queue = await startJobs({ ...t.app.deps, env: { ...t.app.deps.env, SMTP_URL: sink.url } })
    await queueMail(t.db, MAIL)
    await vi.waitFor(() => expect(sink.mails).toHaveLength(1), { timeout: 5000 })
    await queue.stop()
    await queueMail(t.db, MAIL)
    expect(await t.db.mail.count({ where: { sentAt: null } })).toBe(1)
  })

  it('goes on by itself after the database went away under a job', async () => {
    const warn = vi.fn<(words: string) => void>()
    // The library writes there by itself when a worker gives up.
    const written = vi.spyOn(console, 'error').mockImplementation(() => {})
    const deps = { ...t.app.deps, env: { ...t.app.deps.env, SMTP_URL: sink.url }, logger: silentLogger(warn) }
    const queue = await startJobs(deps, { pollInterval: 20 })
    const { promise, resolve } = Promise.withResolvers<void>()
    sink.until = promise
    await queueMail(t.db, MAIL)
    await vi.waitFor(() => expect(sink.mails).toHaveLength(1), { timeout: 5000 })
    await whileAway(t.url, async () => {
      resolve()
      await vi.waitFor(() => expect(warn).toHaveBeenCalledWith(expect.stringMatching(/begun again/)), {
        timeout: 15_000,
      })
    })
    await vi.waitFor(() => queueMail(t.db, { ...MAIL, subject: 'Another' }), { timeout: 5000 })
    await vi.waitFor(() => expect(sink.mails.map(({ subject }) => subject)).toContain('Another'), { timeout: 10_000 })
    await queue.stop()
    written.mockRestore()
  })

  it('takes up again what a killed server left behind', async () => {
    await queueMail(t.db, MAIL)
    await t.db.$executeRaw`
      UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '6 minutes', locked_by = 'killed', attempts = 1`
    await runDueJobs(t, { smtp })
    expect(sink.mails).toHaveLength(0)
    await addTimedJob(t, 'unlock-jobs')
    await runDueJobs(t, { smtp })
    expect(sink.mails).toHaveLength(1)
  })
})
