import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { buildContent } from '../../../../test/build.ts'
import { buildDesk, type Desk } from '../../../../test/desk.ts'
import { buildModerator, submitAndConfirm } from '../../../../test/submitting.ts'

type Headers = Record<string, string>

let t: TestApp
let desk: Desk
let uta: Headers
let asha: Headers
let both: Headers
let vera: Headers
beforeAll(async () => {
  t = await buildTestApp()
  desk = await buildDesk(t)
  await buildModerator(t.db, { email: 'asha@example.org', countries: ['NP'] })
  await buildModerator(t.db, { email: 'both@example.org', countries: ['DE', 'NP'] })
  await buildModerator(t.db, { email: 'vera@example.org', countries: ['AT'] })
  vera = await t.signIn('vera@example.org')
  uta = desk.headers
  asha = await t.signIn('asha@example.org')
  both = await t.signIn('both@example.org')
})
afterEach(() => t.db.rateLimit.deleteMany())
afterAll(() => t.close())

const tag = (version: number) => ({ 'if-match': `"${version}"` })
const approve = (id: string, who: Headers) =>
  t.post(`/submissions/${id}/decision`, { action: 'approve' }, { ...who, ...tag(1) })
const POKHARA = {
  latitude: 28.2096,
  longitude: 83.9856,
  locality: 'Pokhara',
  countryCode: 'NP',
  timeZone: 'Asia/Kathmandu',
}

async function buildOrganised(email: string, content = {}) {
  const { submissionId: id, ...organised } = await desk.buildOrganised(email, buildContent(content))
  return { ...organised, id }
}

describe('an edit that moves a surgery across a border', () => {
  it('is decided by somebody who looks after both sides', async () => {
    const { slug, headers } = await buildOrganised('mover@example.org')
    const { content, version } = (await t.get(`/surgeries/${slug}/content`, headers)).json()
    const move = { kind: 'edit', content: { ...content, ...POKHARA } }
    const { id } = (await t.post(`/surgeries/${slug}/submissions`, move, { ...headers, ...tag(version) })).json()
    const mayDecide = async (who: Headers) =>
      (await t.get('/moderation/submissions', who)).json().items.find((item: { id: string }) => item.id === id)
        .mayDecide
    expect([await mayDecide(uta), await mayDecide(asha), await mayDecide(both)]).toEqual([false, false, true])
    for (const oneSide of [uta, asha]) {
      expect((await t.get(`/moderation/submissions/${id}`, oneSide)).json().moves).toEqual([])
      expect((await approve(id, oneSide)).json()).toMatchObject({ status: 403, code: 'not_allowed' })
    }
    expect((await approve(id, both)).json()).toMatchObject({ state: 'approved', moves: ['undo', 'reopen'] })
  })
})

describe('a surgery that says it is in another country than its pin', () => {
  it('stays with the moderators of its pin: its ending, and every step back', async () => {
    const email = 'insisting@example.org'
    const { id: first } = await submitAndConfirm(t, { email, content: buildContent({ countryCode: 'AT' }) })
    const { slug } = await desk.approve(first)
    const headers = await t.signIn(email)
    const end = await t.post(`/surgeries/${slug}/submissions`, { kind: 'end' }, { ...headers, ...tag(1) })
    expect((await approve(end.json().id, vera)).statusCode).toBe(403)
    const back = { submissionId: first, reason: 'Mine now' }
    expect((await t.post(`/surgeries/${slug}/reverts`, back, { ...vera, ...tag(1) })).statusCode).toBe(403)
    expect((await t.post(`/surgeries/${slug}/reverts`, back, { ...uta, ...tag(1) })).statusCode).toBe(201)
    expect((await approve(end.json().id, uta)).statusCode).toBe(200)
  })
})

describe('a step back when a reopened change lies under a later one', () => {
  async function buildMoved(email: string) {
    const own = await buildOrganised(email)
    const propose = async (changes: object, who: Headers) => {
      const { content, version } = (await t.get(`/surgeries/${own.slug}/content`, own.headers)).json()
      const body = { kind: 'edit', content: { ...content, ...changes } }
      const sent = await t.post(`/surgeries/${own.slug}/submissions`, body, { ...own.headers, ...tag(version) })
      t.clock.now = new Date(t.clock.now.getTime() + 60_000)
      expect((await approve(sent.json().id, who)).statusCode).toBe(200)
      return sent.json().id as string
    }
    const words = await propose({ summary: 'With cake' }, uta)
    const move = await propose(POKHARA, both)
    return { ...own, words, move }
  }
  const reopen = (id: string, who: Headers) => t.post(`/submissions/${id}/reopening`, { reason: 'Look closer' }, who)
  const movesOf = async (id: string, who: Headers) =>
    (await t.get(`/moderation/submissions/${id}`, who)).json().moves as string[]

  it('keeps the surgery, and the change that waits, with the moderators of the pin that they have', async () => {
    const { slug, words } = await buildMoved('cake@example.org')
    expect((await reopen(words, both)).statusCode).toBe(200)
    expect(await t.db.submission.findUnique({ where: { id: words } })).toMatchObject({ countryCode: 'NP' })
    const hiding = async (who: Headers) => (await t.get(`/surgeries/${slug}/hiding`, who)).json().mayHide
    expect([await hiding(uta), await hiding(asha)]).toEqual([false, true])
    expect([await movesOf(words, uta), (await movesOf(words, asha)).includes('approve')]).toEqual([[], true])
  })

  it('across a border is for somebody who looks after both sides', async () => {
    const { slug, move } = await buildMoved('back@example.org')
    for (const oneSide of [uta, asha]) {
      expect(await movesOf(move, oneSide)).not.toContain('reopen')
      expect((await reopen(move, oneSide)).json()).toMatchObject({ status: 403, code: 'not_allowed' })
    }
    expect(await movesOf(move, both)).toContain('reopen')
    expect((await reopen(move, both)).statusCode).toBe(200)
    const hiding = async (who: Headers) => (await t.get(`/surgeries/${slug}/hiding`, who)).json().mayHide
    expect([await hiding(uta), await hiding(asha)]).toEqual([true, false])
  })
})

describe('how many people are expected', () => {
  it('is told before hiding to whoever may hide it, and to no moderator of another country', async () => {
    const { slug } = await buildOrganised('counted@example.org')
    const hiding = async (who: Headers) => (await t.get(`/surgeries/${slug}/hiding`, who)).json()
    expect(await hiding(asha)).toMatchObject({ mayHide: false, effects: null })
    expect((await hiding(uta)).effects).toMatchObject({ people: 0 })
    await t.post(`/surgeries/${slug}/hiding`, { reason: 'Between us' }, uta)
    expect((await hiding(asha)).hidden).toMatchObject({ reason: '' })
    expect((await hiding(uta)).hidden).toMatchObject({ reason: 'Between us' })
  })
})
