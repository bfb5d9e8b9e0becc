import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../../test/app.ts'

let api: TestApp
beforeAll(async () => {
  api = await buildTestApp()
})
afterAll(() => api.close())

const ADDRESSES = [
  '/',
  '/about',
  '/nowhere',
  '/api/docs',
  '/api/v1/surgeries',
  '/api/v1/nowhere',
  '/livez',
  '/favicon.svg',
]

describe.each(ADDRESSES)('%s', (url) => {
  test('says no to everything that is not ours', async () => {
    const { headers } = await api.ask({ url })
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'permissions-policy': expect.stringContaining('camera=()'),
      'cache-control': expect.any(String),
    })
    expect(headers['referrer-policy']).toMatch(/^(strict-origin-when-cross-origin|no-referrer)$/)
    expect(headers['strict-transport-security']).toBeUndefined()
    expect(headers['server'] ?? headers['x-powered-by']).toBeUndefined()
  })
})

describe('other origins', () => {
  const elsewhere = { origin: 'https://elsewhere.example' }

  test.each(['/surgeries', '/surgeries.geojson', '/map?zoom=2', '/places?q=Hamburg', '/site', '/openapi.json'])(
    'may read %s, without credentials',
    async (path) => {
      const { headers, statusCode } = await api.get(path, elsewhere)
      expect(statusCode).toBe(200)
      expect(headers['access-control-allow-origin']).toBe('*')
      expect(headers['access-control-allow-credentials']).toBeUndefined()
    },
  )

  test('may ask with If-None-Match, which needs a question beforehand', async () => {
    const asked = {
      ...elsewhere,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'if-none-match',
    }
    const answer = await api.ask({ method: 'OPTIONS', url: '/api/v1/surgeries', headers: asked })
    expect(answer.statusCode).toBe(204)
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD',
    })
  })

  test.each(['/session', '/me', '/moderation/submissions', '/challenge', '/dev/mails'])(
    'may not read %s',
    async (path) => {
      const { headers } = await api.get(path, elsewhere)
      expect(headers['access-control-allow-origin']).toBeUndefined()
      expect(headers['cache-control']).toBe('no-store')
      const asked = { ...elsewhere, 'access-control-request-method': 'GET' }
      const before = await api.ask({ method: 'OPTIONS', url: `/api/v1${path}`, headers: asked })
      expect(before.headers['access-control-allow-origin']).toBeUndefined()
    },
  )

  test.each([{ origin: 'https://elsewhere.example' }, { origin: 'null' }, { origin: '' }])(
    'may not change anything: %o',
    async (headers) => {
      const answer = await api.post('/sign-in-links', { email: 'anna@example.org' }, headers)
      expect(answer.statusCode).toBe(403)
      expect(answer.json()).toMatchObject({ code: 'origin_refused' })
    },
  )

  test('a change without any Origin is refused as well', async () => {
    const answer = await api.app.inject({
      method: 'POST',
      url: '/api/v1/sign-in-links',
      payload: { email: 'anna@example.org' },
    })
    expect(answer.statusCode).toBe(403)
  })
})

test('over https the browser is told to stay there', async () => {
  const secure = await buildTestApp({
    env: { PUBLIC_URL: 'https://surgeries.example', ORIGINS: ['https://surgeries.example'] },
  })
  const { headers } = await secure.ask({ url: '/' })
  expect(headers['strict-transport-security']).toMatch(/max-age=\d{8}/)
  expect(headers['content-security-policy']).toContain('upgrade-insecure-requests')
  await secure.close()
})

test('configured tiles are the one other host', async () => {
  const tiled = await buildTestApp({
    env: {
      TILES_URL: 'https://tiles.example/{z}/{x}/{y}.png',
      TILES_ATTRIBUTION: '© tiles',
      TILES_ORIGIN: 'https://tiles.example',
    },
  })
  const { headers } = await tiled.ask({ url: '/' })
  expect(headers['content-security-policy']).toContain("img-src 'self' data: https://tiles.example;")
  expect((await tiled.get('/site')).json().tiles).toEqual({
    url: 'https://tiles.example/{z}/{x}/{y}.png',
    attribution: '© tiles',
  })
  await tiled.close()
})

test('too many requests are told when to come back', async () => {
  const narrow = await buildTestApp({ env: { REQUESTS_PER_MINUTE: 3 } })
  for (let count = 0; count < 3; count += 1) expect((await narrow.get('/site')).statusCode).toBe(200)
  const answer = await narrow.get('/site')
  expect(answer.statusCode).toBe(429)
  expect(answer.json()).toMatchObject({ code: 'too_many_requests' })
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  expect((await narrow.ask({ url: '/livez' })).statusCode).toBe(200)
  await narrow.close()
})

test.each([
  ['a port behind the address', ['203.0.113.9:1001', '203.0.113.9:1002', '[::ffff:203.0.113.9]:1003']],
  ['addresses of one IPv6 household', ['2001:db8:1:2::1', '[2001:db8:1:2::2]:1002', '2001:db8:1:2:ffff::3']],
])('one visitor cannot pass for many: %s', async (_, addresses) => {
  const narrow = await buildTestApp({ env: { REQUESTS_PER_MINUTE: 2, TRUST_PROXY: '127.0.0.1' } })
  const statuses: number[] = []
  for (const address of addresses) statuses.push((await narrow.get('/site', { 'x-forwarded-for': address })).statusCode)
  expect(statuses).toEqual([200, 200, 429])
  expect((await narrow.get('/site', { 'x-forwarded-for': '198.51.100.7' })).statusCode).toBe(200)
  await narrow.close()
})
