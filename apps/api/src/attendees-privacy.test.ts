import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { announce, attend, buildUnconfirmed, FIRST, WEDNESDAYS } from '../test/attending.ts'
import { buildTestApp, NOW, type TestApp } from '../test/app.ts'
import { buildSurgery } from '../test/build.ts'
import { addressesOf, type Route, withEveryRoute } from '../test/every-route.ts'
import { addTimedJob, runDueJobs } from '../test/jobs.ts'
import { buildModerator, buildSubmission } from '../test/submitting.ts'
import { linkTokenOf } from './http/link-tokens.ts'
import { tasksOf } from './jobs/tasks.ts'

/** In every private fact of everybody who comes along, and nowhere else. */
const MARK = 'xylo'
const PEOPLE = ['coming', 'waiting', 'unconfirmed', 'withdrawn', 'helping'] as const
type Person = (typeof PEOPLE)[number]

const about = (person: Person) => ({
  email: `${MARK}.${person}@${MARK}.example`,
  name: `${MARK} ${person}`,
  note: `${MARK} ${person} comes by wheelchair`,
  kind: person === 'helping' ? ('offers_help' as const) : ('wants_help' as const),
})

let t: TestApp
let routes: Route[]
let slug: string
let links: Record<Person, string>
let values: Record<string, string[]>
let visitors: Record<string, Record<string, string>>
/** Tokens and ids, which nobody may see either. */
let keys: string[]
const logged: string[] = []

beforeAll(async () => {
  const log = new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk))
      done()
    },
  })
  // In production there is no inbox for developers, where all mails lie open.
  const built = await withEveryRoute(() =>
    buildTestApp({ logger: pino({ level: 'trace' }, log), env: { NODE_ENV: 'production' } }),
  )
  t = built.built
  routes = built.routes
  await buildModerator(t.db, { email: 'moderator@example.org' })
  await buildModerator(t.db, { email: 'administrator@example.org', role: 'administrator' })
  visitors = { public: {} }
  for (const name of ['stranger', 'organiser', 'other-organiser', 'moderator', 'administrator'])
    visitors[name] = await t.signIn(`${name}@example.org`)
  const userId = async (name: string) =>
    (await t.db.user.findUniqueOrThrow({ where: { email: `${name}@example.org` } })).id
  const surgery = await buildSurgery(t.db, { schedule: WEDNESDAYS, organiserId: await userId('organiser') })
  const other = await buildSurgery(t.db, {
    name: 'Other',
    schedule: WEDNESDAYS,
    organiserId: await userId('other-organiser'),
  })
  slug = surgery.slug
  await t.put(`/surgeries/${slug}/seats`, { seats: 1 }, visitors['organiser'])
  links = {
    coming: await attend(t, surgery.id, about('coming')),
    waiting: await attend(t, surgery.id, about('waiting')),
    unconfirmed: await buildUnconfirmed(t, surgery.id, about('unconfirmed')),
    withdrawn: await attend(t, surgery.id, about('withdrawn')),
    helping: await attend(t, surgery.id, about('helping')),
  }
  await t.remove(links.withdrawn)
  const proposal = await buildSubmission(t, { email: 'applicant@example.org' })
  const attendances = await t.db.attendance.findMany({ select: { id: true } })
  const report = await t.db.report.create({ data: { surgeryId: surgery.id, kind: 'other', recurrenceId: FIRST } })
  const question = await t.db.question.create({
    data: { surgeryId: surgery.id, userId: await userId('organiser'), about: FIRST, askedAt: NOW, dueAt: NOW },
  })
  const tokens = Object.values(links).map(tokenOf)
  keys = [...tokens, ...attendances.map(({ id }) => id)]
  values = {
    slug: [slug, other.slug],
    recurrenceId: [FIRST],
    id: [proposal.id, attendances[0]?.id ?? '', report.id, surgery.id],
    token: [
      tokenOf(proposal.path),
      linkTokenOf(t.app.deps.env, 'question-link', question.id),
      'abcdefghijklmnopqrstuvwxyz0123',
      ...tokens,
    ],
    '*': ['assets/main-a1b2c3d4.js', 'favicon.svg', 'nowhere'],
  }
})
afterAll(() => t.close())

const tokenOf = (path: string) => path.split('/').at(-1) ?? ''
const SHEET = '/api/v1/surgeries/:slug/occurrences/:recurrenceId/attendances'
const OWN = '/api/v1/attendances/by-token/:token'

