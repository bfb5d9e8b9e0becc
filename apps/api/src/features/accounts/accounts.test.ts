import { DAY_MS } from '@surgeries/domain/dates/durations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestApp, type TestApp } from '../../../test/app.ts'
import { buildSurgery } from '../../../test/build.ts'
import { runDueJobs } from '../../../test/jobs.ts'
import { askForLink as ask, useLink } from '../../../test/signing-in.ts'
import { buildModerator } from '../../../test/submitting.ts'

let t: TestApp
beforeAll(async () => {
  t = await buildTestApp({ now: new Date() })
})
afterAll(() => t.close())

const askForLink = (email: string, asking: Parameters<typeof ask>[2] = {}) => ask(t, email, asking)

async function linkFor(email: string): Promise<URL> {
  const mail = await t.db.mail.findFirstOrThrow({ where: { to: email }, orderBy: { createdAt: 'desc' } })
  return new URL(/https?:\S+confirm\S+/.exec(mail.text)?.[0] ?? '')
}

describe('signing in', () => {
  it('sends a link that opens a page, and the button of that page signs in', async () => {
    expect((await askForLink('ram@example.org', { next: '/moderation' })).statusCode).toBe(202)
    const link = await linkFor('ram@example.org')
    expect(link.origin + link.pathname).toBe('http://127.0.0.1:8080/sign-in/confirm')
    expect(link.searchParams.get('next')).toBe('/moderation')
    const answer = await t.post('/session', { token: link.searchParams.get('token') })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({
      user: { email: 'ram@example.org', name: '', role: null, mayModerate: false, countries: [], mailCadence: null },
    })
    expect(String(answer.headers['set-cookie'])).toMatch(/^session=.*HttpOnly.*SameSite=Lax/i)
  })

  it('works for an address whose whole domain is in another script', async () => {
    expect((await askForLink('Ram@डेटामेल.भारत')).statusCode).toBe(202)
    const [email] = (await t.db.mail.findMany({ where: { to: { startsWith: 'ram@xn--' } } })).map(({ to }) => to)
    const answer = await useLink(t, email ?? '')
    expect(answer.json()).toMatchObject({ user: { email: expect.stringMatching(/^ram@xn--[a-z0-9]+\.xn--h2brj9c$/) } })
  })

  it('is not used up by a mail scanner that opens the link', async () => {
    await askForLink('scanned@example.org')
    const link = await linkFor('scanned@example.org')
    for (const method of ['GET', 'HEAD'] as const) await t.ask({ method, url: link.pathname + link.search })
    expect((await t.post('/session', { token: link.searchParams.get('token') })).statusCode).toBe(200)
  })

  it('works once, also when two press at once', async () => {
    await askForLink('twice@example.org')
    const token = (await linkFor('twice@example.org')).searchParams.get('token')
    const answers = await Promise.all([t.post('/session', { token }), t.post('/session', { token })])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 401])
    expect((await t.post('/session', { token })).json()).toMatchObject({ code: 'link_invalid' })
  })

  it('refuses a link that is too old, and says so', async () => {
    await askForLink('late@example.org')
    const token = (await linkFor('late@example.org')).searchParams.get('token')
    await t.db.verification.updateMany({ data: { expiresAt: new Date(t.clock.now.getTime() - 1000) } })
    const answer = await t.post('/session', { token })
    expect(answer.statusCode).toBe(410)
    expect(answer.json()).toMatchObject({ code: 'link_expired' })
  })

  it('answers the same whether an address is known or not', async () => {
    await buildModerator(t.db, { email: 'known@example.org' })
    const [known, unknown] = [await askForLink('known@example.org'), await askForLink('unknown@example.org')]
    expect(known.statusCode).toBe(unknown.statusCode)
    expect(known.body).toBe(unknown.body)
  })

  it('leads on to pages of ours only', async () => {
    const elsewhere = ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)']
    for (const next of [...elsewhere, '/.//evil.example', '/me/..//evil.example', '/\u0001/evil.example']) {
      await askForLink('next@example.org', { next })
      expect((await linkFor('next@example.org')).searchParams.get('next')).toBe('/me')
      await t.db.rateLimit.deleteMany()
    }
  })

  it('counts every tag of a mailbox as the same mailbox', async () => {
    const answers = []
    for (let count = 0; count < 6; count += 1) answers.push(await askForLink(`tagged+${count}@example.org`))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([202, 202, 202, 202, 202, 429])
    await t.db.rateLimit.deleteMany()
  })

  it('keeps only a hash of the token', async () => {
    await askForLink('hashed@example.org')
    const token = (await linkFor('hashed@example.org')).searchParams.get('token') ?? ''
    const rows = JSON.stringify(await t.db.verification.findMany())
    expect(rows).toContain('hashed@example.org')
    expect(rows).not.toContain(token)
  })

  it('sends at most five links to an address in a quarter of an hour', async () => {
    const answers = []
    for (let count = 0; count < 6; count += 1) answers.push(await askForLink('often@example.org'))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([202, 202, 202, 202, 202, 429])
    expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(0)
    expect(JSON.stringify(await t.db.rateLimit.findMany())).not.toContain('often@example.org')
  })

  it('uses a __Host- cookie where the site is served by https', async () => {
    const secure = await buildTestApp({
      env: { PUBLIC_URL: 'https://surgeries.example', ORIGINS: ['http://127.0.0.1:8080'] },
    })
    const { cookie } = await secure.signIn('secure@example.org')
    expect(cookie).toMatch(/^__Host-session=/)
    expect((await secure.get('/session', { cookie: cookie ?? '' })).json()).toMatchObject({
      user: { email: 'secure@example.org' },
    })
    await secure.close()
  })
})

