import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../../test/app.ts'

let api: TestApp
beforeAll(async () => {
  api = await buildTestApp()
})
afterAll(() => api.close())

describe('in production', () => {
  test('there is no development inbox, and nobody is told of one', async () => {
    const production = await buildTestApp({ env: { NODE_ENV: 'production' } })
    expect((await production.ask({ url: '/dev/inbox' })).statusCode).toBe(404)
    expect((await production.get('/dev/mails')).statusCode).toBe(404)
    expect((await production.get('/openapi.json')).body).not.toContain('/dev/')
    expect((await production.ask({ url: '/api/docs' })).body).not.toContain('/dev/')
    expect((await production.get('/site')).json()).toEqual({
      tiles: null,
      isDevelopment: false,
      dataDates: expect.any(Object),
    })
    await production.close()
  })
})

describe('the development inbox, from which anybody could sign in as anybody,', () => {
  const inboxFor = async (request: InjectOptions, app = api) =>
    (await app.ask({ url: '/api/v1/dev/mails', ...request })).statusCode

  test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('opens on this machine: %s', async (remoteAddress) => {
    expect(await inboxFor({ remoteAddress })).toBe(200)
  })

  test.each(['203.0.113.9', '192.168.1.7', '172.17.0.1', '::ffff:203.0.113.9', '2001:db8::1', 'fd00::7'])(
    'is closed to other machines: %s',
    async (remoteAddress) => {
      expect(await inboxFor({ remoteAddress })).toBe(404)
    },
  )

  test.each([
    ['x-forwarded-for', '203.0.113.9'],
    ['x-forwarded-for', '127.0.0.1'],
    ['x-forwarded-proto', 'https'],
    ['x-forwarded-host', 'localhost'],
    ['forwarded', 'for=127.0.0.1'],
    ['x-real-ip', '127.0.0.1'],
    ['via', '1.1 proxy'],
    ['x-original-host', 'surgeries.example.org'],
    ['x-amzn-trace-id', 'Root=1-67891233'],
    ['x-envoy-external-address', '203.0.113.9'],
    ['cdn-loop', 'cloudflare'],
    ['fastly-client-ip', '203.0.113.9'],
    ['cf-connecting-ip', '203.0.113.9'],
    ['host', 'surgeries.example.org'],
    ['host', '203.0.113.9:8080'],
    ['host', 'localhost.example.org'],
    ['origin', 'https://surgeries.example.org'],
    ['referer', 'https://surgeries.example.org/dev/inbox'],
  ])('is closed to what comes through a proxy on this machine: %s: %s', async (name, value) => {
    expect(await inboxFor({ headers: { [name]: value } })).toBe(404)
    expect(await inboxFor({ headers: { [name]: value }, url: '/dev/inbox' })).toBe(404)
  })

  test('is closed when people reach the server by another name, also when NODE_ENV is forgotten', async () => {
    const exposed = await buildTestApp({
      env: { PUBLIC_URL: 'https://surgeries.example.org', NODE_ENV: 'development' },
    })
    expect(await inboxFor({ headers: { origin: 'https://surgeries.example.org' } }, exposed)).toBe(404)
    expect((await exposed.ask({ url: '/dev/inbox' })).statusCode).toBe(404)
    expect((await exposed.get('/site')).json()).toMatchObject({ isDevelopment: false })
    await exposed.close()
  })
})
