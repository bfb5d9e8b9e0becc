import { DAY_MS, HOUR_MS } from '@surgeries/domain/dates/durations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { buildContent, buildSurgery } from '../../../../test/build.ts'
import { addTimedJob, runDueJobs } from '../../../../test/jobs.ts'
import { askForLink, useLink } from '../../../../test/signing-in.ts'
import { buildModerator, submit, submitAndConfirm } from '../../../../test/submitting.ts'

type Headers = Record<string, string>

const POKHARA = {
  latitude: 28.2096,
  longitude: 83.9856,
  locality: 'Pokhara',
  countryCode: 'NP',
  timeZone: 'Asia/Kathmandu',
}
const VIENNA = { latitude: 48.2, longitude: 16.37, locality: 'Wien', countryCode: 'AT', timeZone: 'Europe/Vienna' }

let t: TestApp
let uta: Headers
let all: Headers
let ids: Record<string, string>
beforeAll(async () => {
  t = await buildTestApp()
  await buildModerator(t.db, { email: 'uta@example.org', name: 'Uta', countries: ['DE', 'AT'], mailCadence: 'daily' })
  await buildModerator(t.db, { email: 'all@example.org', name: 'Alva', mailCadence: 'daily' })
  await buildModerator(t.db, { email: 'nepal@example.org', name: 'Asha', countries: ['NP'], mailCadence: 'at_once' })
  uta = await t.signIn('uta@example.org')
  all = await t.signIn('all@example.org')
  await buildSurgery(t.db, { ...POKHARA, name: 'Lakeside help' })
  ids = {}
  const proposals = [
    ['nepal', buildContent({ ...POKHARA, name: 'Lakeside help' })],
    ['hamburg', buildContent({ description: 'www.example.org' })],
    ['vienna', buildContent(VIENNA)],
    ['asked', buildContent({ ...VIENNA, latitude: 47.07, longitude: 15.44, locality: 'Graz' })],
    ['done', buildContent({ latitude: 53.87, longitude: 10.68, locality: 'Lübeck' })],
  ] as const
  for (const [name, content] of proposals) {
    t.clock.now = new Date(t.clock.now.getTime() + HOUR_MS)
    ids[name] = (await submitAndConfirm(t, { email: `${name}@example.org`, content })).id
  }
  await submit(t, { email: 'unconfirmed@example.org' })
  const tag = { 'if-match': '"1"' }
  await t.post(
    `/submissions/${ids['asked']}/decision`,
    { action: 'request_changes', reason: 'When?' },
    { ...uta, ...tag },
  )
  await t.post(
    `/submissions/${ids['done']}/decision`,
    { action: 'reject', reasonCode: 'other', reason: 'No' },
    { ...uta, ...tag },
  )
})
afterAll(() => t.close())

const queue = async (query: string, headers: Headers) =>
  (await t.get(`/moderation/submissions${query}`, headers)).json()
const idsOf = (answer: { items: { id: string }[] }) =>
  answer.items.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id))

