import { HOUR_MS } from '@surgeries/domain/dates/durations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from './app.ts'
import { attend, buildConfirmed, WEDNESDAYS } from './attending.ts'
import { buildContent } from './build.ts'
import { buildDesk } from './desk.ts'
import { askForLink, useLink as followLink } from './signing-in.ts'
import { buildModerator, buildSubmission, submitAndConfirm } from './submitting.ts'

let real: TestApp
let built: TestApp
beforeAll(async () => {
  real = await buildTestApp()
  built = await buildTestApp()
})
afterAll(async () => {
  await real.close()
  await built.close()
})

/** What stands in the tables, with ids numbered as they appear; without the digest of what a browser sent. */
async function factsIn({ db }: TestApp) {
  const asc = { orderBy: { id: 'asc' } } as const
  const facts = {
    users: await db.user.findMany({
      select: { id: true, email: true, name: true, emailVerified: true, grant: true },
      orderBy: { email: 'asc' },
    }),
    sessions: await db.session.findMany({ select: { userId: true }, orderBy: { user: { email: 'asc' } } }),
    submissions: await db.submission.findMany(asc),
    surgeries: await db.surgery.findMany(asc),
    organisers: await db.surgeryOrganiser.findMany(),
    occurrences: await db.occurrence.findMany({ orderBy: { recurrenceId: 'asc' } }),
    decisions: await db.decision.findMany(asc),
    entries: await db.auditEntry.findMany(asc),
    attendances: await db.attendance.findMany({ orderBy: { email: 'asc' } }),
  }
  const numbers = new Map<string, number>()
  const numberOf = (id: string) => numbers.get(id) ?? numbers.set(id, numbers.size).size - 1
  const text = JSON.stringify(facts, (key, value) => {
    if (key === 'bodyHash') return undefined
    return isByMachineClock(value) ? 'now' : value
  })
  return JSON.parse(text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => String(numberOf(id))))
}

/** What the database fills in by its own clock, which stands elsewhere than the clock of the tests. */
function isByMachineClock(value: unknown): boolean {
  return typeof value === 'string' && Math.abs(Date.parse(value) - Date.now()) < HOUR_MS
}

test('what builders make is what people make who sign in, propose, confirm, approve and say that they come', async () => {
  const waiting = { email: 'gita@example.org', organiserName: 'Gita', message: 'Ring twice', locale: 'de' } as const
  const munich = buildContent({ latitude: 48.1391, longitude: 11.5802, locality: 'München', name: 'Isar Surgery' })
  const content = buildContent({ schedule: WEDNESDAYS, address: 'Paul-Roosen-Straße 9' })
  const visitor = { email: 'ram@example.org', topics: ['video' as const], note: 'By phone' }

  await buildModerator(real.db, { email: 'uta@example.org', name: 'Uta', countries: ['DE'] })
  await submitAndConfirm(real, { ...waiting, content: munich })
  const { id } = await submitAndConfirm(real, { email: 'anna@example.org', content })
  const approval = { ...(await signInByMail(real, 'uta@example.org')), 'if-match': '"1"' }
  const decided = await real.post(`/submissions/${id}/decision`, { action: 'approve' }, approval)
  expect(decided.statusCode, decided.body).toBe(200)
  await signInByMail(real, 'anna@example.org')
  await attend(real, (await real.db.surgery.findFirstOrThrow()).id, visitor)

  const desk = await buildDesk(built)
  await buildSubmission(built, { ...waiting, content: munich })
  const surgery = await desk.buildOrganised('anna@example.org', content)
  await buildConfirmed(built, surgery.id, visitor)

  expect(await factsIn(built)).toEqual(await factsIn(real))
})

async function signInByMail(t: TestApp, email: string) {
  await askForLink(t, email)
  const { headers } = await followLink(t, email)
  return { cookie: String(headers['set-cookie']).split(';')[0] ?? '' }
}
