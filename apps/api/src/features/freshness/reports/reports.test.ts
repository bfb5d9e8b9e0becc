import { DAY_MS, HOUR_MS } from '@surgeries/domain/dates/durations'
import type { Report } from '@surgeries/contracts/freshness'
import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { buildSurgery } from '../../../../test/build.ts'
import { addTimedJob, runDueJobs } from '../../../../test/jobs.ts'
import { anywhere, buildModerator, solveCaptcha } from '../../../../test/submitting.ts'
import { forgetOld } from '../index.ts'

const WEEKLY = scheduleOf({ start: '2026-11-25T17:30', durationMinutes: 90, rule: 'FREQ=WEEKLY' })
const NOW = new Date()

let t: TestApp
let asha: Record<string, string>
let ben: Record<string, string>
let nepal: Record<string, string>
beforeAll(async () => {
  t = await buildTestApp({ now: NOW })
  await buildModerator(t.db, { email: 'asha@example.org', name: 'Asha', countries: ['DE'] })
  await buildModerator(t.db, { email: 'ben@example.org', name: 'Ben', countries: ['DE', 'GB'], mailCadence: 'daily' })
  await buildModerator(t.db, { email: 'nepal@example.org', name: 'Nir', countries: ['NP'] })
  asha = await t.signIn('asha@example.org')
  ben = await t.signIn('ben@example.org')
  nepal = await t.signIn('nepal@example.org')
})
beforeEach(async () => {
  t.clock.now = NOW
  await t.db.report.deleteMany()
  await t.db.mail.deleteMany()
})
afterAll(() => t.close())

interface Told {
  from?: string
  [field: string]: unknown
}

async function report({ slug }: { slug: string }, { from = anywhere(), ...told }: Told = {}) {
  const payload = { kind: 'nobody_there', captcha: await solveCaptcha(t), ...told }
  return t.ask({ method: 'POST', url: `/api/v1/surgeries/${slug}/reports`, payload, remoteAddress: from })
}

const lastId = async () => (await t.db.report.findFirstOrThrow({ orderBy: { id: 'desc' } })).id
const settle = async (body: object, headers = asha, id?: string) =>
  t.post(`/moderation/reports/${id ?? (await lastId())}/outcome`, body, headers)
const list = async (query = '', headers = asha) =>
  (await t.get(`/moderation/reports${query}`, headers)).json<{
    items: Report[]
    open: number
    nextCursor: string | null
  }>()
const mailsTo = (email: string) => t.db.mail.findMany({ where: { to: email }, orderBy: { createdAt: 'asc' } })

describe('a visitor', () => {
  it('says what is wrong, without an account; the moderators of its country hear of it as they like', async () => {
    const surgery = await buildSurgery(t.db, { schedule: WEEKLY })
    const answer = await report(surgery, { recurrenceId: '2026-11-25T17:30', message: 'Locked. Ask x@y.example' })
    expect([answer.statusCode, answer.json()]).toEqual([201, { willHear: false }])
    const [mail, ...more] = await t.db.mail.findMany()
    expect(mail).toMatchObject({
      to: 'asha@example.org',
      subject: 'Somebody went, and nobody was there: Kultwerk West Social Media Surgery, Hamburg (Germany)',
    })
    expect(mail?.text).not.toContain('x@y.example')
    expect(more).toEqual([])
  })

  it('cannot do so twice with one proof of work, too often, or as a program', async () => {
    const surgery = await buildSurgery(t.db)
    const captcha = await solveCaptcha(t)
    const both = await Promise.all([report(surgery, { captcha }), report(surgery, { captcha })])
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 400])
    expect((await report(surgery, { captcha: 'bm90aGluZw==' })).json().code).toBe('captcha_failed')
    expect((await report(surgery, { nickname: 'Bot', captcha: 'x' })).statusCode).toBe(201)
    expect(await t.db.report.count()).toBe(1)
    const from = '203.0.113.9'
    const codes: number[] = []
    for (let time = 0; time < 11; time++) codes.push((await report(surgery, { from })).statusCode)
    expect(codes.at(-1)).toBe(429)
  })

  it('is told beside the field what is missing', async () => {
    const surgery = await buildSurgery(t.db)
    const pointerOf = async (told: object) => (await report(surgery, { ...told })).json().errors[0].pointer
    expect(await pointerOf({ kind: 'take_on' })).toBe('/email')
    expect(await pointerOf({ kind: 'other' })).toBe('/message')
    expect(await pointerOf({ recurrenceId: '2026-11-26T17:30' })).toBe('/recurrenceId')
    expect((await report({ slug: 'nowhere' })).statusCode).toBe(404)
  })

  it('changes nothing in public, however many say the same', async () => {
    const surgery = await buildSurgery(t.db)
    const before = (await t.get(`/surgeries/${surgery.slug}`)).body
    for (let time = 0; time < 4; time++) await report(surgery)
    expect((await t.get(`/surgeries/${surgery.slug}`)).body).toBe(before)
  })
})