describe('being signed in', () => {
  it('ends on every device at once', async () => {
    const [one, other] = [await t.signIn('devices@example.org'), await t.signIn('devices@example.org')]
    expect((await t.remove('/sessions', one)).statusCode).toBe(204)
    expect((await t.get('/session', other)).json()).toEqual({ user: null })
  })

  it('ends here and stays elsewhere', async () => {
    const [one, other] = [await t.signIn('here@example.org'), await t.signIn('here@example.org')]
    const answer = await t.remove('/session', one)
    expect(answer.statusCode).toBe(204)
    expect(String(answer.headers['set-cookie'])).toMatch(/Max-Age=0/)
    expect((await t.get('/session', one)).json()).toEqual({ user: null })
    expect((await t.get('/session', other)).json()).toMatchObject({ user: { email: 'here@example.org' } })
  })

  it('lasts thirty days from signing in, and not from the last visit', async () => {
    const headers = await t.signIn('month@example.org')
    const { expiresAt } = await t.db.session.findFirstOrThrow({ where: { user: { email: 'month@example.org' } } })
    await t.get('/session', headers)
    expect(await t.db.session.findFirst({ where: { user: { email: 'month@example.org' } } })).toMatchObject({
      expiresAt,
    })
    expect(expiresAt.getTime() - Date.now()).toBeGreaterThan(29.9 * DAY_MS)
    expect(expiresAt.getTime() - Date.now()).toBeLessThan(30.1 * DAY_MS)
  })

  it('lasts twelve hours for those who may moderate', async () => {
    await buildModerator(t.db, { email: 'half-day@example.org' })
    const headers = await t.signIn('half-day@example.org')
    expect((await t.get('/session', headers)).json()).toMatchObject({ user: { role: 'moderator' } })
    t.clock.now = new Date(Date.now() + 12.1 * 60 * 60 * 1000)
    expect((await t.get('/session', headers)).json()).toEqual({ user: null })
    t.clock.now = new Date()
  })

  it('gives a role from the moment it is granted until it is taken away', async () => {
    const headers = await t.signIn('role@example.org')
    expect((await t.get('/moderation/submissions', headers)).statusCode).toBe(403)
    const { id } = await t.db.user.findUniqueOrThrow({ where: { email: 'role@example.org' } })
    await t.db.roleGrant.create({ data: { userId: id, role: 'moderator' } })
    expect((await t.get('/moderation/submissions', headers)).statusCode).toBe(200)
    await t.db.roleGrant.delete({ where: { userId: id } })
    expect((await t.get('/moderation/submissions', headers)).statusCode).toBe(403)
  })

  it('lets a moderator choose one mail a day, and nobody else', async () => {
    await buildModerator(t.db, { email: 'daily@example.org' })
    const headers = await t.signIn('daily@example.org')
    expect((await t.put('/me/mail-cadence', { mailCadence: 'daily' }, headers)).statusCode).toBe(204)
    expect((await t.get('/session', headers)).json()).toMatchObject({ user: { mailCadence: 'daily' } })
    const other = await t.signIn('nobody@example.org')
    expect((await t.put('/me/mail-cadence', { mailCadence: 'daily' }, other)).statusCode).toBe(403)
  })

  it('is nothing that a forged cookie can do', async () => {
    const headers = await t.signIn('forged@example.org')
    const forged = (headers['cookie'] ?? '').replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    const unsigned = (headers['cookie'] ?? '').replace(/\..*$/, '')
    for (const cookie of [forged, unsigned, 'session=x', 'session=']) {
      expect((await t.get('/session', { cookie })).json()).toEqual({ user: null })
    }
  })

  it('serves none of the endpoints of the library behind it', async () => {
    for (const path of ['/api/auth/get-session', '/api/auth/sign-in/magic-link', '/api/v1/auth/get-session']) {
      expect((await t.ask({ method: 'GET', url: path })).statusCode).toBe(404)
    }
  })
})

