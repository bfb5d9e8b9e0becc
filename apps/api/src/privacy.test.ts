import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../test/app.ts'
import { buildContent, buildSurgery } from '../test/build.ts'
import { buildWorld } from '../test/world.ts'
import { rebuildOccurrences } from './features/surgeries/index.ts'
import { linkTokenOf } from './http/link-tokens.ts'

const ANNA = 'anna.organiser@private.example'
const BERT = 'bert.applicant@private.example'
const VERA = 'vera.visitor@private.example'
const EXACT = { latitude: 53.551234, longitude: 9.987654 }

let api: TestApp
let secrets: string[]
let questionToken: string
const logged: string[] = []
beforeAll(async () => {
  const log = new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk))
      done()
    },
  })
  api = await buildTestApp({ logger: pino({ level: 'trace' }, log) })
  await buildWorld(api.db)
  const { cookie } = await api.signIn(ANNA)
  const { id: organiserId } = await api.db.user.findUniqueOrThrow({ where: { email: ANNA } })
  const annas = { name: 'Anna’s surgery', organiserId, pinPrecision: 'town' as const, ...EXACT }
  const { id: surgeryId } = await buildSurgery(api.db, annas)
  await api.db.report.create({
    data: {
      surgeryId,
      kind: 'take_on',
      email: VERA,
      name: 'Vera Visitor',
      message: 'What only moderators read',
      sender: 'hashed-network',
    },
  })
  await api.db.calendarImport.create({
    data: {
      surgeryId,
      url: 'https://cloud.private.example/feeds/key-of-annas-calendar.ics',
      dates: [{ start: '2026-12-02T18:00', durationMinutes: 60 }],
      setBy: organiserId,
    },
  })
  await rebuildOccurrences(api.db, surgeryId, NOW)
  const asked = { surgeryId, userId: organiserId, about: 'still-runs:2026-11-25', askedAt: NOW, dueAt: NOW }
  const question = await api.db.question.create({ data: asked })
  questionToken = linkTokenOf(api.app.deps.env, 'question-link', question.id)
  await api.db.submission.create({
    data: {
      kind: 'new',
      state: 'pending',
      content: JSON.parse(JSON.stringify(buildContent({ name: 'Unapproved proposal' }))),
      countryCode: 'DE',
      organiserEmail: BERT,
      organiserName: 'Bert Applicant',
      message: 'To the moderators only',
      pendingSince: NOW,
    },
  })
  const { token } = await api.db.session.findFirstOrThrow()
  secrets = [
    token,
    cookie?.split('=')[1] ?? token,
    'Unapproved proposal',
    'Bert Applicant',
    'To the moderators only',
    'Vera Visitor',
    'What only moderators read',
    'hashed-network',
    'cloud.private.example',
    'key-of-annas-calendar',
    questionToken,
    organiserId,
    '53.5512',
    '9.9876',
  ]
})
afterAll(() => api.close())

const PUBLIC = [
  '/',
  '/?q=surgery',
  '/about',
  '/about/data',
  '/register',
  '/surgeries/annas-surgery',
  '/surgeries/unapproved-proposal',
  '/sitemap.xml',
  '/robots.txt',
  '/me',
  '/moderation',
  '/api/docs',
  '/api/v1/openapi.json',
  '/api/v1/site',
  '/api/v1/session',
  '/api/v1/me',
  '/api/v1/moderation/submissions',
  '/moderation/reports',
  '/api/v1/moderation/reports',
  '/api/v1/moderation/reports?surgery=annas-surgery',
  '/api/v1/surgeries/annas-surgery/reports',
  '/questions/abcdefghijklmnopqrstuvwxyz0123',
  '/api/v1/questions/by-token/abcdefghijklmnopqrstuvwxyz0123',
  '/api/v1/surgeries?limit=100&state=active,paused,dormant,ended',
  '/api/v1/surgeries?q=proposal',
  '/api/v1/surgeries?q=private',
  '/api/v1/surgeries/annas-surgery',
  '/api/v1/surgeries/annas-surgery/content',
  '/api/v1/surgeries/annas-surgery/history',
  '/api/v1/surgeries/unapproved-proposal',
  '/api/v1/surgeries/facets',
  '/api/v1/surgeries.geojson',
  '/api/v1/surgeries.csv',
  '/api/v1/surgeries.atom',
  '/api/v1/calendar.ics',
  '/api/v1/calendar.ics?from=2026-11-01',
  '/api/v1/surgeries/annas-surgery/calendar.ics',
  '/api/v1/map?zoom=2',
  '/api/v1/map?zoom=18',
  '/api/v1/occurrences?limit=200',
  '/api/v1/occurrences?surgery=annas-surgery',
  '/api/v1/occurrences/days?from=2026-11-01&to=2026-12-31',
  '/api/v1/surgeries/annas-surgery/import',
  `/api/v1/surgeries/lookalikes?name=proposal&lat=${EXACT.latitude}&lng=${EXACT.longitude}`,
  '/api/v1/places?q=Hamburg',
  '/api/v1/places/at?lat=53.55&lng=9.95',
  '/api/v1/nowhere?email=anna',
]

describe('nothing private is in', () => {
  test('because the page of a surgery is really there', async () => {
    expect((await api.ask({ url: '/surgeries/annas-surgery' })).body).toContain('Anna')
  })

  test.each(PUBLIC)('%s', async (url) => {
    const { body, headers } = await api.ask({ url })
    const whole = `${JSON.stringify(headers)}\n${body}`
    expect(whole).not.toMatch(/[\w.+-]+@[\w-]+\.[a-z]{2,}/i)
    for (const secret of secrets) expect(whole).not.toContain(secret)
  })
})

test('nor in what somebody is asked who holds the link', async () => {
  for (const url of [`/api/v1/questions/by-token/${questionToken}`, `/questions/${questionToken}?answer=yes`]) {
    const { statusCode, body } = await api.ask({ url })
    expect(statusCode).toBe(200)
    expect(body).not.toMatch(/[\w.+-]+@[\w-]+\.[a-z]{2,}/i)
    for (const secret of secrets) expect(body).not.toContain(secret)
  }
})

test('nor in the log, which knows routes and not addresses', async () => {
  await api.ask({ url: '/api/v1/submissions/by-token/abcdefghijklmnopqrstuvwxyz0123' })
  await api.ask({ url: `/surgeries/none?email=${ANNA}` })
  await api.ask({ url: '/submissions/abcdefghijklmnopqrstuvwxyz0123' })
  await api.ask({ url: '/questions/abcdefghijklmnopqrstuvwxyz0123?answer=yes' })
  await api.ask({ url: '/attendances/abcdefghijklmnopqrstuvwxyz0123' })
  await api.ask({ url: `/api/v1/questions/by-token/${questionToken}` })
  const log = logged.join('\n')
  for (const route of ['/submissions/:token', '/questions/:token', '/attendances/:token']) expect(log).toContain(route)
  expect(log).not.toMatch(/[\w.+-]+(?:@|%40)[\w-]+\.[a-z]{2,}/i)
  expect(log).not.toContain('abcdefghijklmnopqrstuvwxyz')
  for (const secret of secrets) expect(log).not.toContain(secret)
})
