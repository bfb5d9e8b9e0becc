import { METHODS } from 'node:http'
import { connect } from 'node:net'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestApp, type TestApp } from '../../../test/app.ts'
import { addressesOf, type Route, withEveryRoute } from '../../../test/every-route.ts'

let t: TestApp
let routes: Route[]
beforeAll(async () => {
  const found = await withEveryRoute(() => buildTestApp())
  t = found.built
  routes = found.routes.filter(({ url }) => !url.includes('*'))
})
afterAll(() => t.close())

const VALUES = { token: ['a-token'], slug: ['a-slug'], id: ['an-id'], recurrenceId: ['2026-11-25T17:30'], lang: ['en'] }

/** Not from our pages: whether a method is known does not depend on who asks. */
function ask(method: string, url: string) {
  return t.app.inject({ method: method as InjectOptions['method'], url, headers: { origin: 'https://else.example' } })
}

/** Sends bytes as they are, since no client sends a method that it does not know. */
async function onTheWire(head: string): Promise<string> {
  await t.app.listen({ port: 0, host: '127.0.0.1' })
  const address = t.app.server.address()
  const socket = connect(typeof address === 'object' && address ? address.port : 0, '127.0.0.1')
  socket.end(`${head}\r\nHost: localhost\r\n\r\n`)
  let answer = ''
  for await (const chunk of socket) answer += String(chunk)
  return answer
}

describe('a method that an address does not know', () => {
  it('is answered 405 with those that it knows, at every address and whoever asks', async () => {
    const byUrl = Map.groupBy(routes, ({ url }) => url)
    expect(byUrl.size).toBeGreaterThan(60)
    for (const [url, known] of byUrl) {
      const methods = known.map(({ method }) => method).filter((method) => method !== 'OPTIONS')
      const allow = [...new Set(methods)].toSorted().join(', ')
      const [address = ''] = addressesOf(url, VALUES)
      for (const method of ['OPTIONS', 'TRACE', 'PATCH', 'PROPFIND', 'QUERY']) {
        const answer = await ask(method, address)
        expect([method, url, answer.statusCode, answer.headers['allow']]).toEqual([method, url, 405, allow])
        expect(answer.json()).toMatchObject({ code: 'method_not_allowed' })
      }
    }
  }, 60_000)

  it('is never taken for another, whichever it is', async () => {
    const others = METHODS.filter((method) => method !== 'GET' && method !== 'HEAD')
    const refused = await Promise.all(others.map(async (method) => [method, (await ask(method, '/about')).statusCode]))
    expect(refused.filter(([, status]) => status !== 405)).toEqual([])
  })

  it('is answered 405 also where it is no method at all', async () => {
    const answer = await onTheWire('BREW /api/v1/sign-in-links HTTP/1.1')
    expect(answer).toMatch(/^HTTP\/1\.1 405 [^]*^Allow: POST\r$[^]*"code":"method_not_allowed"/m)
  })

  it('is answered 405 at a file of the pages', async () => {
    const answer = await ask('DELETE', '/favicon.svg')
    expect([answer.statusCode, answer.headers['allow']]).toEqual([405, 'GET, HEAD'])
  })

  it('is answered 404 where there is nothing', async () => {
    for (const url of ['/api/v1/nothing', '/api/auth/get-session', '/nothing.txt'])
      expect([url, (await ask('PROPFIND', url)).statusCode]).toEqual([url, 404])
  })
})
