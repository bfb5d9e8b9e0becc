import { DAY_MS, MINUTE_MS } from '@surgeries/domain/dates/durations'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { buildTestApp, ORIGIN, type TestApp } from '../../test/app.ts'
import { buildContent } from '../../test/build.ts'
import { packSolution } from '../../test/submitting.ts'
import { buildApp, type App } from '../app.ts'
import { openDatabase } from '../db/client.ts'
import { type DatabaseClock, openDatabaseClock } from './database-clock.ts'

let t: TestApp
let clock: DatabaseClock
let app: App
beforeAll(async () => {
  t = await buildTestApp({ now: new Date() })
  const db = openDatabase(t.url)
  clock = await openDatabaseClock(db, { lookEveryMs: 20 })
  app = await buildApp({ ...t.app.deps, db, now: clock.now, machineAheadMs: clock.machineAheadMs })
})
afterEach(() => {
  vi.useRealTimers()
})
afterAll(async () => {
  clock.stop()
  await app.close()
  await app.deps.db.$disconnect()
  await t.close()
})

/** Puts the machine's clock, and nothing else, forward. */
function putForward(days: number) {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * DAY_MS, shouldAdvanceTime: false })
}

function post(url: string, payload: object, headers = {}) {
  return app.inject({ method: 'POST', url: `/api/v1${url}`, payload, headers: { origin: ORIGIN, ...headers } })
}

async function signIn(email: string): Promise<string> {
  const captcha = await packSolution((await app.inject({ url: '/api/v1/challenge' })).json())
  expect((await post('/sign-in-links', { email, captcha })).statusCode).toBe(202)
  const { text } = await t.db.mail.findFirstOrThrow({ where: { to: email }, orderBy: { id: 'desc' } })
  const answer = await post('/session', { token: /[?&]token=([\w-]+)/.exec(text)?.[1] })
  expect(answer.statusCode).toBe(200)
  return String(answer.headers['set-cookie']).split(';')[0] ?? ''
}

async function whoIs(cookie: string): Promise<unknown> {
  return (await app.inject({ url: '/api/v1/session', headers: { cookie } })).json()
}

describe.each([40, -40])('while the clock of the machine is %s days away from the database', (days) => {
  const email = `away${days > 0 ? '-ahead' : '-behind'}@example.org`

  test('the clock goes by the database', () => {
    const right = Date.now()
    putForward(days)
    expect(Math.abs(clock.now().getTime() - right)).toBeLessThan(10 * MINUTE_MS)
    expect(Math.abs(clock.machineAheadMs() - days * DAY_MS)).toBeLessThan(10 * MINUTE_MS)
  })

  test('people sign in for thirty days, and stay signed in when it is right again', async () => {
    const right = Date.now()
    putForward(days)
    const cookie = await signIn(email)
    expect(await whoIs(cookie)).toMatchObject({ user: { email } })
    vi.useRealTimers()
    expect(await whoIs(cookie)).toMatchObject({ user: { email } })
    const session = await t.db.session.findFirstOrThrow({ where: { user: { email } } })
    expect(Math.abs(session.expiresAt.getTime() - right - 30 * DAY_MS)).toBeLessThan(10 * MINUTE_MS)
    expect(Math.abs(session.createdAt.getTime() - right)).toBeLessThan(10 * MINUTE_MS)
  })

  test('those who were signed in before stay so', async () => {
    const cookie = await signIn(`before-${email}`)
    putForward(days)
    expect(await whoIs(cookie)).toMatchObject({ user: { email: `before-${email}` } })
    vi.useRealTimers()
    expect(await whoIs(cookie)).toMatchObject({ user: { email: `before-${email}` } })
  })

  test('a surgery can be sent in, and nothing of it is kept for longer or less long', async () => {
    const right = Date.now()
    putForward(days)
    const challenge = (await app.inject({ url: '/api/v1/challenge' })).json()
    const captcha = await packSolution(challenge)
    const proposal = { content: buildContent(), email, organiserName: 'Sita', captcha }
    expect((await post('/submissions', proposal)).statusCode).toBe(201)
    vi.useRealTimers()
    const submission = await t.db.submission.findFirstOrThrow({ where: { organiserEmail: email } })
    const mail = await t.db.mail.findFirstOrThrow({ where: { to: email }, orderBy: { id: 'desc' } })
    const [solution] = await t.db.spentSolution.findMany({ orderBy: { expiresAt: 'desc' }, take: 1 })
    const counters = await t.db.rateLimit.findMany()
    const minutes = (date: Date | null | undefined) => Math.round(((date?.getTime() ?? 0) - right) / MINUTE_MS / 10)
    expect(minutes(submission.createdAt)).toBe(0)
    expect(minutes(submission.expiresAt)).toBe((7 * DAY_MS) / MINUTE_MS / 10)
    expect(minutes(mail.createdAt)).toBe(0)
    expect(minutes(solution?.expiresAt)).toBe(6)
    expect(counters.every(({ expire }) => Math.abs((expire?.getTime() ?? 0) - right) < 2 * DAY_MS)).toBe(true)
  })
})

test('a challenge that was made while the clock ran ahead is not taken when it is right', async () => {
  putForward(40)
  const captcha = await packSolution((await app.inject({ url: '/api/v1/challenge' })).json())
  vi.useRealTimers()
  const proposal = { content: buildContent(), email: 'later@example.org', organiserName: 'Sita', captcha }
  expect((await post('/submissions', proposal)).json()).toMatchObject({ code: 'captcha_failed' })
})

test('a clock that is put forward, and one that is put back, is noticed; one that goes on is not', async () => {
  const jumps: number[] = []
  const watched = await openDatabaseClock(app.deps.db, { lookEveryMs: 20 })
  watched.onJump(() => jumps.push(watched.machineAheadMs() > 12 * 60 * MINUTE_MS ? 1 : 0))
  const looks = vi.spyOn(app.deps.db, '$queryRaw')
  await expect.poll(() => looks.mock.calls.length).toBeGreaterThan(5)
  expect(jumps).toEqual([])
  putForward(1)
  await vi.waitFor(() => expect(jumps).toEqual([1]), { timeout: 10_000 })
  vi.useRealTimers()
  await vi.waitFor(() => expect(jumps).toEqual([1, 0]), { timeout: 10_000 })
  watched.stop()
  looks.mockRestore()
})

test('one jump is told once, also while the database takes longer to answer than the next look is away', async () => {
  let jumps = 0
  const watched = await openDatabaseClock(app.deps.db, { lookEveryMs: 5 })
  watched.onJump(() => (jumps += 1))
  const ask = app.deps.db.$queryRaw.bind(app.deps.db)
  const looks = vi.spyOn(app.deps.db, '$queryRaw').mockImplementation((async (...query: Parameters<typeof ask>) => {
    await new Promise((resolve) => setTimeout(resolve, 60))
    return ask(...query)
  }) as typeof ask)
  putForward(1)
  await vi.waitFor(() => expect(jumps).toBeGreaterThan(0), { timeout: 10_000 })
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(jumps).toBe(1)
  watched.stop()
  looks.mockRestore()
})
