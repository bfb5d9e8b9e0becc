import { DAY_MS } from '@surgeries/domain/dates/durations'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { buildConfirmed, subjectsTo, WEDNESDAYS } from '../../../../test/attending.ts'
import { buildContent } from '../../../../test/build.ts'
import { buildDesk, type Desk, proposeEdit } from '../../../../test/desk.ts'
import { runAllJobs } from '../../../../test/jobs.ts'
import { buildModerator, buildSubmission } from '../../../../test/submitting.ts'

type Headers = Record<string, string>

let t: TestApp
let uta: Headers
let asha: Headers
let ada: Desk
let admin: Headers
let count = 0
beforeAll(async () => {
  t = await buildTestApp()
  await buildModerator(t.db, { email: 'uta@example.org', name: 'Uta', countries: ['DE'] })
  await buildModerator(t.db, { email: 'asha@example.org', countries: ['NP'] })
  uta = await t.signIn('uta@example.org')
  asha = await t.signIn('asha@example.org')
  ada = await buildDesk(t, { email: 'admin@example.org', name: 'Ada', role: 'administrator', countries: [] })
  admin = ada.headers
})
afterEach(() => t.db.rateLimit.deleteMany())
afterAll(() => t.close())

const tag = { 'if-match': '"1"' }
const hide = (slug: string, who: Headers = uta) =>
  t.post(`/surgeries/${slug}/hiding`, { reason: 'Not its address' }, who)
const restore = (slug: string, who: Headers = uta) => t.remove(`/surgeries/${slug}/hiding`, who)

async function buildListed(email = `organiser${(count += 1)}@example.org`) {
  const name = `Secretgarden ${count}`
  return { ...(await ada.buildOrganised(email, buildContent({ name, schedule: WEDNESDAYS }))), name }
}

async function proposeSummary(slug: string, email: string): Promise<string> {
  return proposeEdit(t, { slug, headers: await t.signIn(email) }, { summary: 'Changed' })
}

const PUBLIC = (slug: string) => [
  '/surgeries?q=secretgarden',
  '/surgeries?state=active,paused,dormant,ended',
  '/surgeries/facets',
  '/map?zoom=12&bbox=9,53,11,54',
  '/occurrences',
  '/calendar.ics',
  '/surgeries.csv',
  '/surgeries.geojson',
  '/surgeries.atom',
  `/surgeries/lookalikes?name=Secretgarden&lat=53.55&lng=9.93`,
  `/surgeries/${slug}`,
  `/surgeries/${slug}/calendar.ics`,
  `/surgeries/${slug}/attendance-summaries`,
  `/occurrences?surgery=${slug}`,
]

