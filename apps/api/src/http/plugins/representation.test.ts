import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../../test/app.ts'
import { buildWorld } from '../../../test/world.ts'
import { buildSurgery } from '../../../test/build.ts'
import { codingFor } from '../coding.ts'

let api: TestApp
beforeAll(async () => {
  api = await buildTestApp()
  await buildWorld(api.db)
})
afterAll(() => api.close())

const READS = [
  '/api/v1/surgeries',
  '/api/v1/places?bbox=-180,-90,180,90',
  '/api/v1/surgeries/kultwerk-west',
  '/api/v1/surgeries.geojson',
  '/api/v1/surgeries.csv',
  '/api/v1/map?zoom=4',
  '/api/v1/openapi.json',
  '/',
  '/surgeries/kultwerk-west',
  '/api/docs',
  '/assets/main-a1b2c3d4.js',
]

describe.each(READS)('%s', (url) => {
  test('is known again by its tag', async () => {
    const first = await api.ask({ url })
    expect(first.headers['etag']).toMatch(/^"[^"]+"$/)
    const etag = String(first.headers['etag'])
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await api.ask({ url, headers: { 'if-none-match': known } })
      expect(again.statusCode).toBe(304)
      expect(again.body).toBe('')
      expect(again.headers['etag']).toBe(etag)
      expect(again.headers['cache-control']).toBe(first.headers['cache-control'])
    }
    expect((await api.ask({ url, headers: { 'if-none-match': '"other"' } })).statusCode).toBe(200)
  })

  test('has a tag of its own for each coding, and the same content in each', async () => {
    const [plain, gzip, br] = await Promise.all(
      ['identity', 'gzip', 'br'].map((coding) => api.ask({ url, headers: { 'accept-encoding': coding } })),
    )
    if (!plain || !gzip || !br) throw new Error('three answers were expected')
    expect(new Set([plain, gzip, br].map(({ headers }) => headers['etag'])).size).toBe(3)
    expect(gzip.headers).toMatchObject({ 'content-encoding': 'gzip', vary: expect.stringContaining('accept-encoding') })
    expect(br.headers['content-encoding']).toBe('br')
    expect(gunzipSync(gzip.rawPayload)).toEqual(plain.rawPayload)
    expect(brotliDecompressSync(br.rawPayload)).toEqual(plain.rawPayload)
    const crossed = await api.ask({
      url,
      headers: { 'accept-encoding': 'br', 'if-none-match': String(gzip.headers['etag']) },
    })
    expect(crossed.statusCode).toBe(200)
  })

  test('has a HEAD without a body', async () => {
    const head = await api.ask({ method: 'HEAD', url })
    expect(head.statusCode).toBe(200)
    expect(head.body).toBe('')
    expect(head.headers['etag']).toBe((await api.ask({ url })).headers['etag'])
  })
})

test('a change is seen in the same second: no answer may be kept unasked', async () => {
  const before = await api.get('/surgeries.geojson')
  expect(before.headers['cache-control']).toBe('public, no-cache')
  await buildSurgery(api.db, { name: 'Just published' })
  const after = await api.get('/surgeries.geojson', { 'if-none-match': String(before.headers['etag']) })
  expect(after.statusCode).toBe(200)
  expect(after.headers['etag']).not.toBe(before.headers['etag'])
})

test('an export is new when only the clock has moved past a meeting', async () => {
  const before = await api.get('/surgeries.csv')
  api.clock.now = new Date('2026-11-21T12:00:00Z')
  const after = await api.get('/surgeries.csv', { 'if-none-match': String(before.headers['etag']) })
  expect(after.statusCode).toBe(200)
})

test('hashed files are kept for ever', async () => {
  const { headers } = await api.ask({ url: '/assets/main-a1b2c3d4.js' })
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
})

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br', 'br'],
  ['br;q=0.5, gzip', 'gzip'],
  ['br;q=0, gzip;q=0', 'identity'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['GZIP;Q=1', 'gzip'],
])('of %o the coding is %s', (asked, coding) => {
  expect(codingFor(asked)).toBe(coding)
})

test('what the build compressed is sent as it is, and has no address of its own', async () => {
  const url = '/assets/main-a1b2c3d4.js'
  const built = readFileSync(join(import.meta.dirname, '../../../test/web', `${url}.br`))
  const sent = await api.ask({ url, headers: { 'accept-encoding': 'br' } })
  expect(sent.rawPayload).toEqual(built)
  expect((await api.ask({ url: `${url}.br` })).statusCode).toBe(404)
})
