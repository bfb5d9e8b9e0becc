import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { announce, attend, FIRST, linkIn, subjectsTo, WEDNESDAYS } from '../../../test/attending.ts'
import { buildTestApp, NOW, type TestApp } from '../../../test/app.ts'
import { buildSurgery } from '../../../test/build.ts'
import { addTimedJob, runDueJobs } from '../../../test/jobs.ts'
import { solveCaptcha } from '../../../test/submitting.ts'

let t: TestApp
let id: string
let slug: string
beforeAll(async () => {
  t = await buildTestApp()
  const place = { address: 'Paul-Roosen-Straße 9', directions: 'Ring twice' }
  ;({ id, slug } = await buildSurgery(t.db, { schedule: WEDNESDAYS, ...place }))
})
afterEach(async () => {
  t.clock.now = NOW
  await t.db.attendance.deleteMany()
  await t.db.mail.deleteMany()
  await t.db.rateLimit.deleteMany()
})
afterAll(() => t.close())

const summary = async () => (await t.get(`/surgeries/${slug}/attendance-summaries`)).json().items[0]

describe('saying that one means to come', () => {
  it('needs an email address and nothing else, and counts once that is confirmed', async () => {
    const answer = await announce(t, slug, { email: 'Ram@Example.org', topics: ['instagram'], languages: ['ne'] })
    expect(answer.statusCode).toBe(202)
    expect(answer.json()).toEqual({ expiresAt: '2026-11-20T12:00:00.000Z' })
    expect(await summary()).toMatchObject({ wantHelp: 0, wanted: { topics: [], languages: [] } })
    const path = await linkIn(t, 'ram@example.org')
    expect((await t.get(path)).json()).toMatchObject({
      state: 'unconfirmed',
      kind: 'wants_help',
      topics: ['instagram'],
    })
    expect((await t.post(`${path}/confirmation`)).json()).toMatchObject({
      state: 'coming',
      place: null,
      surgery: { slug, timeZone: 'Europe/Berlin', directions: 'Ring twice' },
      occurrence: { recurrenceId: FIRST, startsAt: '2026-11-25T16:30:00.000Z', status: 'scheduled' },
    })
    expect(await summary()).toMatchObject({ wantHelp: 1, wanted: { topics: ['instagram'], languages: ['ne'] } })
  })

  it('is changed by no opening of the link, however often a mail scanner does it', async () => {
    await announce(t, slug)
    const path = await linkIn(t, 'ram@example.org')
    for (let count = 0; count < 3; count += 1) expect((await t.get(path)).json().state).toBe('unconfirmed')
    expect(await t.db.mail.count()).toBe(1)
  })

  it('tells helpers and those who want help apart, with date, place, zone and that you can always drop in', async () => {
    await announce(t, slug, { name: 'Ram' })
    await t.post(`${await linkIn(t, 'ram@example.org')}/confirmation`)
    await announce(t, slug, { kind: 'offers_help', email: 'uta@example.org', locale: 'de' })
    await t.post(`${await linkIn(t, 'uta@example.org')}/confirmation`)
    const last = (to: string) => t.db.mail.findFirstOrThrow({ where: { to }, orderBy: { id: 'desc' } })
    const mail = await last('ram@example.org')
    expect(mail.subject).toBe('You are expected: Kultwerk West Social Media Surgery')
    expect(mail.text).toContain('Hello Ram,')
    expect(mail.text).toContain('knows that you are coming.')
    expect(mail.text).toContain('When: Wednesday, 25 November 2026, 17:30–19:00 (CET)')
    expect(mail.text).toContain('Where: Paul-Roosen-Straße 9, Hamburg')
    expect(mail.text).toContain('How to find it: Ring twice')
    expect(mail.text).toContain('you can always drop in')
    expect(mail.text.match(/https?:\/\/\S+/g)).toHaveLength(1)
    const german = await last('uta@example.org')
    expect(german.text).toContain('dass du zum Helfen kommst')
    expect(german.text).toContain('Mittwoch, 25. November 2026, 17:30–19:00 Uhr (MEZ)')
  })

  it('is pressed twice without harm, also at once', async () => {
    await announce(t, slug)
    const path = await linkIn(t, 'ram@example.org')
    const answers = await Promise.all([1, 2, 3].map(() => t.post(`${path}/confirmation`)))
    expect(answers.map((answer) => answer.json().state)).toEqual(['coming', 'coming', 'coming'])
    expect(await subjectsTo(t, 'ram@example.org')).toHaveLength(2)
  })

  it('sends no advertising to an address that may be somebody else’s', async () => {
    await announce(t, slug, { name: 'Win at www.casino.example', note: 'Buy https://pills.example' })
    const { text, html } = await t.db.mail.findFirstOrThrow()
    expect(text).toMatch(/^Hello Win at …,/)
    expect(text + html).not.toMatch(/casino|pills/)
  })
})

