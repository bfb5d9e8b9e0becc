import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { buildSurgery } from '../../../../test/build.ts'
import { type CalendarServer, fetcherToHere, startCalendarServer } from '../../../../test/calendar-server.ts'
import { readApart } from './read-apart.ts'

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
  expect(await readApart(EVENING, READER, 0)).toEqual({ dates: null, problem: 'too_complex' })
})

test('others are answered while a calendar is read', async () => {
  const order: string[] = []
  const reading = readApart(EVENING_OFTEN, READER).then(() => order.push('read'))
  await api.get('/surgeries').then(() => order.push('answered'))
  await reading
  expect(order).toEqual(['answered', 'read'])
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
