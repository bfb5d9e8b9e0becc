import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { buildTestApp, ORIGIN, type TestApp } from '../../test/app.ts'
import { buildSurgery } from '../../test/build.ts'
import { addressesOf, type Route, withEveryRoute } from '../../test/every-route.ts'
import { openRelay, type Passage, type Relay } from '../../test/relay.ts'
import { buildModerator, buildSubmission } from '../../test/submitting.ts'
import { buildApp, type App } from '../app.ts'
import { type DataVersion, openDataVersion } from './data-version.ts'
import { isDatabaseAway } from './database-away.ts'
import { openDatabase } from './client.ts'
import { DeadlineExceeded } from './deadline.ts'

const coded = (code: string, message = 'no matter') => Object.assign(new Error(message), { code })
const wrapped = (cause: unknown, message = 'something failed') => new Error(message, { cause })
const deep = (depth: number, cause: unknown): unknown => (depth === 0 ? cause : wrapped(deep(depth - 1, cause)))
const fromAdapter = (cause: object) => Object.assign(new Error('DriverAdapterError'), { cause })
function ring() {
  const [first, second] = [new Error('one'), new Error('two')]
  first.cause = second
  second.cause = first
  return first
}

describe('a cause that lies behind an error is recognised', () => {
  test.each<[string, unknown]>([
    ['a refused connection', coded('ECONNREFUSED')],
    ['a connection cut off, three errors deep', deep(3, coded('ECONNRESET'))],
    ['a connection cut off, forty errors deep', deep(40, coded('ECONNRESET'))],
    ['a broken pipe', wrapped(coded('EPIPE'))],
    ['a name that the DNS cannot tell', wrapped(coded('EAI_AGAIN'))],
    ['a host without a way to it', wrapped(coded('EHOSTUNREACH'))],
    ['two addresses tried in vain', new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')])],
    ['one address of many tried in vain', wrapped(new AggregateError([new Error('odd'), coded('ETIMEDOUT')]))],
    ['the driver adapter: not reachable', wrapped(fromAdapter({ kind: 'DatabaseNotReachable' }))],
    ['the driver adapter: closed', wrapped(fromAdapter({ kind: 'ConnectionClosed' }))],
    ['the driver adapter: time-out', wrapped(fromAdapter({ kind: 'SocketTimeout' }))],
    ['the driver adapter: too many connections', fromAdapter({ kind: 'TooManyConnections' })],
    ['the driver adapter: the server shuts down', fromAdapter({ kind: 'postgres', code: '57P01' })],
    ['the driver adapter: the disk is full', fromAdapter({ kind: 'postgres', code: '53100' })],
    [
      'a raw query, by what it keeps apart',
      { code: 'P2010', meta: { driverAdapterError: fromAdapter({ kind: 'ConnectionClosed' }) } },
    ],
    ['Prisma: not reachable', wrapped(coded('P1001'))],
    ['Prisma: closed', wrapped(coded('P1017'))],
    ['a standby that only reads', fromAdapter({ kind: 'postgres', code: '25006' })],
    ['a database that takes nobody', coded('55000', 'database "x" is not currently accepting connections')],
    ['a deadlock', fromAdapter({ kind: 'TransactionWriteConflict' })],
    ['a full pool', wrapped(new Error('timeout exceeded when trying to connect'))],
    ['a connection that ended', wrapped(new Error('Connection terminated unexpectedly'))],
    ['no time left', wrapped(new DeadlineExceeded())],
    ['a refusal of the account library', Object.assign(wrapped(coded('ECONNREFUSED')), { statusCode: 401 })],
    ['what failed while cleaning up', { error: new Error('odd'), suppressed: coded('57P01') }],
  ])('%s', (_what, error) => {
    expect(isDatabaseAway(error)).toBe(true)
  })

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a word', 'ECONNREFUSED'],
    ['a mistake of ours', new TypeError('x is not a function')],
    ['a value that is taken', fromAdapter({ kind: 'UniqueConstraintViolation', originalCode: '23505' })],
    ['a wrong query', fromAdapter({ kind: 'postgres', code: '42601' })],
    ['a state that a sequence lacks', coded('55000', 'currval of sequence "x" is not yet defined')],
    ['a missing file', coded('ENOENT')],
    [
      'a sentence that somebody sent',
      Object.assign(new SyntaxError('Connection terminated is not JSON'), { statusCode: 400 }),
    ],
    ['a sentence that quotes it', new Error('Unexpected token: "timeout exceeded when trying to connect"')],
    ['errors that go round in a ring', ring()],
    ['errors without end', deep(5000, new Error('the last'))],
  ])('and %s is none', (_what, error) => {
    expect(isDatabaseAway(error)).toBe(false)
  })
})

