import { HOUR_MS } from '@surgeries/domain/dates/durations'
import { expect, test } from 'vitest'
import { NOW } from '../../../../test/app.ts'
import { calendar, event, importing } from '../../../../test/importing.ts'
import { addTimedJob, runDueJobs } from '../../../../test/jobs.ts'
import { syncImports } from '../index.ts'

const here = importing()
const { set, read, dates, sync, mails, fail } = here

test('an unchanged one is not sent again, but read whole once a week', async () => {
  const text = calendar(event('1', '20261202T170000Z', 'RRULE:FREQ=WEEKLY;COUNT=2'))
  here.server.answer = (request, response) =>
    request.headers['if-none-match'] === '"1"'
      ? response.writeHead(304).end()
      : response.writeHead(200, { etag: '"1"' }).end(text)
  await set({})
  const asked = () => here.server.requests.map(({ headers }) => headers['if-none-match'])
  await sync()
  await sync()
  expect(asked()).toEqual([undefined, '"1"', '"1"'])
  expect(await read()).toMatchObject({ dates: 2, failures: 0, succeededAt: here.api.clock.now.toISOString() })
  await sync(7 * 24)
  expect(asked().at(-1)).toBeUndefined()
})

test('nobody is asked more often than every three hours, nor twice by two workers', async () => {
  here.server.serve(calendar(event('1', '20261202T170000Z')))
  await set({})
  await sync(2)
  expect(here.server.requests).toHaveLength(1)
  here.api.clock.now = new Date(here.api.clock.now.getTime() + 2 * HOUR_MS)
  await Promise.all([syncImports(here.api.app.deps), syncImports(here.api.app.deps)])
  expect(here.server.requests).toHaveLength(2)
  await syncImports(here.api.app.deps)
  expect(here.server.requests).toHaveLength(2)
})

test('the queue does it', async () => {
  here.server.serve(calendar(event('1', '20261202T170000Z')))
  await set({})
  here.server.serve(calendar())
  here.api.clock.now = new Date(NOW.getTime() + 4 * HOUR_MS)
  await addTimedJob(here.api, 'sync-imports')
  await runDueJobs(here.api)
  expect(await dates()).toEqual([])
})

test('three failures in a row change nothing and are told once; so is that it works again', async () => {
  here.server.serve(calendar(event('1', '20261202T170000Z')))
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
  expect(await mails()).toMatchObject([{ subject: expect.stringContaining('We can’t read your calendar') }])
  here.server.serve(calendar(event('1', '20261203T170000Z')))
  await sync()
  await sync()
  expect(await dates()).toEqual(['2026-12-03T18:00 scheduled'])
  expect(await read()).toMatchObject({ failures: 0, problem: null })
  const [failing, works, ...more] = await mails()
  expect(works?.subject).toContain('Your calendar is back')
  expect(more).toEqual([])
  expect(failing?.text).toContain('127.0.0.1')
  expect(failing?.text).toContain(`/me/surgeries/${here.surgery.slug}/dates`)
  expect(`${failing?.text}${works?.text}`).not.toContain('calendar.ics')
})

test('a second time is told again', async () => {
  here.server.serve(calendar())
  await set({})
  for (const round of [1, 2]) {
    fail()
    for (let times = 0; times < 4; times += 1) await sync()
    here.server.serve(calendar())
    await sync()
    expect(await mails()).toHaveLength(2 * round)
  }
})

test('two failures and a success are nobody’s business', async () => {
  here.server.serve(calendar())
  await set({})
  fail()
  await sync()
  await sync()
  here.server.serve(calendar())
  await sync()
  expect(await mails()).toEqual([])
})

test('an answer to the old address is dropped when there is a new one', async () => {
  here.server.serve(calendar(event('1', '20261202T170000Z')))
  await set({})
  const news = calendar(event('2', '20261209T170000Z'))
  let isAsked = () => {}
  const asked = new Promise<void>((resolve) => (isAsked = resolve))
  let answerNow = () => {}
  here.server.answer = (request, response) => {
    answerNow = () => response.end(calendar(event('3', '20261216T170000Z')))
    if (request.url?.includes('other')) response.end(news)
    else isAsked()
  }
  const syncing = sync()
  await asked
  const answerOld = answerNow
  await set({ url: `${here.server.url}?other` })
  answerOld()
  await syncing
  expect(await dates()).toEqual(['2026-12-09T18:00 scheduled'])
})
