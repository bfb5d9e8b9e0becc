import { readFileSync } from 'node:fs'
import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../../../test/app.ts'
import { buildSurgery } from '../../../../test/build.ts'
import { type CalendarServer, fetcherToHere, startCalendarServer } from '../../../../test/calendar-server.ts'
import { addTimedJob, runDueJobs } from '../../../../test/jobs.ts'
import { addAdministrator } from '../../../admin/grants.ts'
import { rebuildOccurrences } from '../../surgeries/service.ts'
import { syncImports } from '../service.ts'

const FEEDS = new URL('../../../../test/feeds/', import.meta.url)
const published = (name: string) => readFileSync(new URL(`${name}.ics`, FEEDS), 'utf8')
const HOUR_MS = 60 * 60 * 1000

let api: TestApp
let server: CalendarServer
let anna: Record<string, string>
let stranger: Record<string, string>
let organiserId: string
beforeAll(async () => {
  server = await startCalendarServer()
  api = await buildTestApp({ fetchCalendar: fetcherToHere() })
  anna = await api.signIn('anna@example.org')
  stranger = await api.signIn('stranger@example.org')
  ;({ id: organiserId } = await api.db.user.findUniqueOrThrow({ where: { email: 'anna@example.org' } }))
})
afterAll(async () => {
  await api.close()
  await server.close()
})

let surgery: { id: string; slug: string }
let path: string
beforeEach(async () => {
  api.clock.now = NOW
  await api.db.rateLimit.deleteMany()
  await api.db.calendarImport.deleteMany()
  await api.db.mail.deleteMany()
  server.requests.length = 0
  surgery = await buildSurgery(api.db, { organiserId })
  path = `/surgeries/${surgery.slug}/import`
})

const set = (body: object, as = anna) => api.put(path, { url: server.url, ...body }, as)
const read = async () => (await api.get(path, anna)).json().import
const dates = async () =>
  (await api.get(`/occurrences?surgery=${surgery.slug}`))
    .json()
    .items.map((item: { localStart: string; status: string }) => `${item.localStart} ${item.status}`)
const event = (uid: string, start: string, ...more: string[]) =>
  ['BEGIN:VEVENT', `UID:${uid}`, `DTSTART:${start}`, 'DURATION:PT2H', ...more, 'END:VEVENT'].join('\r\n')
const calendar = (...events: string[]) => ['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR'].join('\r\n')
async function sync(hours = 4) {
  api.clock.now = new Date(api.clock.now.getTime() + hours * HOUR_MS)
  await syncImports(api.app.deps)
}
const sequence = async () => (await api.db.surgery.findUniqueOrThrow({ where: { id: surgery.id } })).sequence
const mails = () => api.db.mail.findMany({ where: { to: 'anna@example.org' }, orderBy: { createdAt: 'asc' } })
const fail = () => {
  server.answer = (_request, response) => response.writeHead(500).end()
}

test('its dates come from a calendar elsewhere, at once and on record', async () => {
  server.serve(published('nextcloud'))
  const answer = await set({})
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.json().import).toEqual({
    url: server.url,
    match: '',
    dates: 5,
    failures: 0,
    problem: null,
    checkedAt: NOW.toISOString(),
    succeededAt: NOW.toISOString(),
  })
  expect(await read()).toEqual(answer.json().import)
  expect(await dates()).toEqual([
    '2026-11-18T17:30 scheduled',
    '2026-12-17T18:00 scheduled',
    '2027-03-17T17:30 scheduled',
    '2027-04-21T17:30 scheduled',
    '2027-05-19T17:30 scheduled',
  ])
  expect(await api.db.auditEntry.findMany({ where: { surgeryId: surgery.id } })).toMatchObject([
    { action: 'set_import', actorRole: 'organiser', note: '127.0.0.1' },
  ])
})