/** What some reads cannot do without, and what makes others tell the most. */
const QUERIES: Record<string, string[]> = {
  '/api/v1/places': ['?q=Hamburg'],
  '/api/v1/places/at': ['?lat=53.55&lng=9.95'],
  '/api/v1/map': ['?zoom=2', '?zoom=18'],
  '/api/v1/surgeries': ['', '?limit=100&state=active,paused,dormant,ended', '?sort=next'],
  '/api/v1/surgeries/lookalikes': ['?name=Kultwerk&lat=53.55&lng=9.95'],
  '/api/v1/occurrences/days': ['?from=2026-11-01&to=2026-12-31'],
}

interface Answer {
  who: string
  url: string
  statusCode: number
  whole: string
}

async function askAll(who: string, url: string): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const address of addressesOf(url, values))
    for (const query of QUERIES[url] ?? ['']) {
      const { statusCode, headers, body } = await t.ask({ url: `${address}${query}`, headers: visitors[who] ?? {} })
      answers.push({ who, url: `${address}${query}`, statusCode, whole: `${JSON.stringify(headers)}\n${body}` })
    }
  return answers
}

/** Which private facts a text holds. */
function leaksIn(text: string): string[] {
  const plain = text.toLowerCase()
  return [...(plain.includes(MARK) ? [MARK] : []), ...keys.filter((key) => plain.includes(key.toLowerCase()))]
}

const reads = () => [...new Set(routes.filter(({ method }) => method === 'GET').map(({ url }) => url))]

describe('nothing of those who come along is in', () => {
  it('any answer to any question that can be asked, whoever asks, but the two that are meant for it', async () => {
    const unanswered: string[] = []
    for (const url of reads()) {
      const answers: Answer[] = []
      for (const who of Object.keys(visitors)) answers.push(...(await askAll(who, url)))
      for (const answer of answers) {
        const isOwn = url === OWN && Object.values(links).some((link) => answer.url.endsWith(link))
        const isSheet = url === SHEET && answer.who === 'organiser' && answer.url.includes(slug)
        expect([answer.who, answer.url, isOwn || isSheet ? [] : leaksIn(answer.whole)]).toEqual([
          answer.who,
          answer.url,
          [],
        ])
      }
      if (!answers.some(({ statusCode }) => statusCode === 200 || statusCode === 405)) unanswered.push(url)
    }
    // Else a new question would be asked without anybody noticing that it never got its answer.
    expect(unanswered).toEqual([])
    expect(reads().length).toBeGreaterThan(40)
  }, 120_000)

  it('any answer to a change with junk in it', async () => {
    const changes = routes.filter(({ method }) => ['POST', 'PUT', 'DELETE', 'PATCH'].includes(method))
    expect(changes.length).toBeGreaterThan(30)
    const some = { ...values, slug: [slug], token: (values['token'] ?? []).slice(0, 3) }
    for (const { method, url } of changes) {
      for (const [who, headers] of Object.entries(visitors)) {
        // Signing everybody out would make the rest dull.
        if (/\/sessions?$/.test(url) && who !== 'public') continue
        await t.db.rateLimit.deleteMany()
        for (const address of addressesOf(url, some))
          for (const payload of [{}, { kind: 'wants_help', seats: 'all', token: '' }]) {
            const verb = method === 'POST' || method === 'PUT' || method === 'DELETE' ? method : 'PATCH'
            const answer = await t.ask({
              method: verb,
              url: address,
              payload,
              headers: { ...headers, 'if-match': '"1"' },
            })
            const found = leaksIn(`${JSON.stringify(answer.headers)}\n${answer.body}`)
            expect([who, verb, address, found]).toEqual([who, verb, address, []])
            expect(answer.statusCode).toBeLessThan(500)
          }
      }
    }
  }, 180_000)
})

it('nobody learns whether an address is known by saying that they come with it', async () => {
  const answers = []
  for (const wish of [...PEOPLE.map(about), { ...about('coming'), email: `${MARK}.new@${MARK}.example` }])
    answers.push(await announce(t, slug, wish))
  expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1)
  expect(answers.flatMap(({ headers, body }) => leaksIn(JSON.stringify(headers) + body))).toEqual([])
})

