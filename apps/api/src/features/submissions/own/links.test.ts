import { DAY_MS } from '@surgeries/domain/dates/durations'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../../../test/app.ts'
import {
  anywhere,
  buildModerator,
  lastProposal,
  solveCaptcha,
  submit,
  buildSubmission,
} from '../../../../test/submitting.ts'

type Headers = Record<string, string>

let t: TestApp
let uta: Headers
beforeAll(async () => {
  t = await buildTestApp()
  await buildModerator(t.db, { email: 'uta@example.org', name: 'Uta', countries: ['DE'] })
  uta = await t.signIn('uta@example.org')
})
afterEach(async () => {
  t.clock.now = NOW
  await t.db.mail.deleteMany()
  await t.db.rateLimit.deleteMany()
})
afterAll(() => t.close())

const REJECT = { action: 'reject', reasonCode: 'duplicate', reason: 'See the other one' }
const decide = (id: string, decision: object = REJECT) =>
  t.post(`/submissions/${id}/decision`, decision, { ...uta, 'if-match': '"1"' })
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY_MS)
const mailsTo = (to: string) => t.db.mail.findMany({ where: { to }, orderBy: { id: 'asc' } })
const actionsOf = async (submissionId: string) =>
  (await t.db.auditEntry.findMany({ where: { submissionId }, orderBy: { id: 'asc' } })).map(({ action }) => action)

/** Asks for a new link, from somewhere else each time. */
async function renew(path: string, { captcha = '' } = {}) {
  const payload = { captcha: captcha || (await solveCaptcha(t)) }
  return t.ask({ method: 'POST', url: `/api/v1${path}/link`, payload, remoteAddress: anywhere() })
}

/** The private links in the mails to an address, as paths below /api/v1. */
async function linksTo(email: string): Promise<string[]> {
  const mails = await mailsTo(email)
  return mails.flatMap(({ text }) => {
    const [, token] = /\/submissions\/(\S+)/.exec(text) ?? []
    return token ? [`/submissions/by-token/${token}`] : []
  })
}

describe('a private link', () => {
  it('works for 90 days after the last decision, and then says how to get a new one', async () => {
    const { id, path } = await buildSubmission(t, { email: 'late@example.org' })
    t.clock.now = inDays(400)
    expect((await t.get(path)).json()).toMatchObject({ state: 'pending', linkExpiresAt: null })
    await t.db.session.updateMany({ data: { createdAt: t.clock.now } })
    expect((await decide(id)).statusCode).toBe(200)
    t.clock.now = inDays(489)
    expect((await t.get(path)).json()).toMatchObject({ linkExpiresAt: inDays(490).toISOString() })
    t.clock.now = inDays(490)
    const answers = [await t.get(path), await t.post(`${path}/appeal`, { message: 'Please look again' })]
    for (const answer of answers) {
      expect(answer.statusCode).toBe(410)
      expect(answer.json()).toMatchObject({ code: 'link_ended', detail: expect.stringMatching(/new one sent/) })
      expect(answer.body).not.toMatch(/Kultwerk|late@/)
    }
    expect(await t.db.submission.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'rejected' })
    await t.db.session.updateMany({ data: { createdAt: NOW } })
  })

  it('opens for the organiser who is signed in however old it is, and for nobody else', async () => {
    const { id, path } = await buildSubmission(t, { email: 'owner@example.org' })
    await decide(id)
    const [owner, other] = [await t.signIn('owner@example.org'), await t.signIn('other@example.org')]
    t.clock.now = inDays(91)
    await t.db.session.updateMany({ data: { createdAt: t.clock.now } })
    expect((await t.get(path, owner)).statusCode).toBe(200)
    expect((await t.get(path, other)).statusCode).toBe(410)
  })

  it('is sent anew to the address on record; the old one stays dead, and asking twice sends the same', async () => {
    const { id, path } = await buildSubmission(t, { email: 'renews@example.org', locale: 'de' })
    await decide(id)
    await t.db.mail.deleteMany()
    t.clock.now = inDays(91)
    expect((await renew(path)).statusCode).toBe(204)
    expect((await renew(path)).statusCode).toBe(204)
    const links = await linksTo('renews@example.org')
    expect([links.length, new Set(links).size, links.includes(path)]).toEqual([2, 1, false])
    expect((await mailsTo('renews@example.org'))[0]?.subject).toMatch(/^Dein neuer Link: /)
    expect((await t.get(path)).statusCode).toBe(410)
    expect((await t.get(links[0] ?? '')).json()).toMatchObject({ linkExpiresAt: inDays(181).toISOString() })
    expect(await actionsOf(id)).toContain('renew_link')
  })
})