describe('the list of reports', () => {
  it('shows every moderator all of them, the oldest first, and who sent them to those of the country only', async () => {
    const hamburg = await buildSurgery(t.db)
    await report(hamburg, { kind: 'closed', email: 'visitor@example.org', name: 'Vic' })
    t.clock.now = new Date(NOW.getTime() + 1000)
    await report(hamburg, { kind: 'other', message: 'The door is round the corner' })
    const mine = await list()
    expect(mine).toMatchObject({ open: 2, nextCursor: null })
    expect(mine.items).toMatchObject([
      { kind: 'closed', email: 'visitor@example.org', name: 'Vic', mayDecide: true, slug: hamburg.slug },
      { kind: 'other', email: null, message: 'The door is round the corner' },
    ])
    expect((await list('', nepal)).items[0]).toMatchObject({ kind: 'closed', email: null, name: '', mayDecide: false })
    const first = await list('?limit=1')
    const second = await list(`?limit=1&cursor=${first.nextCursor}`)
    expect([first, second].map(({ items }) => items.map(({ kind }) => kind))).toEqual([['closed'], ['other']])
    expect(second.nextCursor).toBeNull()
  })

  it('may be of one surgery, and says how many networks told that nobody was there', async () => {
    const [hamburg, other] = [await buildSurgery(t.db), await buildSurgery(t.db)]
    await report(other)
    for (const from of ['198.51.100.1', '198.51.100.1', '198.51.100.2', '2001:db8::1', '2001:db8::2'])
      await report(hamburg, { from })
    const { items, open } = await list(`?surgery=${hamburg.slug}`)
    expect([items.length, open, items[0]?.nobodyThere]).toEqual([5, 5, 3])
  })

  it('is for moderators only', async () => {
    expect((await t.get('/moderation/reports')).statusCode).toBe(401)
    expect((await t.get('/moderation/reports', await t.signIn('anybody@example.org'))).statusCode).toBe(403)
    expect((await t.get('/moderation/reports?cursor=x', asha)).statusCode).toBe(400)
  })
})

describe('the outcome of a report', () => {
  it('is told to who left an address, in their language, with the moderator’s words', async () => {
    const surgery = await buildSurgery(t.db)
    expect((await report(surgery, { kind: 'wrong_time', email: 'vic@example.org', locale: 'de' })).json()).toEqual({
      willHear: true,
    })
    const settled = await settle({ outcome: 'mended', note: 'It is at six now.' })
    expect(settled.json()).toMatchObject({ state: 'settled', outcome: 'mended', settledBy: 'Asha', mayDecide: false })
    const [mail] = await mailsTo('vic@example.org')
    expect(mail?.subject).toBe('Was daraus wurde: Kultwerk West Social Media Surgery')
    expect(mail?.text).toContain('It is at six now.')
    expect((await list('?state=settled')).items).toHaveLength(1)
    expect(await list()).toMatchObject({ items: [], open: 0 })
  })

  it('is settled by the first of two moderators, and the second hears by whom', async () => {
    const surgery = await buildSurgery(t.db)
    await report(surgery, { email: 'vic@example.org' })
    const both = await Promise.all([settle({ outcome: 'mended' }), settle({ outcome: 'no_change' }, ben)])
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
    const lost = both.find(({ statusCode }) => statusCode === 409)
    expect(lost?.json()).toMatchObject({ code: 'already_decided' })
    expect(lost?.json().detail).toMatch(/^(?:Asha|Ben) has settled this already\.$/)
    expect(await mailsTo('vic@example.org')).toHaveLength(1)
    expect(await t.db.auditEntry.count({ where: { surgeryId: surgery.id, action: 'settle_report' } })).toBe(1)
  })

  it('is not for moderators of elsewhere, nor of one’s own surgery', async () => {
    const elsewhere = await buildSurgery(t.db)
    await report(elsewhere)
    expect((await settle({ outcome: 'mended' }, nepal)).statusCode).toBe(403)
    expect((await settle({ outcome: 'mended' }, asha, crypto.randomUUID())).statusCode).toBe(404)
    const { id: organiserId } = await t.db.user.findUniqueOrThrow({ where: { email: 'asha@example.org' } })
    await report(await buildSurgery(t.db, { organiserId }))
    expect((await settle({ outcome: 'mended' })).statusCode).toBe(403)
    expect((await settle({ outcome: 'mended' }, ben)).statusCode).toBe(200)
  })

  it('forgets who sent it after a year, also when nobody settles it', async () => {
    await report(await buildSurgery(t.db), { email: 'vic@example.org', name: 'Vic', message: 'Shut' })
    await t.db.report.updateMany({ data: { createdAt: NOW } })
    const afterDays = async (days: number) => {
      await forgetOld(t.db, new Date(NOW.getTime() + days * DAY_MS))
      return t.db.report.findFirstOrThrow()
    }
    expect(await afterDays(364)).toMatchObject({ email: 'vic@example.org', state: 'open' })
    expect(await afterDays(366)).toMatchObject({ email: null, sender: null, name: '', state: 'open', message: 'Shut' })
  })

  it('forgets who sent it after thirty days', async () => {
    await report(await buildSurgery(t.db), { email: 'vic@example.org', name: 'Vic', message: 'Shut' })
    await settle({ outcome: 'no_change' })
    const afterDays = async (days: number) => {
      await forgetOld(t.db, new Date(NOW.getTime() + days * DAY_MS))
      return t.db.report.findFirstOrThrow()
    }
    expect(await afterDays(29)).toMatchObject({ email: 'vic@example.org', name: 'Vic' })
    expect(await afterDays(31)).toMatchObject({ email: null, sender: null, name: '', message: 'Shut' })
  })
})

