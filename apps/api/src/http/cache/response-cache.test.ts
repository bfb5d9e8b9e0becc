import { Writable } from 'node:stream'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../../test/app.ts'
import { buildSurgery } from '../../../test/build.ts'
import { cached } from './cached-route.ts'

const READS = [
  '/api/v1/surgeries',
  '/api/v1/surgeries/facets',
  '/api/v1/surgeries/the-first-of-all',
  '/api/v1/surgeries/the-first-of-all/calendar.ics',
  '/api/v1/map?zoom=3',
  '/api/v1/occurrences',
  '/api/v1/surgeries.geojson',
  '/api/v1/surgeries.csv',
  '/api/v1/calendar.ics',
  '/api/v1/surgeries.atom',
  '/sitemap.xml',
  '/',
  '/calendar',
  '/surgeries/the-first-of-all',
]
const CODINGS = ['identity', 'gzip', 'br']

const logged: string[] = []
const computed: string[] = []
let gate: Promise<void> | null = null
let t: TestApp
beforeAll(async () => {
  const log = new Writable({
    write(line, _encoding, done) {
      logged.push(String(line))
      done()
    },
  })
  t = await buildTestApp({ logger: pino({ level: 'info' }, log) })
  addRoutes(t)
  await buildSurgery(t.db, { name: 'The first of all' })
})
beforeEach(() => {
  gate = null
  computed.length = 0
  logged.length = 0
})
afterAll(() => t.close())

/** Routes that say what they see of a request, and how often they were asked. */
function addRoutes({ app }: TestApp) {
  app.get('/greeting', { config: { cached: { byLanguage: true } } }, async ({ url, headers, host }, reply) => {
    computed.push(url)
    await gate
    const person = headers.cookie ?? headers.authorization ?? 'nobody'
    const seen = { language: headers['accept-language'], person, host, url, filler: 'x'.repeat(2000) }
    return reply.headers({ 'cache-control': 'public, no-cache', vary: 'accept-language' }).send(seen)
  })
  app.get<{ Params: { how: string } }>('/odd/:how', cached({ config: {} }), async ({ url, params }, reply) => {
    computed.push(url)
    reply.header('cache-control', params.how === 'private' ? 'private, no-cache' : 'public, no-cache')
    if (params.how === 'setting') reply.header('set-cookie', `a=${computed.length}`)
    if (params.how === 'varying') reply.header('vary', 'user-agent')
    if (params.how === 'failing') throw new Error('on purpose')
    return { times: computed.length, filler: params.how === 'large' ? randomText(3_000_000) : '' }
  })
  app.get('/half/:n', cached({ config: {} }), async ({ url }, reply) => {
    computed.push(url)
    return reply.header('cache-control', 'public, no-cache').send(randomText(1_500_000))
  })
}

function randomText(length: number): string {
  const bytes = new Uint8Array(60_000)
  return Array.from({ length: length / 80_000 }, () =>
    Buffer.from(crypto.getRandomValues(bytes)).toString('base64'),
  ).join('')
}

const ask = (url: string, headers: Record<string, string> = {}, app = t) => app.app.inject({ url, headers })
const namesIn = (headers: object) =>
  Object.keys(headers)
    .filter((name) => name !== 'content-length' && name !== 'transfer-encoding')
    .toSorted()

describe.each(READS)('%s', (url) => {
  test('has the same bytes and headers when it is asked for again, as a head too', async () => {
    for (const coding of CODINGS) {
      const first = await ask(url, { 'accept-encoding': coding })
      const again = await ask(url, { 'accept-encoding': coding })
      const head = await t.app.inject({ method: 'HEAD', url, headers: { 'accept-encoding': coding } })
      // Whoever has a cookie is answered past the cache.
      const alone = await ask(url, { 'accept-encoding': coding, cookie: 'theme=dark' })
      expect(first.statusCode).toBe(200)
      expect(again.rawPayload).toEqual(first.rawPayload)
      expect(alone.rawPayload).toEqual(first.rawPayload)
      expect(head.rawPayload.length).toBe(0)
      expect(head.headers['content-length']).toBe(String(first.rawPayload.length))
      for (const other of [again, head, alone]) {
        expect(other.headers['etag']).toBe(first.headers['etag'])
        expect(namesIn(other.headers)).toEqual(namesIn(first.headers))
      }
      expect(first.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'public, no-cache' })
    }
  })

  test('asks the database for nothing the second time, nor for a 304', async () => {
    const first = await ask(url)
    const other = new pg.Client({ connectionString: t.url })
    await other.connect()
    await other.query('BEGIN; LOCK TABLE surgery, occurrence, occurrence_override, place IN ACCESS EXCLUSIVE MODE')
    const again = await ask(url)
    const known = await ask(url, { 'if-none-match': String(first.headers['etag']) })
    const unlike = await ask(url, { 'if-none-match': '"other"' })
    await other.end()
    expect([again.statusCode, unlike.statusCode]).toEqual([200, 200])
    expect(again.body).toBe(first.body)
    expect([known.statusCode, known.body, known.headers['etag']]).toEqual([304, '', first.headers['etag']])
    expect(known.headers['content-type']).toBeUndefined()
  })
})