test('beside those of its own schedule', async () => {
  const schedule = scheduleOf({ start: '2026-12-09T18:30', durationMinutes: 60, rule: 'FREQ=WEEKLY;COUNT=2' })
  surgery = await buildSurgery(api.db, { organiserId, schedule })
  path = `/surgeries/${surgery.slug}/import`
  server.serve(published('mobilizon'))
  await set({})
  expect(await dates()).toEqual([
    '2026-12-09T18:30 scheduled',
    '2026-12-16T18:30 scheduled',
    '2027-01-13T18:30 scheduled',
  ])
})

test('calendars that follow ours see when its dates changed there', async () => {
  const stamps = async () => {
    const { body } = await api.get(`/surgeries/${surgery.slug}/calendar.ics`)
    return [...new Set(body.match(/^(?:DTSTAMP|LAST-MODIFIED):.*$/gm))].toSorted()
  }
  server.serve(calendar(event('1', '20261202T170000Z')))
  await set({})
  server.serve(calendar(event('1', '20261203T170000Z')))
  await sync()
  const at = `${api.clock.now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
  expect(await stamps()).toEqual([`DTSTAMP:${at}`, `LAST-MODIFIED:${at}`])
})

test('only events whose title holds some words', async () => {
  server.serve(published('gancio'))
  await set({ match: 'sprechstunde' })
  expect(await dates()).toEqual(['2026-12-02T18:00 scheduled'])
})

test('what vanishes there vanishes here, and what comes comes', async () => {
  server.serve(calendar(event('1', '20261202T170000Z'), event('2', '20261209T170000Z')))
  await set({})
  server.serve(calendar(event('2', '20261209T180000Z'), event('3', '20261216T170000Z')))
  await sync()
  expect(await dates()).toEqual(['2026-12-09T19:00 scheduled', '2026-12-16T18:00 scheduled'])
})

test('what was said of a date goes along when it begins at another hour', async () => {
  server.serve(calendar(event('1', '20261202T170000Z')))
  await set({})
  await api.put(`/surgeries/${surgery.slug}/occurrences/2026-12-02T18:00`, { status: 'cancelled' }, anna)
  server.serve(calendar(event('1', '20261202T180000Z')))
  await sync()
  expect(await dates()).toEqual(['2026-12-02T19:00 cancelled'])
})

test('a calendar that stays as it is changes nothing, and what is over makes no difference', async () => {
  server.serve(calendar(event('1', '20261118T130000Z'), event('2', '20261202T170000Z')))
  await set({})
  const before = await sequence()
  await sync(4)
  expect(await sequence()).toBe(before)
  expect(await dates()).toEqual(['2026-12-02T18:00 scheduled'])
  server.serve(calendar(event('2', '20261202T180000Z')))
  await sync()
  expect(await sequence()).toBe(before + 1)
})

test('an unchanged one is not sent again, but read whole once a week', async () => {
  const text = calendar(event('1', '20261202T170000Z', 'RRULE:FREQ=WEEKLY;COUNT=2'))
  server.answer = (request, response) =>
    request.headers['if-none-match'] === '"1"'
      ? response.writeHead(304).end()
      : response.writeHead(200, { etag: '"1"' }).end(text)
  await set({})
  const asked = () => server.requests.map(({ headers }) => headers['if-none-match'])
  await sync()
  await sync()
  expect(asked()).toEqual([undefined, '"1"', '"1"'])
  expect(await read()).toMatchObject({ dates: 2, failures: 0, succeededAt: api.clock.now.toISOString() })
  await sync(7 * 24)
  expect(asked().at(-1)).toBeUndefined()
})

test('nobody is asked more often than every three hours, nor twice by two workers', async () => {
  server.serve(calendar(event('1', '20261202T170000Z')))
  await set({})
  await sync(2)
  expect(server.requests).toHaveLength(1)
  api.clock.now = new Date(api.clock.now.getTime() + 2 * HOUR_MS)
  await Promise.all([syncImports(api.app.deps), syncImports(api.app.deps)])
  expect(server.requests).toHaveLength(2)
  await syncImports(api.app.deps)
  expect(server.requests).toHaveLength(2)
})

test('the queue does it', async () => {
  server.serve(calendar(event('1', '20261202T170000Z')))
  await set({})
  server.serve(calendar())
  api.clock.now = new Date(NOW.getTime() + 4 * HOUR_MS)
  await addTimedJob(api, 'sync-imports')
  await runDueJobs(api)
  expect(await dates()).toEqual([])
})

test('three failures in a row change nothing and are told once; so is that it works again', async () => {
  server.serve(calendar(event('1', '20261202T170000Z')))
  await set({})
  fail()
  await sync()
  await sync()
  expect(await mails()).toEqual([])
  expect(await read()).toMatchObject({ failures: 2, problem: 'unreachable', dates: 1 })
  await sync()
  await sync()
  await sync()
  expect(await dates()).toEqual(['2026-12-02T18:00 scheduled'])
  expect(await mails()).toMatchObject([{ subject: expect.stringContaining('We cannot read your calendar') }])
  server.serve(calendar(event('1', '20261203T170000Z')))
  await sync()
  await sync()
  expect(await dates()).toEqual(['2026-12-03T18:00 scheduled'])
  expect(await read()).toMatchObject({ failures: 0, problem: null })
  const [failing, works, ...more] = await mails()
  expect(works?.subject).toContain('Your calendar is back')
  expect(more).toEqual([])
  expect(failing?.text).toContain('127.0.0.1')
  expect(failing?.text).toContain(`/me/surgeries/${surgery.slug}/dates`)
  expect(`${failing?.text}${works?.text}`).not.toContain('calendar.ics')
})

test('a second time is told again', async () => {
  server.serve(calendar())
  await set({})
  for (const round of [1, 2]) {
    fail()
    for (let times = 0; times < 4; times += 1) await sync()
    server.serve(calendar())
    await sync()
    expect(await mails()).toHaveLength(2 * round)
  }
})

test('two failures and a success are nobody’s business', async () => {
  server.serve(calendar())
  await set({})
  fail()
  await sync()
  await sync()
  server.serve(calendar())
  await sync()
  expect(await mails()).toEqual([])
})

test.each([
  ['a page instead of a calendar', '<!doctype html>', 'not_a_calendar'],
  ['more than a megabyte', 'x'.repeat(1024 * 1024 + 1), 'too_large'],
  ['too many dates', calendar(event('1', '20261118T170000Z', 'RRULE:FREQ=DAILY')), 'too_many_dates'],
])('%s is told beside the field, and nothing is kept', async (_what, text, code) => {
  server.serve(text)
  const answer = await set({})
  expect(answer.json()).toMatchObject({ status: 400, errors: [{ pointer: '/url', code }] })
  expect(await read()).toBeNull()
  expect(await dates()).toEqual([])
})

test.each([
  ['nonsense', 'not_an_address'],
  ['ftp://calendar.example/a.ics', 'not_an_address'],
  ['javascript:alert(1)', 'not_an_address'],
  ['https://anna:secret@calendar.example/a.ics', 'password_in_address'],
  ['http://127.0.0.2/a.ics', 'refused_address'],
  ['http://[::1]/a.ics', 'refused_address'],
  ['http://127.0.0.1:1/a.ics', 'unreachable'],
])('%s cannot be fetched: %s', async (url, code) => {
  const answer = await set({ url })
  expect(answer.json()).toMatchObject({ status: 400, errors: [{ pointer: '/url', code }] })
  expect(answer.json().errors[0].detail.length).toBeGreaterThan(30)
})

test('without a test’s allowance nothing of this machine is fetched', async () => {
  const strict = await buildTestApp()
  const bert = await strict.signIn('bert@example.org')
  const { id } = await strict.db.user.findUniqueOrThrow({ where: { email: 'bert@example.org' } })
  const { slug } = await buildSurgery(strict.db, { organiserId: id })
  for (const url of [server.url, 'http://127.0.0.1/', 'https://localhost/']) {
    const answer = await strict.put(`/surgeries/${slug}/import`, { url }, bert)
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ code: 'refused_address' }] })
  }
  expect(server.requests).toEqual([])
  await strict.close()
})

test('a subscription by its other name is understood', async () => {
  const answer = await set({ url: server.url.replace('http:', 'webcal:') })
  // As https, which this server does not speak.
  expect(answer.json().errors[0].code).toBe('unreachable')
})

test('one address takes the place of another, and without any the dates go', async () => {
  server.serve(calendar(event('1', '20261202T170000Z')))
  await set({})
  server.serve(calendar(event('2', '20261209T170000Z')))
  await set({ url: `${server.url}?other` })
  expect(await dates()).toEqual(['2026-12-09T18:00 scheduled'])
  expect((await api.remove(path, anna)).statusCode).toBe(204)
  expect((await api.remove(path, anna)).statusCode).toBe(204)
  expect(await dates()).toEqual([])
  expect(await read()).toBeNull()
  const actions = await api.db.auditEntry.findMany({ where: { surgeryId: surgery.id }, orderBy: { at: 'asc' } })
  expect(actions.map(({ action }) => action)).toEqual(['set_import', 'set_import', 'remove_import'])
})

test('an answer to the old address is dropped when there is a new one', async () => {
  server.serve(calendar(event('1', '20261202T170000Z')))
  await set({})
  const news = calendar(event('2', '20261209T170000Z'))
  let isAsked = () => {}
  const asked = new Promise<void>((resolve) => (isAsked = resolve))
  let answerNow = () => {}
  server.answer = (request, response) => {
    answerNow = () => response.end(calendar(event('3', '20261216T170000Z')))
    if (request.url?.includes('other')) response.end(news)
    else isAsked()
  }
  const syncing = sync()
  await asked
  const answerOld = answerNow
  await set({ url: `${server.url}?other` })
  answerOld()
  await syncing
  expect(await dates()).toEqual(['2026-12-09T18:00 scheduled'])
})

test('strangers and the public see nothing of it', async () => {
  server.serve(calendar())
  await set({})
  expect((await api.get(path, stranger)).json()).toMatchObject({ status: 403, code: 'not_allowed' })
  expect((await api.get(path)).json()).toMatchObject({ status: 401 })
  expect((await set({}, stranger)).statusCode).toBe(403)
  expect((await api.remove(path, stranger)).statusCode).toBe(403)
  expect((await api.get('/surgeries/none/import', anna)).statusCode).toBe(404)
  expect(server.requests).toHaveLength(1)
})

test('an administrator sees at which host it lies, and not the key in its address', async () => {
  server.serve(calendar())
  await set({ url: `${server.url}?key=secret` })
  await addAdministrator(api.db, 'stranger@example.org')
  expect((await api.get(path, stranger)).json().import.url).toBe(new URL(server.url).origin)
  expect((await api.remove(path, stranger)).statusCode).toBe(204)
  await api.db.roleGrant.deleteMany()
})

test('what has ended takes no dates, and asks nobody', async () => {
  server.serve(calendar())
  await set({})
  await api.db.surgery.update({ where: { id: surgery.id }, data: { state: 'ended' } })
  await sync()
  expect((await set({})).json()).toMatchObject({ status: 409, code: 'move_not_open' })
  expect(server.requests).toHaveLength(1)
})

test('more than twenty addresses an hour from one account are too many', async () => {
  for (let times = 0; times < 20; times += 1) await set({ url: 'nonsense' })
  expect((await set({ url: 'nonsense' })).statusCode).toBe(429)
})

test('a rebuild of dates from elsewhere gives the same rows', async () => {
  server.serve(published('nextcloud'))
  await set({})
  const rows = () =>
    api.db.$queryRaw`SELECT o::text FROM occurrence o WHERE "surgeryId" = ${surgery.id}::uuid ORDER BY 1`
  const before = await rows()
  await rebuildOccurrences(api.db, surgery.id, NOW)
  expect(await rows()).toEqual(before)
})