describe('the queue', () => {
  it('shows mine first and then the oldest, with what is only mine to decide', async () => {
    const answer = await queue('', uta)
    expect(idsOf(answer)).toEqual(['hamburg', 'vienna', 'nepal'])
    expect(answer.items.map(({ isMine, mayDecide }: Record<string, boolean>) => [isMine, mayDecide])).toEqual([
      [true, true],
      [true, true],
      [false, false],
    ])
    expect(idsOf(await queue('', all))).toEqual(['nepal', 'hamburg', 'vienna'])
    expect(answer.items[2].signals).toEqual([{ signal: 'likely_duplicate', about: 'lakeside-help' }])
  })

  it('counts what is there, for every choice with the others as they are', async () => {
    expect(await queue('', uta)).toMatchObject({
      total: 3,
      counts: {
        state: { pending: 3, changes_requested: 1, decided: 1 },
        kind: [{ value: 'new', count: 3 }],
        country: [
          { value: 'AT', count: 1 },
          { value: 'DE', count: 1 },
          { value: 'NP', count: 1 },
        ],
        signal: [
          { value: 'likely_duplicate', count: 1 },
          { value: 'links', count: 1 },
        ],
      },
    })
    expect(await queue('?country=AT', uta)).toMatchObject({
      total: 1,
      counts: { state: { pending: 1, changes_requested: 1, decided: 0 }, country: [{}, {}, {}], signal: [] },
    })
  })

  it('is filtered by state, kind, country and reason', async () => {
    expect(idsOf(await queue('?state=changes_requested', uta))).toEqual(['asked'])
    expect(idsOf(await queue('?state=decided', uta))).toEqual(['done'])
    expect(idsOf(await queue('?kind=edit', uta))).toEqual([])
    expect(idsOf(await queue('?country=NP', uta))).toEqual(['nepal'])
    expect(idsOf(await queue('?signal=links', uta))).toEqual(['hamburg'])
  })

  it('goes on where the page before ended, without a gap or a double', async () => {
    const seen = []
    let query = '?limit=1'
    for (let page = 0; page < 4 && query; page += 1) {
      const answer = await queue(query, uta)
      seen.push(...idsOf(answer))
      query = answer.nextCursor ? `?limit=1&cursor=${answer.nextCursor}` : ''
    }
    expect(seen).toEqual(['hamburg', 'vienna', 'nepal'])
    const madeUp = Buffer.from(JSON.stringify([2 ** 40, 0, crypto.randomUUID()])).toString('base64url')
    for (const cursor of ['x', madeUp])
      expect((await t.get(`/moderation/submissions?cursor=${cursor}`, uta)).statusCode).toBe(400)
  })

  it('shows all that a decision needs on one desk', async () => {
    const desk = (await t.get(`/moderation/submissions/${ids['nepal']}`, all)).json()
    expect(desk).toMatchObject({
      kind: 'new',
      preview: { name: 'Lakeside help', timeZone: 'Asia/Kathmandu' },
      approved: null,
      organiser: { name: 'Sita', email: 'nepal@example.org', approvedBefore: 0, locale: 'en' },
      lookalikes: [{ slug: 'lakeside-help', distanceKm: 0 }],
      neighbours: [{ slug: 'lakeside-help' }],
      moves: ['approve', 'request_changes', 'reject'],
      slug: null,
    })
    expect(desk.mails.approve.text).toMatch(/^Hello Sita,[^]*\{link\}/)
    expect(desk.mails.reject.text).toContain('{notes}')
    expect(JSON.stringify(desk.mails)).not.toContain('/submissions/')
    expect((await t.get(`/moderation/submissions/${crypto.randomUUID()}`, all)).statusCode).toBe(404)
  })
})

describe('the daily digest', () => {
  it('goes once a day to those who want it, with what waits for them', async () => {
    await t.db.mail.deleteMany()
    for (let time = 0; time < 2; time += 1) {
      await addTimedJob(t, 'send-digests')
      await runDueJobs(t)
    }
    const mails = await t.db.mail.findMany({ orderBy: { to: 'asc' } })
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['all@example.org', '3 submissions are waiting for you'],
      ['uta@example.org', '2 submissions are waiting for you'],
    ])
    expect(mails[1]?.text).toContain('- A new surgery: Kultwerk West Social Media Surgery, Wien (Austria)')
    t.clock.now = new Date(t.clock.now.getTime() + DAY_MS)
    await addTimedJob(t, 'send-digests')
    await runDueJobs(t)
    expect(await t.db.mail.count()).toBe(4)
  })

  it('says so when more waits than it shows', async () => {
    await t.db.mail.deleteMany()
    const { id: _id, ...one } = await t.db.submission.findFirstOrThrow({
      where: { state: 'pending', countryCode: 'DE' },
    })
    const data = Array.from({ length: 101 }, (_, index) => ({
      ...one,
      content: one.content ?? {},
      signals: [],
      requested: [],
      idempotencyKey: `many-${index}`,
    }))
    await t.db.submission.createMany({ data })
    t.clock.now = new Date(t.clock.now.getTime() + DAY_MS)
    await addTimedJob(t, 'send-digests')
    await runDueJobs(t)
    const mail = await t.db.mail.findFirstOrThrow({ where: { to: 'uta@example.org' } })
    expect(mail.subject).toBe('103 submissions are waiting for you')
    expect(mail.text).toContain('103 submissions are waiting')
    expect(mail.text).toContain('the first 100 are shown')
    expect(mail.text.match(/^- /gm)).toHaveLength(100)
  })

  it('is in the language in which its moderator last signed in', async () => {
    await askForLink(t, 'uta@example.org', { locale: 'en' })
    expect((await useLink(t, 'uta@example.org', { locale: 'de' })).statusCode).toBe(200)
    await t.db.mail.deleteMany()
    t.clock.now = new Date(t.clock.now.getTime() + DAY_MS)
    await addTimedJob(t, 'send-digests')
    await runDueJobs(t)
    const mails = await t.db.mail.findMany({ orderBy: { to: 'asc' } })
    expect(mails.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/submissions are waiting for you$/),
      expect.stringMatching(/^\d+ Einsendungen warten auf dich$/),
    ])
    expect(mails[1]?.text).toMatch(
      /^- Eine neue Sprechstunde: Kultwerk West Social Media Surgery, Hamburg \(Deutschland\), seit \d Tagen$/m,
    )
    expect(mails[1]?.text).toMatch(/^Hallo Uta,/)
  })
})
