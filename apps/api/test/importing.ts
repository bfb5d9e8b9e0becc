import { HOUR_MS } from '@surgeries/domain/dates/durations'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { syncImports } from '../src/features/calendar/index.ts'
import { buildTestApp, NOW, type TestApp } from './app.ts'
import { buildSurgery } from './build.ts'
import { type CalendarServer, fetcherToHere, startCalendarServer } from './calendar-server.ts'

export const published = (name: string) => readFileSync(new URL(`feeds/${name}.ics`, import.meta.url), 'utf8')
export const event = (uid: string, start: string, ...more: string[]) =>
  ['BEGIN:VEVENT', `UID:${uid}`, `DTSTART:${start}`, 'DURATION:PT2H', ...more, 'END:VEVENT'].join('\r\n')
export const calendar = (...events: string[]) => ['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR'].join('\r\n')

/** Before every test of a file: Anna, who organises a surgery, a stranger, and a calendar server of somebody else's. */
export function importing() {
  let api: TestApp
  let server: CalendarServer
  let anna: Record<string, string>
  let stranger: Record<string, string>
  let organiserId: string
  let surgery: { id: string; slug: string }
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
  beforeEach(async () => {
    api.clock.now = NOW
    await api.db.rateLimit.deleteMany()
    await api.db.calendarImport.deleteMany()
    await api.db.mail.deleteMany()
    server.requests.length = 0
    await organise()
  })

  /** Another surgery of Anna's, which the rest is about from then on. */
  async function organise(values: Parameters<typeof buildSurgery>[1] = {}) {
    surgery = await buildSurgery(api.db, { organiserId, ...values })
  }
  const path = () => `/surgeries/${surgery.slug}/import`
  return {
    get api() {
      return api
    },
    get server() {
      return server
    },
    get anna() {
      return anna
    },
    get stranger() {
      return stranger
    },
    get surgery() {
      return surgery
    },
    get path() {
      return path()
    },
    organise,
    set: (body: object, as = anna) => api.put(path(), { url: server.url, ...body }, as),
    read: async () => (await api.get(path(), anna)).json().import,
    dates: async () =>
      (await api.get(`/occurrences?surgery=${surgery.slug}`))
        .json()
        .items.map((item: { localStart: string; status: string }) => `${item.localStart} ${item.status}`),
    async sync(hours = 4) {
      api.clock.now = new Date(api.clock.now.getTime() + hours * HOUR_MS)
      await syncImports(api.app.deps)
    },
    sequence: async () => (await api.db.surgery.findUniqueOrThrow({ where: { id: surgery.id } })).sequence,
    mails: () => api.db.mail.findMany({ where: { to: 'anna@example.org' }, orderBy: { createdAt: 'asc' } }),
    fail() {
      server.answer = (_request, response) => response.writeHead(500).end()
    },
  }
}
