import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestApp, type TestApp } from '../test/app.ts'
import { buildContent } from '../test/build.ts'
import { runDueJobs } from '../test/jobs.ts'
import { buildModerator, submit, submitAndConfirm } from '../test/submitting.ts'

const PRIVATE = ['sita.private@example.org', 'uta.private@example.org', 'Sita Secretname', 'a word for the moderators only']

let t: TestApp
let log = ''
let secrets: string[]
let slug: string
beforeAll(async () => {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      log += String(chunk)
      done()
    },
  })
  t = await buildTestApp({ logger: pino({ level: 'trace' }, stream) })
  await buildModerator(t.db, { email: 'uta.private@example.org', name: 'Uta', countries: ['DE'] })
  const content = buildContent({ latitude: 53.55321, longitude: 9.95123, pinPrecision: 'town' })
  const sent = { email: 'sita.private@example.org', organiserName: 'Sita Secretname', message: 'a word for the moderators only', content }
  const { id, path } = await submitAndConfirm(t, sent)
  const uta = await t.signIn('uta.private@example.org')
  slug = (await t.post(`/submissions/${id}/decision`, { action: 'approve' }, { ...uta, 'if-match': '"1"' })).json().slug
  // What goes wrong is written about as well.
  await submit(t, { ...sent, captcha: 'x' })
  await t.post('/session', { token: 'a-wrong-token-of-somebody' })
  await t.get(`${path}x`)
  await t.post(`${path}/appeal`, { message: 'a word for the moderators only' })
  await t.ask({ method: 'POST', url: '/api/v1/submissions', payload: '{"email":"sita.private@example.org"', headers: { 'content-type': 'application/json' } })
  await runDueJobs(t)
  const token = path.split('/').at(-1) ?? ''
  secrets = [...PRIVATE, token, uta['cookie']?.split('=')[1] ?? '', 'a-wrong-token-of-somebody']
})
afterAll(() => t.close())

it('no public answer holds an address, a name, a message, a token or the exact pin', async () => {
  const addresses = [
    '/api/v1/surgeries',
    '/api/v1/surgeries?q=sita.private%40example.org',
    `/api/v1/surgeries/${slug}`,
    '/api/v1/surgeries/facets',
    '/api/v1/surgeries/lookalikes?name=Kultwerk&lat=53.553&lng=9.951',
    '/api/v1/surgeries.geojson',
    '/api/v1/surgeries.csv',
    '/api/v1/map?zoom=3',
    '/api/v1/map?zoom=18',
    '/api/v1/openapi.json',
    '/',
    `/surgeries/${slug}`,
    '/sitemap.xml',
    '/robots.txt',
    '/no/such/page',
    '/api/v1/no-such-thing',
  ]
  for (const url of addresses) {
    const { body, headers } = await t.ask({ method: 'GET', url })
    const said = body + JSON.stringify(headers)
    for (const secret of [...secrets, '53.55321', '9.95123']) expect(said.includes(secret), `${secret} in ${url}`).toBe(false)
    if (url !== '/api/v1/openapi.json') expect(said, url).not.toMatch(/[\w.+-]+@[\w-]+\.[a-z]{2,}/i)
  }
})

it('no line of the log holds an address, a name, a message or a token', () => {
  expect(log.split('\n').length).toBeGreaterThan(10)
  for (const secret of secrets) expect(log.includes(secret), secret).toBe(false)
  expect(log).not.toMatch(/[\w.+-]+@[\w-]+\.[a-z]{2,}/i)
})

it('the private page says who looks after a place by name only', async () => {
  const { path } = await submitAndConfirm(t, { email: 'other@example.org' })
  expect((await t.get(path)).body).not.toMatch(/@/)
})
