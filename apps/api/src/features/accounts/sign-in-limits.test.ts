import { DAY_MS } from '@surgeries/domain/dates/durations'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../../test/app.ts'
import { FIRST, WEDNESDAYS } from '../../../test/attending.ts'
import { buildContent, buildSurgery } from '../../../test/build.ts'
import { addTimedJob, runDueJobs } from '../../../test/jobs.ts'
import { askForLink, useLink } from '../../../test/signing-in.ts'
import { anywhere, solveCaptcha, buildSubmission } from '../../../test/submitting.ts'

const HOME = '203.0.113.7'
const START = NOW

const AT_SEA = buildContent({ latitude: 0, longitude: -30 })

let t: TestApp
let slug: string
let privatePath: string
beforeAll(async () => {
  t = await buildTestApp({ now: START })
  slug = (await buildSurgery(t.db, { schedule: WEDNESDAYS })).slug
  privatePath = (await buildSubmission(t, { email: 'by-link@example.org' })).path
})
afterEach(async () => {
  t.clock.now = START
  await t.db.rateLimit.deleteMany()
  await t.db.mail.deleteMany()
})
afterAll(() => t.close())

/** As somebody who fills a mailbox: from everywhere, until nothing more is sent. */
async function useUp(email: string): Promise<void> {
  for (let count = 0; count < 5; count += 1) await askForLink(t, email)
}

describe('a sign-in link', () => {
  it('is sent for a proof of work only, and each proof is good for one', async () => {
    const captcha = await solveCaptcha(t)
    const answers = await Promise.all([
      askForLink(t, 'proof@example.org', { captcha }),
      askForLink(t, 'proof@example.org', { captcha }),
      askForLink(t, 'proof@example.org', { captcha: 'junk' }),
    ])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([202, 400, 400])
    expect(await t.db.mail.count({ where: { to: 'proof@example.org' } })).toBe(1)
  })

  it('is sent twenty times a day to one mailbox, however its address is spelt and wherever it is asked for', async () => {
    const answers = []
    for (let count = 0; count < 23; count += 1) {
      if (count % 4 === 0) await t.db.rateLimit.deleteMany({ where: { key: { startsWith: 'link-email:' } } })
      answers.push((await askForLink(t, `a${'.'.repeat(count % 2)}sha.thapa+${count}@gmail.com`)).statusCode)
    }
    expect(answers.filter((status) => status === 202)).toHaveLength(20)
    expect(answers.slice(20)).toEqual([429, 429, 429])
  }, 30_000)

  it('is refused with a word on the links that are in the mailbox, the same for every address', async () => {
    await t.signIn('known@example.org')
    const bodies = []
    for (const email of ['known@example.org', 'unknown@example.org']) {
      await useUp(email)
      const answer = await askForLink(t, email)
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
      bodies.push(answer.json<object>())
    }
    expect(bodies[0]).toMatchObject({
      code: 'too_many_requests',
      errors: [{ pointer: '/email', code: 'links_sent', detail: expect.stringMatching(/Look in the mailbox/) }],
    })
    expect(bodies[0]).toEqual(bodies[1])
  })

  it('reaches its owner at home, although a stranger has used up what may be sent', async () => {
    await askForLink(t, 'owner@example.org', { from: HOME })
    expect((await useLink(t, 'owner@example.org', { from: HOME })).statusCode).toBe(200)
    await useUp('owner@example.org')
    expect((await askForLink(t, 'owner@example.org')).statusCode).toBe(429)
    expect((await askForLink(t, 'o.wner+x@example.org', { from: HOME })).statusCode).toBe(202)
    const answers = []
    for (let count = 0; count < 6; count += 1)
      answers.push((await askForLink(t, 'owner@example.org', { from: HOME })).statusCode)
    expect(answers).toEqual([202, 202, 202, 202, 202, 429])
  })

  it('is nothing that a neighbour of the owner can use up for another account', async () => {
    await askForLink(t, 'here@example.org', { from: HOME })
    await useLink(t, 'here@example.org', { from: HOME })
    await useUp('elsewhere@example.org')
    expect((await askForLink(t, 'elsewhere@example.org', { from: HOME })).statusCode).toBe(429)
  })

  it('leaves no address of a network behind, and what is known of one goes with the account or in time', async () => {
    const stored = async () => JSON.stringify([await t.db.knownNetwork.findMany(), await t.db.rateLimit.findMany()])
    for (const email of ['stays@example.org', 'leaves@example.org']) {
      await askForLink(t, email, { from: HOME })
      await useLink(t, email, { from: HOME })
    }
    expect(await stored()).not.toContain(HOME)
    const count = (email: string) => t.db.knownNetwork.count({ where: { user: { email } } })
    const hashes = await t.db.knownNetwork.findMany({
      where: { user: { email: { in: ['stays@example.org', 'leaves@example.org'] } } },
    })
    expect(new Set(hashes.map(({ network }) => network)).size).toBe(2)
    await t.db.user.delete({ where: { email: 'leaves@example.org' } })
    expect([await count('stays@example.org'), await count('leaves@example.org')]).toEqual([1, 0])
    t.clock.now = new Date(START.getTime() + 91 * DAY_MS)
    await addTimedJob(t, 'clean-up')
    await runDueJobs(t)
    expect(await t.db.knownNetwork.count()).toBe(0)
  })
})