describe('the same address again for the same date', () => {
  it('hears it, gets its link again, and nothing changes until its reader acts', async () => {
    const path = await attend(t, id, { email: 'ram@example.org', topics: ['instagram'] })
    const answer = await announce(t, slug, { kind: 'offers_help', topics: ['video'], name: 'Somebody else' })
    expect([answer.statusCode, answer.json()]).toEqual([202, { expiresAt: '2026-11-20T12:00:00.000Z' }])
    expect(await linkIn(t, 'ram@example.org')).toBe(path)
    expect((await subjectsTo(t, 'ram@example.org')).at(-1)).toMatch(/^You have told us before/)
    expect((await t.get(path)).json()).toMatchObject({ kind: 'wants_help', topics: ['instagram'], name: '' })
  })

  it('corrects what has not been confirmed yet: the last word stands', async () => {
    await announce(t, slug, { topics: ['video'] })
    const first = await linkIn(t, 'ram@example.org')
    t.clock.now = new Date('2026-11-19T12:00:00Z')
    await announce(t, slug, { topics: ['photos'] })
    expect(await linkIn(t, 'ram@example.org')).toBe(first)
    t.clock.now = new Date('2026-11-20T13:00:00Z')
    expect((await t.get(first)).json()).toMatchObject({ state: 'unconfirmed', topics: ['photos'] })
    expect(await t.db.attendance.count()).toBe(1)
  })

  it('is one attendance, also when it is sent at once', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => announce(t, slug)))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([202, 202, 202, 202])
    expect(await t.db.attendance.count()).toBe(1)
  })
})

describe('a date that nobody can come to', () => {
  const code = (answer: { statusCode: number; json(): { code: string } }) => [answer.statusCode, answer.json().code]

  it('is unknown, of an unknown surgery, or no date at all', async () => {
    expect(code(await announce(t, slug, { recurrenceId: '2026-11-26T17:30' }))).toEqual([404, 'not_found'])
    expect(code(await announce(t, 'none'))).toEqual([404, 'not_found'])
    expect(code(await announce(t, slug, { recurrenceId: 'tomorrow' }))).toEqual([400, 'validation_failed'])
  })

  it('is over', async () => {
    t.clock.now = new Date('2026-11-25T18:30:00Z')
    const answer = await announce(t, slug)
    expect(code(answer)).toEqual([409, 'move_not_open'])
    expect(answer.json().detail).toMatch(/over/)
  })

  it('is cancelled, also for those who have not confirmed yet', async () => {
    await announce(t, slug)
    const path = await linkIn(t, 'ram@example.org')
    await t.db.occurrence.updateMany({ where: { recurrenceId: FIRST }, data: { status: 'cancelled' } })
    expect(code(await announce(t, slug))).toEqual([409, 'move_not_open'])
    expect(code(await t.post(`${path}/confirmation`))).toEqual([409, 'move_not_open'])
    await t.db.occurrence.updateMany({ where: { recurrenceId: FIRST }, data: { status: 'scheduled' } })
  })
})

describe('programs', () => {
  it('that fill the hidden field hear the same, and nothing is kept', async () => {
    const honest = await announce(t, slug)
    await t.db.attendance.deleteMany()
    const answer = await announce(t, slug, { nickname: 'Bot', captcha: 'x' })
    expect([answer.statusCode, answer.body]).toEqual([202, honest.body])
    expect(await t.db.attendance.count()).toBe(0)
  })

  it('cannot spend a proof of work twice, nor do without one', async () => {
    const captcha = await solveCaptcha(t)
    const answers = await Promise.all([
      announce(t, slug, { captcha }),
      announce(t, slug, { captcha, email: 'b@example.org' }),
    ])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([202, 400])
    expect((await announce(t, slug, { captcha: 'x' })).json()).toMatchObject({ code: 'captcha_failed' })
    expect(await t.db.attendance.count()).toBe(1)
  })

  it('send no more than ten mails a day to one mailbox, whatever follows its plus', async () => {
    const answers = []
    for (let count = 0; count < 11; count += 1)
      answers.push(await announce(t, slug, { email: `ram+${count}@example.org` }))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([...Array.from({ length: 10 }, () => 202), 429])
  })

  it('ask no more than forty times an hour from one household', async () => {
    const url = `/api/v1/surgeries/${slug}/occurrences/${FIRST}/attendances`
    const from = async (remoteAddress: string, email: string) => {
      const payload = { kind: 'wants_help', email, captcha: await solveCaptcha(t) }
      return (await t.ask({ method: 'POST', url, payload, remoteAddress })).statusCode
    }
    expect(await from('2001:db8:1:2::1', 'a@example.org')).toBe(202)
    const counter = { where: { key: { startsWith: 'attend-network:' } } }
    expect(await t.db.rateLimit.updateMany({ ...counter, data: { points: 39 } })).toEqual({ count: 1 })
    const answers = [
      await from('2001:db8:1:2::ff', 'b@example.org'),
      await from('2001:db8:1:2:ffff::1', 'c@example.org'),
    ]
    expect([...answers, await from('2001:db8:1:3::1', 'd@example.org')]).toEqual([202, 429, 202])
  })
})

describe('what nobody confirmed', () => {
  it('cannot be confirmed after two days, and is then deleted', async () => {
    await announce(t, slug)
    const path = await linkIn(t, 'ram@example.org')
    t.clock.now = new Date('2026-11-20T12:00:01Z')
    expect((await t.get(path)).statusCode).toBe(410)
    expect((await t.post(`${path}/confirmation`)).json()).toMatchObject({ status: 410, code: 'link_expired' })
    await addTimedJob(t, 'forget-attendances')
    await addTimedJob(t, 'clean-up')
    await runDueJobs(t)
    expect([await t.db.attendance.count(), await t.db.mail.count()]).toEqual([0, 0])
    expect((await t.get(path)).json()).toMatchObject({ status: 410, code: 'link_expired' })
  })
})
