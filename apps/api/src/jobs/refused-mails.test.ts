import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../test/app.ts'
import { makeJobsDue, runDueJobs } from '../../test/jobs.ts'
import { type MailSink, openMailSink } from '../../test/mail-sink.ts'
import { listFailedMails, sendAgain, sendAllAgain } from '../admin/mails.ts'
import { sendLink } from '../features/accounts/sign-in-links.ts'
import { openSmtp, type Smtp } from '../mail/smtp.ts'
import { queueMail } from '../mail/outbox.ts'

let t: TestApp
let sink: MailSink
let smtp: Smtp
beforeAll(async () => {
  t = await buildTestApp({ now: new Date() })
  sink = await openMailSink()
  const opened = openSmtp({ ...t.app.deps.env, SMTP_URL: sink.url })
  if (!opened) throw new Error('no mail server')
  smtp = opened
})
afterEach(async () => {
  sink.refuses = null
  sink.mails.length = 0
  t.clock.now = new Date()
  await t.db.mail.deleteMany()
  await t.db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
})
afterAll(async () => {
  smtp.close()
  await sink.close()
  await t.close()
})

const MAIL = { to: 'sita@example.org', subject: 'To sita', text: 'words\n', html: '<p>words</p>' }
const tryOnce = async () => {
  await makeJobsDue(t)
  await runDueJobs(t, { smtp })
}
const waiting = () => t.db.$queryRaw<unknown[]>`SELECT key FROM graphile_worker.jobs`

describe('a mail that the server refuses', () => {
  test.each([
    ['the recipient', 'RCPT', 550, '5.1.1 <sita@example.org>: no such user here'],
    ['a mailbox that is gone', 'RCPT', 553, 'sita@example.org is not one of ours'],
    ['the message itself', 'DATA', 554, '5.6.0 message refused'],
  ] as const)('for good because of %s is given up at once, with the answer', async (_what, at, code, words) => {
    await queueMail(t.db, MAIL)
    sink.refuses = { at, code, words }
    await tryOnce()
    const [failed] = await listFailedMails(t.db)
    expect(failed?.failure).toContain(String(code))
    expect(failed?.failure).toMatch(/no such user here|is not one of ours|message refused/)
    expect(failed?.failure).not.toContain('sita')
    expect(await waiting()).toEqual([])
  })

  test.each([
    ['the recipient for now', 'RCPT', 450, '4.2.1 try again later'],
    ['the recipient for now, with a code of its own', 'RCPT', 452, 'mailbox full'],
    ['the message for now', 'DATA', 451, '4.3.0 busy'],
    ['our own address, which an operator can put right', 'MAIL', 550, '5.7.1 sender not allowed'],
  ] as const)('because of %s is tried again, and goes out', async (_what, at, code, words) => {
    await queueMail(t.db, MAIL)
    sink.refuses = { at, code, words }
    await tryOnce()
    expect(await listFailedMails(t.db)).toEqual([])
    sink.refuses = null
    await tryOnce()
    expect(sink.mails.map(({ subject }) => subject)).toEqual(['To sita'])
  })
})

describe('a mail that has expired', () => {
  const link = () => sendLink(t.db, t.app.deps, { email: 'ram@example.org', locale: 'en', next: '/me' })

  test('is given up instead of going out: a link to sign in that does not work any more', async () => {
    await link()
    t.clock.now = new Date(Date.now() + 11 * 60_000)
    await tryOnce()
    expect(sink.mails).toEqual([])
    expect(await listFailedMails(t.db)).toMatchObject([
      { to: 'ram@example.org', failure: expect.stringContaining('expired') },
    ])
  })

  test('is left out when all are sent again, and said to have expired when it alone is', async () => {
    await link()
    await queueMail(t.db, MAIL)
    sink.refuses = { at: 'RCPT', code: 550, words: 'no' }
    await tryOnce()
    await t.db.mail.updateMany({ where: { to: 'ram@example.org' }, data: { expiresAt: new Date(Date.now() - 1000) } })
    expect(await sendAllAgain(t.db)).toEqual({ sent: 1, expired: 1 })
    const [expired] = await listFailedMails(t.db)
    await expect(sendAgain(t.db, expired?.id ?? '')).rejects.toThrow(/has expired/)
  })
})
