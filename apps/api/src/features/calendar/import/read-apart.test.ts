import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { buildSurgery } from '../../../../test/build.ts'
import { type CalendarServer, fetcherToHere, startCalendarServer } from '../../../../test/calendar-server.ts'
import { readApart } from './read-apart.ts'
import { AllBusy, Slots } from './reading-slots.ts'

const READER = {
  timeZone: 'Europe/London',
  match: '',
  from: new Date('2026-11-30T00:00:00Z'),
  until: new Date('2028-12-31T00:00:00Z'),
}
const event = (...lines: string[]) => ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR']
const EVENING = event('UID:a', 'DTSTART:20261209T180000Z', 'DURATION:PT2H').join('\r\n')
/** About a megabyte, which takes far longer than an answer. */
const EVENING_OFTEN = `${EVENING}\r\n`.repeat(8000)
const MANY_PARAMETERS = event(`DTSTART${';a'.repeat(340_000)}:20261209T180000Z`).join('\r\n')

let api: TestApp
let server: CalendarServer
beforeAll(async () => {
  server = await startCalendarServer()
  api = await buildTestApp({ fetchCalendar: fetcherToHere() })
})
afterAll(async () => {
  await api.close()
  await server.close()
})

test('a calendar is read beside everything else, and gives what it gives', async () => {
  expect(await readApart(EVENING, READER)).toEqual({
    dates: [{ start: '2026-12-09T18:00', durationMinutes: 120 }],
    leftOut: {},
    problem: null,
  })
})

test('a reading that is not done by its deadline is stopped', async () => {
  expect(await readApart(EVENING, READER, { deadlineMs: 0 })).toEqual({ dates: null, problem: 'too_complex' })
})

test('others are answered while a calendar is read', async () => {
  const order: string[] = []
  const reading = readApart(EVENING_OFTEN, READER).then(() => order.push('read'))
  await api.get('/surgeries').then(() => order.push('answered'))
  await reading
  expect(order).toEqual(['answered', 'read'])
})

describe('when as many calendars as may be are being read', () => {
  test('one more waits, and is read in its turn; a request goes before a job', async () => {
    const at = new Slots(1)
    const order: string[] = []
    const read = (name: string, waitMs: number | null) =>
      readApart(EVENING, READER, { at, waitMs }).then(() => order.push(name))
    await Promise.all([read('first', null), read('job', null), read('request', 60_000)])
    expect(order).toEqual(['first', 'request', 'job'])
    expect(at.taken).toBe(0)
  })

  test('a request that has waited for long is asked to try again, and leaves its place in the line', async () => {
    const at = new Slots(1)
    const first = readApart(EVENING_OFTEN, READER, { at, waitMs: null })
    await expect(readApart(EVENING, READER, { at, waitMs: 1 })).rejects.toMatchObject({
      code: 'overloaded',
      retryAfterSeconds: 20,
      message: expect.stringContaining('try again'),
    })
    await first
    expect(at.taken).toBe(0)
  })

  test('a job has its turn after three requests, and beyond four that wait nobody else may', async () => {
    const at = new Slots(1)
    const order: string[] = []
    const work = (name: string, waitMs: number | null) => at.use(async () => void order.push(name), waitMs)
    const all = [work('first', null), work('job', null), ...['a', 'b', 'c'].map((name) => work(name, 60_000))]
    await expect(work('d', 60_000)).rejects.toThrow(AllBusy)
    all.push(work('late job', null))
    await Promise.all(all)
    expect(order).toEqual(['first', 'a', 'b', 'c', 'job', 'late job'])
  })

  test('one whose reading fails or is stopped gives its place back', async () => {
    const at = new Slots(1)
    await readApart(EVENING, READER, { at, deadlineMs: 0 })
    expect((await readApart(EVENING, READER, { at, waitMs: 0 })).problem).toBeNull()
  })
})

test('a line of 340,000 parameters is refused where the address was typed, and others are answered meanwhile', async () => {
  const anna = await api.signIn('anna@example.org')
  const { id: organiserId } = await api.db.user.findUniqueOrThrow({ where: { email: 'anna@example.org' } })
  const { slug } = await buildSurgery(api.db, { organiserId })
  server.serve(MANY_PARAMETERS)
  const [set, other] = await Promise.all([
    api.put(`/surgeries/${slug}/import`, { url: server.url }, anna),
    api.get(`/surgeries/${slug}`),
  ])
  expect(other.statusCode).toBe(200)
  expect(set.statusCode).toBe(400)
  expect(set.json().errors).toMatchObject([{ pointer: '/url', code: 'line_too_long' }])
})