describe('who asks', () => {
  const person = async (headers: Record<string, string>) => (await ask('/greeting', headers)).json<{ person: string }>()

  test('is never mixed up: what is somebody’s own is neither kept nor answered from what is kept', async () => {
    expect(await person({ cookie: 'session=sita' })).toMatchObject({ person: 'session=sita' })
    expect(await person({})).toMatchObject({ person: 'nobody' })
    expect(await person({ authorization: 'Bearer ram' })).toMatchObject({ person: 'Bearer ram' })
    expect(await person({ cookie: 'session=ram' })).toMatchObject({ person: 'session=ram' })
    expect(await person({})).toMatchObject({ person: 'nobody' })
    expect(computed).toHaveLength(4)
  })

  test('names no host in the answer of others', async () => {
    const first = await ask('/greeting?of=host', { host: 'evil.example' })
    const second = await ask('/greeting?of=host', { host: 'good.example' })
    expect(first.body).toBe(second.body)
    expect(first.body).not.toContain('example')
    expect(computed).toHaveLength(1)
  })

  test('gets their language and coding, and nobody else’s', async () => {
    for (const [accepted, language] of [
      ['de-AT,en;q=0.3', 'de'],
      ['de', 'de'],
      ['ne', 'ne'],
      ['fr, mi;q=0.1', 'mi'],
      ['fr', 'en'],
    ])
      for (const coding of CODINGS)
        for (const time of [1, 2]) {
          const answer = await ask('/greeting?in=it', { 'accept-language': `${accepted}`, 'accept-encoding': coding })
          const decode = { identity: (bytes: Buffer) => bytes, gzip: gunzipSync, br: brotliDecompressSync }
          const text = decode[coding as keyof typeof decode](answer.rawPayload).toString()
          expect([time, accepted, JSON.parse(text).language]).toEqual([time, accepted, language])
          expect(answer.headers['content-encoding']).toBe(coding === 'identity' ? undefined : coding)
        }
    expect(computed).toHaveLength(4 * CODINGS.length)
  })
})

describe('an address', () => {
  test.each([
    ['/greeting?a=1&b=2', ['/greeting?b=2&a=1', '/greeting/?a=1&b=2', '/greeting?%61=1&b=%32', '/greeting?a=1&b=2#x']],
    ['/greeting?q=a+b', ['/greeting?q=a%20b', '/greeting?q=a%20b&fbclid=1&gclid=2&utm_source=x&UTM_Medium=y']],
    ['/greeting?c=1&c=2', ['/greeting?c=1&utm_x=3&c=2']],
  ])('%s is the same however it is written', async (url, others) => {
    const first = await ask(url)
    for (const other of others) expect((await ask(other)).body).toBe(first.body)
    expect(computed).toHaveLength(1)
  })

  test('of another question has another answer', async () => {
    const urls = [
      '/greeting?x=1&y=2',
      '/greeting?x=2&y=1',
      '/greeting?x=1%26y=2',
      '/greeting?z=1&z=2',
      '/greeting?z=2&z=1',
    ]
    for (const url of urls) await ask(url)
    expect(computed).toHaveLength(urls.length)
  })

  test('with an unknown parameter is refused, as often as it is asked', async () => {
    await ask('/api/v1/surgeries')
    for (const time of [1, 2]) {
      const answer = await ask('/api/v1/surgeries?colour=red')
      expect([time, answer.statusCode, answer.json().code]).toEqual([time, 400, 'unknown_parameter'])
    }
  })
})

