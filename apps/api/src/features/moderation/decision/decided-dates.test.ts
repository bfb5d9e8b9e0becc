import type { Occurrence } from '@surgeries/contracts/occurrence'
import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { toldFrom } from '@surgeries/domain/moderation'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { answer, questionPath } from '../../../../test/asking.ts'
import { buildContent } from '../../../../test/build.ts'
import { buildDesk, type Desk, later, type Organised, propose as send, proposeEdit } from '../../../../test/desk.ts'

/** Every Thursday, 18:00 in Hamburg. */
const WEEKLY = scheduleOf({ start: '2026-11-05T18:00', durationMinutes: 120, rule: 'FREQ=WEEKLY' })
const LATER = scheduleOf({ start: '2026-11-05T19:30', durationMinutes: 120, rule: 'FREQ=WEEKLY' })
const TUESDAYS = scheduleOf({ start: '2026-11-03T18:00', durationMinutes: 120, rule: 'FREQ=WEEKLY' })
const OFF = '2026-11-26T18:00'
const LISBON = {
  latitude: 38.7223,
  longitude: -9.1393,
  countryCode: 'PT',
  timeZone: 'Europe/Lisbon',
  locality: 'Lisboa',
}

type Headers = Record<string, string>

let t: TestApp
let desk: Desk
let uta: Headers
let count = 0
beforeAll(async () => {
  t = await buildTestApp()
  desk = await buildDesk(t, { countries: [] })
  uta = desk.headers
})
afterEach(async () => {
  await t.db.rateLimit.deleteMany()
  t.clock.now = new Date('2026-11-18T12:00:00Z')
})
afterAll(() => t.close())

const tag = (version: number) => ({ 'if-match': `"${version}"` })
const approve = (id: string) => desk.decide(id)
const undo = (id: string) => desk.undo(id)

async function organised() {
  count += 1
  const email = `organiser${count}@example.org`
  const content = buildContent({ name: `Surgery ${count}`, schedule: WEEKLY })
  const own = await desk.buildOrganised(email, content)
  later(t)
  return own
}
type Own = Organised
const page = async ({ slug }: Own) => (await t.get(`/surgeries/${slug}`)).json()
const said = async (own: Own) =>
  (await page(own)).upcoming
    .slice(0, 3)
    .map(({ localStart, startsAt, status }: Occurrence) => `${localStart} ${startsAt.slice(11, 16)} ${status}`)
const cancel = ({ slug, headers }: Own, id = OFF) =>
  t.put(`/surgeries/${slug}/occurrences/${id}`, { status: 'cancelled', reason: 'Ill' }, headers)
const move = ({ slug, headers }: Own, id: string, start: string) =>
  t.put(`/surgeries/${slug}/occurrences/${id}`, { status: 'moved', start, reason: 'Market' }, headers)

const propose = (own: Own, change: object) => send(t, own, change)
const edit = (own: Own, changes: object) => proposeEdit(t, own, changes)

const AS_PLANNED = [
  '2026-11-19T18:00 17:00 scheduled',
  '2026-11-26T18:00 17:00 cancelled',
  '2026-12-03T18:00 17:00 scheduled',
]

test('what was cancelled stays so when the hour changes, and when that is taken back', async () => {
  const own = await organised()
  await cancel(own)
  const id = await edit(own, { schedule: LATER })
  await approve(id)
  expect(await said(own)).toEqual([
    '2026-11-19T19:30 18:30 scheduled',
    '2026-11-26T19:30 18:30 cancelled',
    '2026-12-03T19:30 18:30 scheduled',
  ])
  expect((await undo(id)).statusCode).toBe(200)
  expect(await said(own)).toEqual(AS_PLANNED)
})

test('also what was cancelled between a decision and its undo', async () => {
  const own = await organised()
  const id = await edit(own, { schedule: LATER })
  await approve(id)
  await cancel(own, '2026-11-26T19:30')
  expect((await undo(id)).statusCode).toBe(200)
  expect(await said(own)).toEqual(AS_PLANNED)
})

test('where its day has no meeting any more a cancellation is silent, and what was moved stays; both as before when that is taken back', async () => {
  const own = await organised()
  await cancel(own)
  await move(own, '2026-12-03T18:00', '2026-12-04T18:00')
  const id = await edit(own, { schedule: TUESDAYS })
  await approve(id)
  expect(await said(own)).toEqual([
    '2026-11-24T18:00 17:00 scheduled',
    '2026-12-01T18:00 17:00 scheduled',
    '2026-12-04T18:00 17:00 moved',
  ])
  await undo(id)
  expect(await said(own)).toEqual([...AS_PLANNED.slice(0, 2), '2026-12-04T18:00 17:00 moved'])
})

test('a pin that goes to another zone takes what was said along, by the clock there', async () => {
  const own = await organised()
  await cancel(own)
  await move(own, '2026-12-03T18:00', '2026-12-04T18:00')
  await approve(await edit(own, LISBON))
  expect(await said(own)).toEqual([
    '2026-11-19T18:00 18:00 scheduled',
    '2026-11-26T18:00 18:00 cancelled',
    '2026-12-04T18:00 18:00 moved',
  ])
})

test('an ending, a restart and a step back to an earlier version keep it', async () => {
  const own = await organised()
  await cancel(own)
  await approve(await propose(own, { kind: 'end' }))
  expect(await said(own)).toEqual([])
  later(t)
  await approve(await propose(own, { kind: 'restart' }))
  expect(await said(own)).toEqual(AS_PLANNED)
  later(t)
  await approve(await edit(own, { schedule: LATER }))
  later(t)
  const { version } = await page(own)
  const back = { submissionId: own.submissionId, reason: 'It was right before' }
  const reverted = await t.post(`/surgeries/${own.slug}/reverts`, back, { ...uta, ...tag(version) })
  expect(reverted.statusCode, reverted.body).toBe(201)
  expect(await said(own)).toEqual(AS_PLANNED)
})

test('what an organiser has woken since is not ended by what another said before', async () => {
  const own = await organised()
  const { id: userId } = await t.db.user.findUniqueOrThrow({ where: { email: own.email } })
  const now = t.clock.now
  await t.db.question.create({
    data: { surgeryId: own.id, userId, about: 'still-runs:2026-11-18', askedAt: now, dueAt: now, coversUntil: now },
  })
  await answer(t, await questionPath(t, own.id, userId), { answer: 'stopped', message: '' })
  const { id } = await t.db.submission.findFirstOrThrow({ where: { surgeryId: own.id, kind: 'end' } })
  expect((await page(own)).state).toBe('dormant')
  later(t)
  expect((await t.post(`/surgeries/${own.slug}/confirmation`, {}, own.headers)).statusCode).toBe(204)
  expect((await approve(id)).json()).toMatchObject({ status: 409, code: 'move_not_open' })
  expect((await page(own)).state).toBe('active')
})

test('nobody hears of a decision that may be taken back, also when its organiser speaks of another date', async () => {
  const own = await organised()
  await approve(await edit(own, { schedule: TUESDAYS }))
  const tellAt = toldFrom(t.clock.now)
  expect(await toldAt(own)).toEqual(tellAt)
  later(t, 5)
  await cancel(own, '2026-12-15T18:00')
  expect(await toldAt(own)).toEqual(tellAt)
})

/** When those who come to a surgery hear what is different. */
async function toldAt({ id }: Own): Promise<Date | undefined> {
  const [job] = await t.db.$queryRaw<{ at: Date }[]>`
    SELECT run_at AS at FROM graphile_worker._private_jobs WHERE key = ${`notify-attendees:${id}`}`
  return job?.at
}