let t: TestApp
let relay: Relay
let dataVersion: DataVersion
let away: App
let routes: Route[]
let values: Record<string, string[]>
let visitors: Record<string, Record<string, string>>
beforeAll(async () => {
  t = await buildTestApp()
  relay = await openRelay(t.url)
  dataVersion = openDataVersion(relay.url)
  const db = openDatabase(relay.url, dataVersion.hear)
  const built = await withEveryRoute(() => buildApp({ ...t.app.deps, db, dataVersion, limits: { workMs: 1500 } }))
  away = built.built
  routes = built.routes
  await buildModerator(t.db, { email: 'moderator@example.org' })
  const { slug } = await buildSurgery(t.db)
  const proposal = await buildSubmission(t, { email: 'applicant@example.org' })
  visitors = {
    'the public': {},
    'an organiser': await t.signIn('organiser@example.org'),
    'a moderator': await t.signIn('moderator@example.org'),
  }
  values = {
    slug: [slug],
    recurrenceId: ['20261118T173000'],
    id: [proposal.id],
    token: [proposal.path.split('/').at(-1) ?? ''],
    '*': ['nowhere'],
  }
})
afterEach(() => relay.become('open'))
afterAll(async () => {
  await away.close()
  await away.deps.db.$disconnect()
  await dataVersion.stop()
  await relay.close()
  await t.close()
})

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
type Method = (typeof METHODS)[number]
const isMethod = (method: string): method is Method => METHODS.some((known) => known === method)

async function ask(who: string, method: Method, url: string, payload?: object) {
  const headers = { origin: ORIGIN, ...visitors[who] }
  return away.inject({ method, url, headers, ...(payload && { payload }) })
}

const READS = [
  '/api/v1/surgeries',
  '/api/v1/surgeries.geojson',
  '/api/v1/occurrences',
  '/api/v1/calendar.ics',
  '/',
  '/calendar',
  '/surgeries/kultwerk-west-social-media-surgery',
  '/sitemap.xml',
]
const PAGES = ['/', '/calendar', '/surgeries/kultwerk-west-social-media-surgery']
const BE_BACK = expect.stringMatching(/<html lang="en">.*<h1>We’ll be back in a moment<\/h1>/s)
const OVERLOADED = ['application/problem+json', expect.objectContaining({ status: 503, code: 'overloaded' })]
const SIGNED_IN = ['/api/v1/session', '/api/v1/me', '/api/v1/moderation/submissions']

/** What was answered a moment ago may be answered again for a second. */
const forgetVersion = () => expect.poll(() => dataVersion.known(), { timeout: 3000 }).toBeNull()

async function expectComeBackLater(who: string, urls: string[]) {
  for (const url of urls) {
    const answer = await ask(who, 'GET', url)
    expect([url, answer.statusCode, answer.headers['retry-after']]).toEqual([url, 503, '5'])
    const isPage = PAGES.includes(url)
    const told = isPage ? answer.body : answer.json()
    expect([answer.headers['content-type'], told]).toEqual(isPage ? ['text/html; charset=utf-8', BE_BACK] : OVERLOADED)
  }
}

describe.each<Passage>(['refused', 'reset', 'silent'])('while the way to the database is %s', (passage) => {
  test.each(['the public', 'an organiser', 'a moderator'])('%s are told when to come back', async (who) => {
    const reads = passage === 'silent' ? READS.slice(0, 2) : READS
    await ask(who, 'GET', '/api/v1/surgeries')
    await relay.become(passage)
    await forgetVersion()
    await expectComeBackLater(who, who === 'the public' ? reads : [...SIGNED_IN, ...reads])
    await relay.become('open')
    await expect.poll(async () => (await ask(who, 'GET', '/api/v1/surgeries')).statusCode).toBe(200)
  })
})

test('no route at all answers with our fault while the database is away, whoever asks and whatever for', async () => {
  await relay.become('refused')
  const failures: unknown[] = []
  const told: string[] = []
  for (const { method, url } of routes.filter((route) => isMethod(route.method)))
    for (const address of addressesOf(url, values))
      for (const who of Object.keys(visitors)) {
        if (!isMethod(method)) continue
        const { statusCode, headers, body } = await ask(who, method, address, method === 'GET' ? undefined : {})
        if (statusCode >= 500) failures.push([statusCode, headers['retry-after']])
        told.push(body)
      }
  expect(failures.length).toBeGreaterThan(100)
  expect(failures).toEqual(failures.map(() => [503, '5']))
  expect(told.filter((body) => /prisma|ECONN|test_[0-9a-f]|127\.0\.0\.1:\d{5}/i.test(body))).toEqual([])
})

test('nobody is told to be signed out whose session could not be ended', async () => {
  const cookie = await t.signIn('leaving@example.org')
  visitors['somebody who leaves'] = cookie
  const sessions = await t.db.session.count()
  await relay.become('refused')
  const answer = await ask('somebody who leaves', 'DELETE', '/api/v1/session')
  expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([503, undefined])
  await relay.become('open')
  expect(await t.db.session.count()).toBe(sessions)
  expect((await ask('somebody who leaves', 'DELETE', '/api/v1/session')).statusCode).toBe(204)
  expect(await t.db.session.count()).toBe(sessions - 1)
})

test('a server that is stopped under its requests makes them come back later', async () => {
  const admin = new pg.Client({ connectionString: Object.assign(new URL(t.url), { pathname: '/postgres' }).href })
  await admin.connect()
  const name = new URL(t.url).pathname.slice(1)
  await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
  await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
  try {
    await forgetVersion()
    for (const who of Object.keys(visitors)) await expectComeBackLater(who, [...READS, '/api/v1/surgeries'])
    await expectComeBackLater('a moderator', SIGNED_IN)
  } finally {
    await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`)
    await admin.end()
  }
})
