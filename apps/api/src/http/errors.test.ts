import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, ORIGIN, type TestApp } from '../../test/app.ts'

let api: TestApp
beforeAll(async () => {
  api = await buildTestApp()
})
afterAll(() => api.close())

test.each([
  ['an unknown address', { url: '/api/v1/nowhere' }, 404, 'not_found'],
  ['an unknown address beside the API', { url: '/api/nowhere' }, 404, 'not_found'],
  ['an unknown address to write to', { method: 'POST' as const, url: '/nowhere' }, 404, 'not_found'],
  ['an unknown surgery', { url: '/api/v1/surgeries/none' }, 404, 'not_found'],
  [
    'a known address with another method',
    { method: 'PUT' as const, url: '/api/v1/surgeries' },
    405,
    'method_not_allowed',
  ],
  ['a stray per cent sign', { url: '/api/v1/surgeries/%' }, 400, 'malformed_request'],
  ['an unknown parameter', { url: '/api/v1/surgeries?colour=red' }, 400, 'unknown_parameter'],
  ['an unknown parameter where there are none', { url: '/api/v1/session?colour=red' }, 400, 'unknown_parameter'],
  ['a parameter given twice', { url: '/api/v1/surgeries?q=a&q=b' }, 400, 'validation_failed'],
  ['a slug that cannot be', { url: '/api/v1/surgeries/No%20Such' }, 400, 'validation_failed'],
])('%s is a problem document', async (_what, request, status, code) => {
  const answer = await api.ask(request)
  expect(answer.headers['content-type']).toBe('application/problem+json')
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(answer.json()).toMatchObject({ status, code, type: `/api/docs#${code}`, title: expect.any(String) })
  expect(answer.statusCode).toBe(status)
})

test.each([
  ['broken JSON', '{"email":', 'application/json', 400, 'malformed_request'],
  ['no JSON at all', '', 'application/json', 400, 'malformed_request'],
  ['another type', '<email/>', 'application/xml', 415, 'unsupported_media_type'],
  ['too much', JSON.stringify({ email: 'a'.repeat(70_000) }), 'application/json', 413, 'too_large'],
  ['a poisoned prototype', '{"__proto__":{"role":"administrator"}}', 'application/json', 400, 'malformed_request'],
  ['boxes within boxes', '['.repeat(30_000) + ']'.repeat(30_000), 'application/json', 400, 'malformed_request'],
])('a body with %s is a problem document', async (_what, payload, type, status, code) => {
  const headers = { 'content-type': type, origin: ORIGIN }
  const answer = await api.app.inject({ method: 'POST', url: '/api/v1/sign-in-links', payload, headers })
  expect(answer.headers['content-type']).toBe('application/problem+json')
  expect(answer.json()).toMatchObject({ status, code })
})

test('unknown parameters are named, all of them', async () => {
  const { errors } = (await api.get('/surgeries?colour=red&si/ze=2')).json()
  expect(errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/colour', '/si~1ze'])
})

test('a wrong method is told the right ones', async () => {
  expect((await api.put('/surgeries')).headers['allow']).toBe('GET, HEAD')
  expect((await api.remove('/sign-in-links')).headers['allow']).toBe('POST')
})

test('each wrong field of a body has its pointer', async () => {
  const answer = await api.post('/sign-in-links', { email: 'nobody', locale: 'xx', captcha: 'x' })
  expect(answer.json().errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/email', '/locale'])
})

test('when the database is gone, readiness says so and nothing internal is told', async () => {
  const lonely = await buildTestApp()
  await lonely.loseDatabase()
  expect((await lonely.ask({ url: '/livez' })).statusCode).toBe(200)
  const ready = await lonely.ask({ url: '/readyz' })
  expect(ready.json()).toMatchObject({ status: 503, code: 'overloaded' })
  expect(ready.headers['retry-after']).toBe('5')
  const list = await lonely.get('/surgeries')
  expect(list.statusCode).toBe(503)
  expect(list.body).not.toMatch(/database|prisma|postgres|select|test_/i)
  await lonely.close()
})

test('bytes that are no HTTP get a problem document as well', async () => {
  await api.app.listen({ port: 0, host: '127.0.0.1' })
  const address = api.app.server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const answerTo = (bytes: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(bytes))
      let heard = ''
      socket.on('data', (chunk) => (heard += chunk.toString()))
      socket.on('end', () => resolve(heard))
      socket.on('error', reject)
    })
  expect(await answerTo('TEA and biscuits\r\n\r\n')).toMatch(
    /^HTTP\/1\.1 400 .*application\/problem\+json.*"malformed_request"/s,
  )
  const long = `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(40_000)}\r\n\r\n`
  expect(await answerTo(long)).toMatch(/^HTTP\/1\.1 413 .*"too_large"/s)
})
