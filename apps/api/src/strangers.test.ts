import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestApp, type TestApp } from '../test/app.ts'
import { buildSurgery } from '../test/build.ts'
import { submitAndConfirm } from '../test/submitting.ts'

/** Everything that nobody need be signed in for. Whatever is not named here must refuse a stranger. */
const OPEN = new Set([
  'GET /surgeries',
  'GET /surgeries/facets',
  'GET /surgeries/lookalikes',
  'GET /surgeries/{slug}',
  'GET /surgeries.geojson',
  'GET /surgeries.csv',
  'GET /map',
  'GET /occurrences',
  'GET /occurrences/days',
  'GET /calendar.ics',
  'GET /surgeries/{slug}/calendar.ics',
  'GET /surgeries/{slug}/occurrences/{recurrenceId}/calendar.ics',
  'GET /surgeries.atom',
  'GET /places',
  'GET /places/at',
  'GET /site',
  'GET /dev/mails',
  'GET /challenge',
  'GET /session',
  'POST /sign-in-links',
  'POST /session',
  'DELETE /session',
  'POST /submissions',
  // Whoever holds the private link; without the right token there is nothing.
  'GET /submissions/by-token/{token}',
  'PUT /submissions/by-token/{token}',
  'POST /submissions/by-token/{token}/confirmation',
  'POST /submissions/by-token/{token}/withdrawal',
  'POST /submissions/by-token/{token}/appeal',
  'POST /submissions/by-token/{token}/effects',
  'DELETE /submissions/by-token/{token}/link',
  'POST /submissions/by-token/{token}/link',
  // Is it really on? By the link of a mail; and what any visitor may tell.
  'GET /questions/by-token/{token}',
  'POST /questions/by-token/{token}/answer',
  'DELETE /questions/by-token/{token}/link',
  'POST /surgeries/{slug}/reports',
  // Coming along.
  'GET /surgeries/{slug}/attendance-summaries',
  'POST /surgeries/{slug}/occurrences/{recurrenceId}/attendances',
  'GET /attendances/by-token/{token}',
  'PUT /attendances/by-token/{token}',
  'DELETE /attendances/by-token/{token}',
  'POST /attendances/by-token/{token}/confirmation',
  'DELETE /attendances/by-token/{token}/link',
  'POST /attendances/by-token/{token}/link',
])
/** What is for moderators, and not for everybody who is signed in. */
const MODERATORS =
  /^(\w+ \/moderation\/|\w+ \/submissions\/\{id\}\/decision|POST \/submissions\/\{id\}\/reopening|\w+ \/surgeries\/\{slug\}\/hiding|GET \/surgeries\/\{slug\}\/history|POST \/surgeries\/\{slug\}\/reverts)/

let t: TestApp
let closed: { name: string; method: 'GET' | 'POST' | 'PUT' | 'DELETE'; url: string }[]
beforeAll(async () => {
  t = await buildTestApp()
  const { slug } = await buildSurgery(t.db)
  const { id } = await submitAndConfirm(t)
  const { paths } = (await t.get('/openapi.json')).json<{ paths: Record<string, Record<string, unknown>> }>()
  closed = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).flatMap((operation) => {
      const method = (['GET', 'POST', 'PUT', 'DELETE'] as const).find((verb) => verb.toLowerCase() === operation)
      const name = `${operation.toUpperCase()} ${path.replace('/api/v1', '')}`
      if (!method || OPEN.has(name)) return []
      return [{ name, method, url: path.replace('{slug}', slug).replace('{id}', id) }]
    }),
  )
})
afterAll(() => t.close())

it('a stranger is let in nowhere that is not open, and hears nothing of what is there', async () => {
  expect(closed.length).toBeGreaterThan(12)
  for (const { name, method, url } of closed) {
    const answer = await t.ask({ method, url, payload: method === 'GET' ? undefined : {} })
    expect([name, answer.statusCode, answer.json().code]).toEqual([name, 401, 'not_signed_in'])
  }
})

it('somebody signed in is no moderator', async () => {
  const headers = await t.signIn('nobody@example.org')
  const routes = closed.filter(({ name }) => MODERATORS.test(name))
  expect(routes.length).toBe(14)
  for (const { name, method, url } of routes) {
    const payload = method === 'GET' ? undefined : {}
    const answer = await t.ask({ method, url, payload, headers: { ...headers, 'if-match': '"1"' } })
    expect([name, answer.statusCode, answer.json().code]).toEqual([name, 403, 'not_allowed'])
  }
})

it('a change is taken from our own pages only, whoever is signed in', async () => {
  const headers = await t.signIn('cross@example.org')
  for (const origin of ['https://evil.example', 'null', '']) {
    const answer = await t.remove('/sessions', { ...headers, origin })
    expect(answer.json()).toMatchObject({ status: 403, code: 'origin_refused' })
  }
  expect((await t.get('/session', headers)).json().user).not.toBeNull()
})