describe('what is meant for it', () => {
  const sheet = (headers: Record<string, string> | undefined) =>
    t.get(`/surgeries/${slug}/occurrences/${FIRST}/attendances`, headers)

  it('is the sheet of the evening, for whoever organises this surgery: of those who come or wait', async () => {
    const answer = await sheet(visitors['organiser'])
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.json()).toMatchObject({
      occurrence: { recurrenceId: FIRST, status: 'scheduled' },
      summary: { wantHelp: 1, waiting: 1, offerHelp: 1, seatsLeft: 0 },
    })
    expect(answer.json().people).toMatchObject([
      { ...about('coming'), state: 'coming' },
      { ...about('waiting'), state: 'waiting' },
      { ...about('helping'), state: 'coming' },
    ])
    expect(answer.body).not.toMatch(/withdrawn|unconfirmed/)
    expect(leaksIn(answer.body)).toEqual([MARK])
  })

  it.each([
    ['public', 401],
    ['stranger', 403],
    ['other-organiser', 403],
    ['moderator', 403],
    ['administrator', 403],
  ])('is refused to %s', async (who, status) => {
    const answer = await sheet(visitors[who])
    expect(answer.statusCode).toBe(status)
    expect(leaksIn(answer.body)).toEqual([])
  })

  it('is the own link, of oneself only, and without an address', async () => {
    for (const person of PEOPLE) {
      const { body } = await t.get(links[person])
      expect(body).toContain(about(person).note)
      for (const other of PEOPLE) expect(other !== person && body.includes(`${MARK} ${other}`)).toBe(false)
      expect(body).not.toContain('@')
    }
  })

  it('goes to a co-organiser too, and is lost with the role, at once', async () => {
    const { id: userId } = await t.db.user.findUniqueOrThrow({ where: { email: 'stranger@example.org' } })
    const { id: surgeryId } = await t.db.surgery.findUniqueOrThrow({ where: { slug } })
    await t.db.surgeryOrganiser.create({ data: { surgeryId, userId } })
    expect((await sheet(visitors['stranger'])).statusCode).toBe(200)
    await t.db.surgeryOrganiser.delete({ where: { surgeryId_userId: { surgeryId, userId } } })
    const answer = await sheet(visitors['stranger'])
    expect([answer.statusCode, leaksIn(answer.body)]).toEqual([403, []])
  })
})

it('whoever looks for a person by name or address finds no surgery by it', async () => {
  for (const path of ['/surgeries', '/occurrences'])
    for (const q of [`${MARK} coming`, about('coming').email])
      expect((await t.get(`${path}?q=${encodeURIComponent(q)}`)).json().items).toEqual([])
})

// The last, as it lets time pass.
it('nor is anything of them in the log, the record, what waits in the queue, or anybody else’s mail', async () => {
  // What goes on record while people are expected.
  await t.db.rateLimit.deleteMany()
  const organiser = visitors['organiser']
  const changes = [
    await t.put(`/surgeries/${slug}/seats`, { seats: 1 }, organiser),
    await t.put(`/surgeries/${slug}/occurrences/${FIRST}`, { status: 'moved', start: '2026-11-25T18:30' }, organiser),
  ]
  expect(changes.map(({ statusCode }) => statusCode)).toEqual([204, 200])
  for (const task of Object.keys(tasksOf(t.app.deps, null)))
    if (!['deliver-mail', 'check-mail-domain', 'notify-attendees'].includes(task)) await addTimedJob(t, task)
  t.clock.now = new Date('2026-11-24T09:00:00Z')
  const waiting = await t.db.$queryRaw`SELECT payload FROM graphile_worker._private_jobs`
  await runDueJobs(t)
  t.clock.now = NOW
  expect(leaksIn(JSON.stringify(waiting))).toEqual([])
  expect(leaksIn(JSON.stringify(await t.db.auditEntry.findMany()))).toEqual([])
  expect(logged.length).toBeGreaterThan(100)
  expect(leaksIn(logged.join('\n'))).toEqual([])
  const mails = await t.db.mail.findMany()
  for (const { to, subject, text, html } of mails) {
    const strange = Object.values(links).filter((link) => `${text}${html}`.includes(tokenOf(link)))
    expect(strange.length).toBe(to.includes(MARK) ? 1 : 0)
    expect(leaksIn(to.includes(MARK) ? '' : `${subject}${text}${html}`)).toEqual([])
  }
  expect(mails.filter(({ to }) => to.includes(MARK)).length).toBeGreaterThan(4)
})