describe('ending a private link', () => {
  it('is done once by two at once, kills it for everybody who has it, and can be made up for by mail', async () => {
    const { id, path } = await buildSubmission(t, { email: 'ends@example.org' })
    await t.db.mail.deleteMany()
    const answers = await Promise.all([t.remove(`${path}/link`), t.remove(`${path}/link`)])
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([204, 204])
    expect((await actionsOf(id)).filter((action) => action === 'end_link')).toHaveLength(1)
    expect((await t.get(path)).json()).toMatchObject({ status: 410, code: 'link_ended' })
    expect((await t.post(`${path}/withdrawal`)).statusCode).toBe(410)
    await renew(path)
    const [link = ''] = await linksTo('ends@example.org')
    expect((await t.get(link)).json()).toMatchObject({ state: 'pending' })
  })

  it('is done by the organiser who is signed in, from their own list and of nothing else', async () => {
    const { id, path } = await buildSubmission(t, { email: 'lists@example.org' })
    const [owner, other] = [await t.signIn('lists@example.org'), await t.signIn('other@example.org')]
    expect((await t.remove(`/me/submissions/${id}/link`, other)).statusCode).toBe(404)
    expect((await t.remove(`/me/submissions/${id}/link`)).statusCode).toBe(401)
    expect((await t.get(path)).statusCode).toBe(200)
    expect((await t.remove(`/me/submissions/${id}/link`, owner)).statusCode).toBe(204)
    expect((await t.get(path)).statusCode).toBe(410)
    const { submissions } = (await t.get('/me', owner)).json<{ submissions: { statusPath: string }[] }>()
    const own = submissions[0]?.statusPath.replace('/submissions/', '/submissions/by-token/') ?? ''
    expect((await t.get(own)).statusCode).toBe(200)
  })

  it('goes for the mails that follow: they carry the link that works', async () => {
    const { id, path } = await buildSubmission(t, { email: 'follows@example.org' })
    await t.remove(`${path}/link`)
    await t.db.mail.deleteMany()
    await decide(id)
    const [link = ''] = await linksTo('follows@example.org')
    expect((await t.get(link)).json()).toMatchObject({ state: 'rejected' })
  })

  it('leaves the address to be confirmed with the next mail', async () => {
    await submit(t, { email: 'early@example.org' })
    const { path } = await lastProposal(t, 'early@example.org')
    await t.remove(`${path}/link`)
    await t.db.mail.deleteMany()
    await renew(path)
    const [link = ''] = await linksTo('early@example.org')
    expect((await t.post(`${link}/confirmation`)).json()).toMatchObject({ state: 'pending' })
  })
})

describe('asking for a new private link', () => {
  it('is answered the same for a link that never was, and sends nothing then', async () => {
    const { path } = await buildSubmission(t, { email: 'known@example.org' })
    await t.remove(`${path}/link`)
    const foreign = (await buildSubmission(t, { email: 'third@example.org' })).path
    const [tokenOfKnown = '', sealOfOther = ''] = [path.split('.')[0], foreign.split('.')[1]]
    await t.db.mail.deleteMany()
    const strange = [`${tokenOfKnown}.${sealOfOther}`, `/submissions/by-token/${'a'.repeat(22)}.${'b'.repeat(43)}`]
    const answers = [await renew(path), ...(await Promise.all(strange.map((one) => renew(one))))]
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1)
    expect((await t.db.mail.findMany()).map(({ to }) => to)).toEqual(['known@example.org'])
  })

  it('needs a proof of work that was not used before', async () => {
    const { path } = await buildSubmission(t, { email: 'proof@example.org' })
    await t.db.mail.deleteMany()
    const captcha = await solveCaptcha(t)
    const answers = await Promise.all([
      renew(path, { captcha }),
      renew(path, { captcha }),
      renew(path, { captcha: 'x' }),
    ])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([204, 400, 400])
    expect(await t.db.mail.count()).toBe(1)
  })

  it('is done five times a day', async () => {
    const { path } = await buildSubmission(t, { email: 'eager@example.org' })
    const answers = []
    for (let count = 0; count < 6; count += 1) answers.push((await renew(path)).statusCode)
    expect(answers).toEqual([204, 204, 204, 204, 204, 429])
  })
})