describe('a mistake in a form', () => {
  it('that is no address at all costs nobody behind the same network anything', async () => {
    const from = anywhere()
    for (let count = 0; count < 35; count += 1) await askForLink(t, 'nobody', { from, captcha: 'junk' })
    expect((await askForLink(t, 'right@example.org', { from })).statusCode).toBe(202)
  }, 30_000)

  it.each([
    [
      'registering',
      'submit-address',
      { method: 'POST', url: '/submissions', body: { content: AT_SEA, email: 'a@example.org' } },
    ],
    [
      'reporting',
      'report-address',
      { method: 'POST', url: '/surgeries/SLUG/reports', body: { kind: 'closed', recurrenceId: '2026-11-26T09:00' } },
    ],
    ['a change by private link', 'link-moves', { method: 'PUT', url: 'PRIVATE', body: { content: AT_SEA } }],
  ] as const)('costs nobody behind the same network anything: %s', async (_what, limit, { method, url, body }) => {
    const path = url.replace('SLUG', slug).replace('PRIVATE', privatePath)
    const headers = { 'if-match': '"1"' }
    const payload = { captcha: await solveCaptcha(t), ...body }
    for (let count = 0; count < 3; count += 1) {
      const answer = await t.ask({ method, url: `/api/v1${path}`, payload, headers, remoteAddress: HOME })
      expect(answer.statusCode).toBe(400)
      expect(answer.json()).toMatchObject({ code: 'validation_failed' })
    }
    const counted = await t.db.rateLimit.findMany({ where: { key: { startsWith: `${limit}:` } } })
    expect(counted.map(({ points }) => points)).toEqual([0])
  })
})

describe('a proof of work that was spent', () => {
  it('uses up nothing of the address that it is sent for, and counts against its sender', async () => {
    const from = anywhere()
    const captcha = await solveCaptcha(t)
    await askForLink(t, 'mine@example.org', { from, captcha })
    const codes = []
    for (let count = 0; count < 32; count += 1)
      codes.push((await askForLink(t, 'victim@example.org', { from, captcha })).json().code)
    expect(new Set(codes.slice(0, 29))).toEqual(new Set(['captcha_failed']))
    expect(new Set(codes.slice(29))).toEqual(new Set(['too_many_requests']))
    expect((await askForLink(t, 'victim@example.org')).statusCode).toBe(202)
    expect(await t.db.rateLimit.count({ where: { key: { startsWith: 'link-email:' }, points: { gt: 1 } } })).toBe(0)
  })
})

describe('a mail that never went out', () => {
  const attend = () => `/surgeries/${slug}/occurrences/${FIRST}/attendances`
  const listing = { content: buildContent() }
  it.each([
    ['a sign-in link', () => '/sign-in-links', {}, 2],
    ['a word to a date', attend, { kind: 'wants_help' }, 5],
    ['a report', () => `/surgeries/${slug}/reports`, { kind: 'closed' }, 2],
    ['a new surgery', () => '/submissions', listing, 5],
  ])(
    'takes nothing from what a mailbox may get: %s sent twice at once with one proof of work',
    async (_what, url, body, pairs) => {
      const ask = (captcha: string) => {
        const payload = { email: 'twice@example.org', captcha, ...body }
        return t.ask({ method: 'POST', url: `/api/v1${url()}`, payload, remoteAddress: anywhere() })
      }
      for (let count = 0; count < pairs; count += 1) {
        const captcha = await solveCaptcha(t)
        const answers = await Promise.all([ask(captcha), ask(captcha)])
        expect(answers.filter(({ statusCode }) => statusCode < 300)).toHaveLength(1)
      }
      const counted = await t.db.rateLimit.findMany({ where: { key: { contains: '-email:' } } })
      const inDay = await t.db.rateLimit.findMany({ where: { key: { contains: '-mailbox:' } } })
      expect(new Set([...counted, ...inDay].map(({ points }) => points))).toEqual(new Set([pairs]))
    },
    30_000,
  )
})

describe('mistakes without end', () => {
  it('are refused in time, although their proof of work is good and never spent', async () => {
    const payload = { captcha: await solveCaptcha(t), kind: 'closed', recurrenceId: '2026-11-26T09:00' }
    const ask = (remoteAddress: string, sent: object) =>
      t.ask({ method: 'POST', url: `/api/v1/surgeries/${slug}/reports`, payload: sent, remoteAddress })
    const codes = []
    for (let count = 0; count < 203; count += 1) codes.push((await ask(HOME, payload)).json().code)
    expect(new Set(codes.slice(0, 200))).toEqual(new Set(['validation_failed']))
    expect(new Set(codes.slice(200))).toEqual(new Set(['too_many_requests']))
    expect((await ask(anywhere(), { ...payload, recurrenceId: null })).statusCode).toBe(201)
  }, 60_000)

  it('of one account leave its own changes possible', async () => {
    const anna = await t.signIn('anna@example.org')
    const { id: organiserId } = await t.db.user.findUniqueOrThrow({ where: { email: 'anna@example.org' } })
    const own = await buildSurgery(t.db, { schedule: WEDNESDAYS, organiserId })
    const until = (day: string) => t.put(`/surgeries/${own.slug}/pause`, { until: day }, { ...anna, 'if-match': '"1"' })
    const codes = []
    for (let count = 0; count < 65; count += 1) codes.push((await until('2020-01-01')).json().code)
    expect(new Set(codes)).toEqual(new Set(['validation_failed']))
    expect((await until('2026-12-24')).statusCode).toBe(200)
  }, 60_000)
})