describe('a listing that a moderator hides', () => {
  it('answers 410 with none of its content, and is in no list, map, feed, export or sitemap', async () => {
    const { slug, name } = await buildListed()
    const before = await t.ask({ method: 'GET', url: `/api/v1/surgeries/${slug}` })
    expect((await hide(slug)).statusCode).toBe(201)
    for (const path of PUBLIC(slug)) {
      const { body, statusCode } = await t.get(path)
      expect([path, body.includes(name), [200, 410].includes(statusCode)]).toEqual([path, false, true])
    }
    for (const path of [`/surgeries/${slug}`, `/surgeries/${slug}/calendar.ics`, `/occurrences?surgery=${slug}`])
      expect((await t.get(path)).json()).toMatchObject({ status: 410, code: 'being_checked' })
    const seen = { 'if-none-match': String(before.headers.etag) }
    expect((await t.get(`/surgeries/${slug}`, seen)).statusCode).toBe(410)
    const page = await t.ask({ method: 'GET', url: `/surgeries/${slug}` })
    expect([page.statusCode, page.body.includes('This listing is being checked')]).toEqual([410, true])
    expect(page.body).not.toContain(name)
    expect((await t.ask({ method: 'GET', url: '/sitemap.xml' })).body).not.toContain(slug)
  })

  it('comes back as it was, on record with names', async () => {
    const { slug } = await buildListed()
    await hide(slug)
    const hiding = (await t.get(`/surgeries/${slug}/hiding`, uta)).json()
    expect(hiding).toMatchObject({ state: 'hidden', mayHide: true, hidden: { reason: 'Not its address', by: 'Uta' } })
    expect((await restore(slug)).json()).toMatchObject({ state: 'active', hidden: null })
    expect((await t.get(`/surgeries/${slug}`)).json()).toMatchObject({ state: 'active' })
    const { items } = (await t.get(`/surgeries/${slug}/history`, uta)).json()
    expect(items.slice(0, 2)).toMatchObject([
      { action: 'restore', actor: 'Uta (moderator)' },
      { action: 'hide', actor: 'Uta (moderator)', note: 'Not its address' },
    ])
    expect((await restore(slug)).json()).toMatchObject({ code: 'move_not_open' })
  })

  it('tells its organiser and who is expected, once each way', async () => {
    const { id, slug, email } = await buildListed()
    await buildConfirmed(t, id, { email: 'ram@example.org' })
    const { effects, organisers } = (await t.get(`/surgeries/${slug}/hiding`, uta)).json()
    expect([effects.people, organisers]).toEqual([1, 1])
    await hide(slug)
    await runAllJobs(t)
    expect((await subjectsTo(t, email)).at(-1)).toMatch(/^Being checked/)
    expect((await subjectsTo(t, 'ram@example.org')).at(-1)).toMatch(/^Being checked/)
    await restore(slug)
    await runAllJobs(t)
    expect((await subjectsTo(t, email)).at(-1)).toMatch(/^Public again/)
    expect((await subjectsTo(t, 'ram@example.org')).at(-1)).toMatch(/^On after all/)
  })

  it('within the half minute of its approval sends no good news', async () => {
    const { slug, email } = await buildListed()
    await hide(slug)
    await runAllJobs(t)
    const subjects = await subjectsTo(t, email)
    expect(subjects.filter((subject) => subject.startsWith('It is on the map'))).toEqual([])
    expect(subjects.at(-1)).toMatch(/^Being checked/)
  })

  it('is hidden only by who may decide on it, and never by whose own it is', async () => {
    const { slug } = await buildListed()
    expect((await hide(slug, asha)).json()).toMatchObject({ code: 'not_allowed' })
    const own = await buildListed('uta+own@example.org')
    expect((await hide(own.slug)).json()).toMatchObject({ code: 'own_listing' })
  })

  it('shows its organiser why, and those who signed up nothing of it but what they said', async () => {
    const { id, slug, email, name } = await buildListed()
    const path = await buildConfirmed(t, id, { email: 'maya@example.org', name: 'Maya' })
    const organiser = await t.signIn(email)
    const mine = async () => (await t.get('/me', organiser)).json().surgeries[0]
    expect(await mine()).toMatchObject({ slug, hidden: null })
    await hide(slug)
    expect(await mine()).toMatchObject({ state: 'hidden', hidden: { reason: 'Not its address' } })
    const own = await t.get(path)
    expect(own.json()).toMatchObject({ state: 'coming', name: 'Maya', surgery: null, occurrence: null })
    expect(own.body).not.toContain(name)
    const change = { kind: 'wants_help', topics: [], languages: [], note: '', name: 'Maya' }
    for (const refused of [await t.put(path, change), await t.post(`${path}/confirmation`)])
      expect(refused.body).not.toContain(name)
    expect((await t.put(path, change)).json()).toMatchObject({ status: 410, code: 'being_checked' })
    expect((await t.remove(path)).json()).toMatchObject({ state: 'withdrawn', surgery: null })
    await restore(slug)
    expect((await t.get(path)).json()).toMatchObject({ surgery: { slug } })
  })

  it('at the moment in which an edit of it is approved is hidden all the same, and restored with the edit', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { slug, email } = await buildListed()
      const id = await proposeSummary(slug, email)
      const approval = t.post(`/submissions/${id}/decision`, { action: 'approve' }, { ...admin, ...tag })
      const answers = await Promise.all([hide(slug), approval])
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 200])
      expect((await t.get(`/surgeries/${slug}`)).statusCode).toBe(410)
      await restore(slug)
      expect((await t.get(`/surgeries/${slug}`)).json()).toMatchObject({ state: 'active', summary: 'Changed' })
    }
  })

  it('at the moment in which its approval is taken back is either hidden or gone, never shown', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { slug, submissionId } = await buildListed()
      const undo = t.remove(`/submissions/${submissionId}/decision`, admin)
      const [hidden, undone] = await Promise.all([hide(slug), undo])
      expect([hidden.statusCode, undone.statusCode].toString()).toMatch(/^(201,409|404,200)$/)
      expect((await t.get(`/surgeries/${slug}`)).statusCode).toBe(hidden.statusCode === 201 ? 410 : 404)
    }
  })

  it('is hidden by one of two at once', async () => {
    const { slug } = await buildListed()
    const answers = await Promise.all([hide(slug), hide(slug, admin)])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409])
  })
})

describe('a rejection', () => {
  it('is opened again long afterwards, on record, and its organiser is told', async () => {
    const { id } = await buildSubmission(t, { email: 'no@example.org' })
    const reject = { action: 'reject', reasonCode: 'spam' }
    await t.post(`/submissions/${id}/decision`, reject, { ...uta, ...tag })
    t.clock.now = new Date(t.clock.now.getTime() + DAY_MS)
    const reopen = (who: Headers) => t.post(`/submissions/${id}/reopening`, { reason: 'It is real' }, who)
    expect((await reopen(asha)).statusCode).toBe(403)
    const answers = await Promise.all([reopen(uta), reopen(admin)])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
    const desk = (await t.get(`/moderation/submissions/${id}`, uta)).json()
    expect(desk).toMatchObject({ state: 'pending', decidedBy: null })
    expect(desk.history[0]).toMatchObject({ action: 'reopen_decision', note: 'It is real' })
    expect((await subjectsTo(t, 'no@example.org')).at(-1)).toMatch(/^We are looking again/)
  })
})