describe('at once', () => {
  test('many who ask the same wait for one answer, for each coding', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    gate = promise
    const url = '/greeting?stampede'
    const asked = CODINGS.flatMap((coding) => Array.from({ length: 30 }, () => ask(url, { 'accept-encoding': coding })))
    await expect.poll(() => computed.length).toBe(CODINGS.length)
    resolve()
    const answers = await Promise.all(asked)
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
    expect(computed).toHaveLength(CODINGS.length)
  })

  test('whoever asks after a change does not wait for the answer to those before', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    gate = promise
    const before = ask('/greeting?change')
    await expect.poll(() => computed.length).toBe(1)
    await t.db.surgery.updateMany({ data: { seats: 5 } })
    gate = null
    await ask('/greeting?change')
    expect(computed).toHaveLength(2)
    resolve()
    await before
    await ask('/greeting?change')
    expect(computed.length).toBeLessThanOrEqual(3)
  })
})

describe('what is not kept', () => {
  test.each(['failing', 'private', 'setting', 'varying', 'large'])('%s: worked out each time', async (how) => {
    const answers = [await ask(`/odd/${how}`), await ask(`/odd/${how}`)]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(how === 'failing' ? [500, 500] : [200, 200])
    expect(answers[0]?.body === answers[1]?.body).toBe(how === 'failing')
    expect(computed.length).toBeGreaterThanOrEqual(2)
  })

  test('a surgery that is not found, once it is there', async () => {
    expect((await ask('/api/v1/surgeries/comes-later')).statusCode).toBe(404)
    await buildSurgery(t.db, { name: 'Comes later' })
    expect((await ask('/api/v1/surgeries/comes-later')).statusCode).toBe(200)
  })

  test('more than was allowed: what was not asked for lately goes', async () => {
    const addresses = Array.from({ length: 20 }, (_, n) => `/half/${n}`)
    for (const url of addresses) await ask(url)
    expect(computed).toHaveLength(20)
    await ask('/half/19')
    expect(computed).toHaveLength(20)
    await ask('/half/0')
    expect(computed).toHaveLength(21)
  })
})

test('every request is counted once against the rate limit, and logged once, kept or not', async () => {
  const lines = () => logged.filter((line) => line.includes('"answered"'))
  const narrow = await buildTestApp({ env: { REQUESTS_PER_MINUTE: 8 }, logger: t.app.log })
  addRoutes(narrow)
  const urls = [
    '/greeting',
    '/greeting',
    '/odd/private',
    '/odd/varying',
    '/odd/failing',
    '/api/v1/surgeries',
    '/greeting',
  ]
  const left = []
  for (const url of urls) left.push(Number((await ask(url, {}, narrow)).headers['x-ratelimit-remaining']))
  expect(left).toEqual([7, 6, 5, 4, 3, 2, 1])
  expect((await ask('/greeting', { 'if-none-match': '*' }, narrow)).statusCode).toBe(304)
  const refused = await ask('/greeting', {}, narrow)
  expect([refused.statusCode, Number(refused.headers['retry-after'])]).toEqual([429, expect.any(Number)])
  expect(lines()).toHaveLength(9)
  expect(new Set(lines().map((line) => JSON.parse(line).reqId)).size).toBe(9)
  await narrow.close()
})

test('the clock alone ends what is kept, at the very moment', async () => {
  const end = new Date('2027-02-16T12:00:00.001Z') // 90 days after it was confirmed
  const markAt = async (ms: number) => {
    t.clock.now = new Date(end.getTime() + ms)
    return (await ask('/api/v1/surgeries/the-first-of-all')).json<{ mark: string }>().mark
  }
  expect(await markAt(-2)).toBe('confirmed')
  expect(await markAt(-1)).toBe('confirmed')
  expect(await markAt(0)).toBe('unconfirmed')
  expect(await markAt(-1)).toBe('confirmed')
})

test('nothing is given from before when the database is away', async () => {
  const lost = await buildTestApp()
  for (const url of READS.slice(0, 2)) expect((await ask(url, {}, lost)).statusCode).toBe(200)
  await lost.loseDatabase()
  await expect.poll(() => lost.app.deps.dataVersion?.known(), { timeout: 3000 }).toBeNull()
  for (const url of READS.slice(0, 2)) expect((await ask(url, {}, lost)).statusCode).toBe(503)
  await lost.close()
})