describe('forgetting', () => {
  it('lets go of sessions, links, solutions and counters that have run out, and of mails that never left', async () => {
    await t.signIn('gone@example.org')
    await askForLink('gone@example.org')
    await t.db.spentSolution.create({ data: { signature: 'old', expiresAt: new Date() } })
    await t.db.mail.create({
      data: { to: 'gone@example.org', subject: 'Never left', text: 'key', html: '', createdAt: new Date(0) },
    })
    t.clock.now = new Date(Date.now() + 31 * DAY_MS)
    await t.db.$queryRaw`SELECT id::text FROM graphile_worker.add_job('clean-up')`
    await runDueJobs(t)
    expect(await t.db.session.count()).toBe(0)
    expect(await t.db.verification.count()).toBe(0)
    expect(await t.db.spentSolution.count()).toBe(0)
    expect(await t.db.rateLimit.count()).toBe(0)
    expect(await t.db.mail.count({ where: { subject: 'Never left' } })).toBe(0)
    t.clock.now = new Date()
  })

  it('lets go of an account made for a sign-in that never came, and of no other', async () => {
    const day = (days: number) => new Date(t.clock.now.getTime() - days * DAY_MS)
    const build = (email: string, { days, ...more }: { days: number; emailVerified?: boolean }) =>
      t.db.user.create({ data: { id: email, name: '', email, createdAt: day(days), ...more } })
    await build('never-came@example.org', { days: 8 })
    await build('may-still-come@example.org', { days: 6 })
    await build('came@example.org', { days: 8, emailVerified: true })
    await build('granted@example.org', { days: 8 })
    await t.db.roleGrant.create({ data: { userId: 'granted@example.org', role: 'moderator' } })
    await build('organises@example.org', { days: 8 })
    await buildSurgery(t.db, { organiserId: 'organises@example.org' })
    await build('recorded@example.org', { days: 8 })
    await t.db.auditEntry.create({
      data: { at: day(8), actorId: 'recorded@example.org', actorRole: 'organiser', action: 'confirm' },
    })
    await t.db.$queryRaw`SELECT id::text FROM graphile_worker.add_job('clean-up')`
    await runDueJobs(t)
    const left = await t.db.user.findMany({ where: { id: { contains: '@' } }, orderBy: { id: 'asc' } })
    expect(left.map(({ id }) => id.split('@')[0])).toEqual([
      'came',
      'granted',
      'may-still-come',
      'organises',
      'recorded',
    ])
  })
})