describe('an offer to take a surgery on', () => {
  it('makes its sender an organiser, wakes what was dormant, and is told to those before', async () => {
    const before = await buildModerator(t.db, { email: 'old@example.org', name: 'Old', countries: ['FR'] })
    const surgery = await buildSurgery(t.db, { schedule: WEEKLY, state: 'dormant', organiserId: before })
    await report(surgery, { kind: 'take_on', email: 'new@example.org', name: 'Nora', locale: 'en' })
    const settled = await settle({ outcome: 'handed_over', note: 'Welcome!' })
    expect(settled.json()).toMatchObject({ outcome: 'handed_over', surgeryState: 'active' })
    const page = (await t.get(`/surgeries/${surgery.slug}`)).json()
    expect([page.state, page.upcoming.length]).toEqual(['active', 6])
    expect((await mailsTo('new@example.org'))[0]?.text).toMatch(/you are an organiser of[^]+Welcome![^]+\/me\n/)
    expect((await mailsTo('old@example.org'))[0]?.text).toContain('Nora has offered to take on')
    const headers = await t.signIn('new@example.org')
    expect((await t.post(`/surgeries/${surgery.slug}/confirmation`, {}, headers)).statusCode).toBe(204)
    const actions = await t.db.auditEntry.findMany({ where: { surgeryId: surgery.id }, orderBy: { id: 'asc' } })
    expect(actions.map(({ action }) => action)).toEqual(['hand_over', 'wake', 'settle_report', 'confirm'])
  })

  it('is taken back when its settling is opened again, and can be settled anew', async () => {
    const surgery = await buildSurgery(t.db, { schedule: WEEKLY, state: 'dormant' })
    await report(surgery, { kind: 'take_on', email: 'nils@example.org', name: 'Nils', locale: 'en' })
    await settle({ outcome: 'handed_over' })
    const { id } = await t.db.report.findFirstOrThrow()
    t.clock.now = new Date(NOW.getTime() + HOUR_MS)
    const reopen = (who: Record<string, string>) =>
      t.post(`/moderation/reports/${id}/reopening`, { reason: 'Somebody else offered before' }, who)
    expect((await reopen(nepal)).statusCode).toBe(403)
    const answers = await Promise.all([reopen(asha), reopen(ben)])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
    expect(answers.find(({ statusCode }) => statusCode === 200)?.json()).toMatchObject({
      state: 'open',
      outcome: null,
      mayDecide: true,
      surgeryState: 'dormant',
    })
    expect(await t.db.surgeryOrganiser.count({ where: { surgeryId: surgery.id } })).toBe(0)
    const last = (await mailsTo('nils@example.org')).at(-1)
    expect(last?.text).toMatch(/aren’t its organiser[^]+Somebody else offered before/)
    expect((await settle({ outcome: 'no_change' })).statusCode).toBe(200)
    expect(await mailsTo('nils@example.org')).toHaveLength(3)
  })

  it('is the only thing that can be handed over', async () => {
    await report(await buildSurgery(t.db), { email: 'vic@example.org' })
    const refused = await settle({ outcome: 'handed_over' })
    expect([refused.statusCode, refused.json().errors[0].pointer]).toEqual([400, '/outcome'])
    expect(await t.db.report.count({ where: { state: 'open' } })).toBe(1)
  })
})

describe('the daily mail of a moderator', () => {
  it('names what visitors told and what faded, once a day, and nothing of other countries', async () => {
    const surgery = await buildSurgery(t.db)
    await report(surgery, { kind: 'closed' })
    const silent = await buildSurgery(t.db, { name: 'Silent surgery' })
    await t.db.surgery.updateMany({
      where: { id: silent.id },
      data: { publishedAt: new Date(NOW.getTime() - 91 * DAY_MS), confirmedAt: null },
    })
    await addTimedJob(t, 'check-freshness')
    await runDueJobs(t)
    await addTimedJob(t, 'send-digests')
    await runDueJobs(t)
    await addTimedJob(t, 'send-digests')
    await runDueJobs(t)
    const [mail, ...more] = await mailsTo('ben@example.org')
    expect(more).toEqual([])
    expect(mail?.subject).toBe('News of the surgeries that you look after')
    expect(mail?.text).toContain(
      'Somebody says that it has closed: Kultwerk West Social Media Surgery, Hamburg (Germany)',
    )
    expect(mail?.text).toContain('- Silent surgery, Hamburg (Germany)')
    expect(mail?.text).toContain('http://127.0.0.1:8080/moderation/reports')
    expect(await mailsTo('nepal@example.org')).toEqual([])
  })
})
