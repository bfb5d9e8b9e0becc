import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../../test/app.ts'
import { buildSurgery } from '../../../test/build.ts'
import { addAdministrator } from '../../admin/grants.ts'
import { changeOccurrence, confirmOccurrences } from './service.ts'

const WEEKLY = scheduleOf({ start: '2026-11-05T18:00', durationMinutes: 120, rule: 'FREQ=WEEKLY' })
const LAST_YEAR = new Date('2025-11-18T12:00:00Z')

let api: TestApp
let anna: Record<string, string>
let stranger: Record<string, string>
let organiserId: string
beforeAll(async () => {
  api = await buildTestApp()
  anna = await api.signIn('anna@example.org')
  stranger = await api.signIn('stranger@example.org')
  ;({ id: organiserId } = await api.db.user.findUniqueOrThrow({ where: { email: 'anna@example.org' } }))
})
afterAll(() => api.close())

let surgery: { id: string; slug: string }
let path: string
beforeEach(async () => {
  await api.db.rateLimit.deleteMany()
  surgery = await buildSurgery(api.db, {
    schedule: WEEKLY,
    organiserId,
    confirmedAt: LAST_YEAR,
    now: new Date('2026-11-01T12:00:00Z'),
  })
  path = `/surgeries/${surgery.slug}`
})

const change = (recurrenceId: string, body: object, as = anna) =>
  api.put(`${path}/occurrences/${recurrenceId}`, body, as)
const confirm = (recurrenceId: string, as = anna) =>
  api.post(`${path}/occurrences/${recurrenceId}/confirmation`, {}, as)
const entries = () =>
  api.db.auditEntry.findMany({ where: { surgeryId: surgery.id }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
const page = async () => (await api.get(path)).json()

test('its organiser calls an evening off, at once and on record', async () => {
  const answer = await change('2026-11-26T18:00', { status: 'cancelled', reason: 'The heating is broken' })
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.json()).toMatchObject({
    recurrenceId: '2026-11-26T18:00',
    localStart: '2026-11-26T18:00',
    status: 'cancelled',
    reason: 'The heating is broken',
    confirmedAt: null,
  })
  expect((await page()).upcoming[1]).toEqual(answer.json())
  expect(await entries()).toMatchObject([
    {
      action: 'cancel_occurrence',
      actorId: organiserId,
      actorRole: 'organiser',
      note: '2026-11-26T18:00',
      difference: [
        { field: 'status', before: 'scheduled', after: 'cancelled' },
        { field: 'reason', before: null, after: 'The heating is broken' },
      ],
    },
  ])
})

test('or puts it at another time, and says with it that it takes place', async () => {
  const answer = await change('2026-11-26T18:00', { status: 'moved', start: '2026-11-27T19:00', durationMinutes: 60 })
  expect(answer.json()).toMatchObject({
    recurrenceId: '2026-11-26T18:00',
    startsAt: '2026-11-27T18:00:00.000Z',
    endsAt: '2026-11-27T19:00:00.000Z',
    localStart: '2026-11-27T19:00',
    status: 'moved',
    confirmedAt: NOW.toISOString(),
  })
  expect(await entries()).toMatchObject([{ action: 'move_occurrence', note: '2026-11-26T18:00' }])
})

test('moderators read in its history where a date went, and why', async () => {
  await change('2026-11-26T18:00', { status: 'moved', start: '2026-11-27T19:00', reason: 'Market day' })
  const root = await api.signIn('root@example.org')
  await addAdministrator(api.db, 'root@example.org')
  const [moved] = (await api.get(`${path}/history`, root)).json().items
  expect(moved).toMatchObject({
    action: 'move_occurrence',
    note: '2026-11-26T18:00',
    date: { start: '2026-11-27T19:00', reason: 'Market day' },
  })
})

test('what was cancelled can be moved after all, and what was moved cancelled where it is', async () => {
  await change('2026-11-26T18:00', { status: 'cancelled', reason: 'No key' })
  await change('2026-11-26T18:00', { status: 'moved', start: '2026-11-28T10:00' })
  expect((await change('2026-11-26T18:00', { status: 'cancelled' })).json()).toMatchObject({
    localStart: '2026-11-28T10:00',
    status: 'cancelled',
    confirmedAt: null,
  })
})

test('and takes it back: then it is as planned, and not confirmed', async () => {
  await change('2026-11-26T18:00', { status: 'moved', start: '2026-11-27T19:00', reason: 'Market day' })
  expect((await change('2026-11-26T18:00', { status: 'scheduled' })).json()).toMatchObject({
    localStart: '2026-11-26T18:00',
    status: 'scheduled',
    reason: null,
    confirmedAt: null,
  })
  expect((await entries()).map(({ action }) => action)).toEqual(['move_occurrence', 'restore_occurrence'])
})

test.each([
  ['moved', { status: 'moved', start: '2026-11-27T19:00', durationMinutes: 60, reason: 'Market day' }],
  ['of a time to follow', { status: 'moved', start: '2026-11-27T00:00', timeToFollow: true, reason: 'No room yet' }],
  ['longer than planned', { status: 'moved', start: '2026-11-26T18:00', durationMinutes: 200, reason: '' }],
])(
  'one that was %s and cancelled is again what it was, venue and all, when that is taken back',
  async (_what, move) => {
    const venue = { name: 'South library', locality: 'Harburg', latitude: 53.4596, longitude: 9.9806 }
    expect((await api.put(`${path}/occurrences/2026-11-26T18:00/venue`, { venue }, anna)).statusCode).toBe(200)
    const { confirmedAt: _since, ...moved } = (await change('2026-11-26T18:00', move)).json()
    await change('2026-11-26T18:00', { status: 'cancelled', reason: 'Storm' })
    const back = await change('2026-11-26T18:00', { status: 'scheduled' })
    expect(back.json()).toEqual({ ...moved, confirmedAt: null })
    expect(back.json().venue).toMatchObject({ name: 'South library' })
    expect((await page()).upcoming).toContainEqual(back.json())
    expect((await change('2026-11-26T18:00', { status: 'scheduled' })).json()).toMatchObject({
      localStart: '2026-11-26T18:00',
      status: 'scheduled',
      venue: { name: 'South library' },
    })
  },
)

test('a move onto part of another evening is warned of, and done when that is allowed', async () => {
  const onto = { status: 'moved', start: '2026-12-03T19:15', reason: '' }
  const warned = await change('2026-11-26T18:00', onto)
  expect(warned.statusCode).toBe(400)
  expect(warned.json().errors).toMatchObject([{ pointer: '/start', code: 'overlaps' }])
  expect((await change('2026-11-26T18:00', { ...onto, allowsOverlap: true })).json()).toMatchObject({
    localStart: '2026-12-03T19:15',
  })
})

test('nothing is moved to a time that clocks skip', async () => {
  const answer = await change('2026-11-26T18:00', { status: 'moved', start: '2027-03-28T02:30', reason: '' })
  expect(answer.statusCode).toBe(400)
  expect(answer.json().errors).toEqual([
    {
      pointer: '/start',
      code: 'no_such_time',
      detail:
        '02:30 does not exist on 28 March; clocks go from 02:00 to 03:00. That would be 03:30: give that, or another time.',
      values: { from: '2027-03-28T02:00', to: '2027-03-28T03:00', becomes: '2027-03-28T03:30' },
    },
  ])
  const never = await change('2026-11-26T18:00', { status: 'moved', start: '2027-02-30T18:00', reason: '' })
  expect(never.statusCode).toBe(400)
  expect(never.json().errors[0]).not.toHaveProperty('values')
})

test('one tap says that an evening takes place, and with it that the surgery runs', async () => {
  expect((await page()).mark).toBe('unconfirmed')
  expect((await confirm('2026-11-19T18:00')).json()).toMatchObject({ confirmedAt: NOW.toISOString() })
  expect(await page()).toMatchObject({ mark: 'on', confirmedAt: NOW.toISOString() })
  expect(await entries()).toMatchObject([{ action: 'confirm_occurrence', note: '2026-11-19T18:00' }])
})

test('a moved evening stays where it is when it is confirmed', async () => {
  await change('2026-11-26T18:00', { status: 'moved', start: '2026-11-27T19:00', reason: 'Market day' })
  expect((await confirm('2026-11-26T18:00')).json()).toMatchObject({
    localStart: '2026-11-27T19:00',
    status: 'moved',
    reason: 'Market day',
  })
})

test('a word about one date wakes a surgery that had fallen asleep', async () => {
  await api.db.surgery.update({ where: { id: surgery.id }, data: { state: 'dormant' } })
  expect((await confirm('2026-11-19T18:00')).statusCode).toBe(200)
  expect(await page()).toMatchObject({ state: 'active', nextAt: '2026-11-19T17:00:00.000Z' })
  expect(await entries()).toMatchObject([{ fromState: 'dormant', toState: 'active' }])
})

test('calendars that follow see a number that rises with each word', async () => {
  const sequence = async () => (await api.db.surgery.findUniqueOrThrow({ where: { id: surgery.id } })).sequence
  const before = await sequence()
  await change('2026-11-26T18:00', { status: 'cancelled' })
  await change('2026-11-26T18:00', { status: 'scheduled' })
  expect(await sequence()).toBe(before + 2)
})

test('a date that is over cannot be changed', async () => {
  for (const answer of [await change('2026-11-12T18:00', { status: 'cancelled' }), await confirm('2026-11-12T18:00')])
    expect(answer.json()).toMatchObject({ status: 409, code: 'move_not_open' })
})

test.each(['2026-11-27T18:00', '2026-11-26T18:30', '2099-01-02T18:00', '1926-11-26T18:00'])(
  'there is no date %s',
  async (recurrenceId) => {
    for (const answer of [await change(recurrenceId, { status: 'cancelled' }), await confirm(recurrenceId)])
      expect(answer.json()).toMatchObject({ status: 404, code: 'not_found' })
  },
)

test.each([
  ['2026-12-03T18:00', 'time_taken'],
  ['2026-11-17T18:00', 'past'],
  ['2029-01-01T18:00', 'too_far'],
  ['3029-01-01T18:00', 'custom'],
])('an evening cannot be moved to %s: %s', async (start, code) => {
  const answer = await change('2026-11-26T18:00', { status: 'moved', start })
  expect(answer.json()).toMatchObject({ status: 400, errors: [{ pointer: '/start', code }] })
  expect(await entries()).toEqual([])
})

test('nor back to a time that another one has taken', async () => {
  await change('2026-11-26T18:00', { status: 'moved', start: '2026-11-27T18:00' })
  await change('2026-12-03T18:00', { status: 'moved', start: '2026-11-26T18:00' })
  expect((await change('2026-11-26T18:00', { status: 'scheduled' })).json()).toMatchObject({
    status: 409,
    code: 'move_not_open',
  })
})

test('an evening of yesterday that was put off till tomorrow cannot be put back', async () => {
  api.clock.now = new Date('2026-11-25T12:00:00Z')
  await change('2026-11-26T18:00', { status: 'moved', start: '2026-11-28T18:00' })
  api.clock.now = new Date('2026-11-27T12:00:00Z')
  const answer = await change('2026-11-26T18:00', { status: 'scheduled' })
  expect(answer.json()).toMatchObject({ status: 409, code: 'move_not_open' })
  expect((await change('2026-11-26T18:00', { status: 'cancelled' })).statusCode).toBe(200)
  api.clock.now = NOW
})

test('a reason is public, so it holds no email address', async () => {
  for (const body of [
    { status: 'cancelled', reason: 'Ask anna@example.org' },
    { status: 'moved', start: '2026-11-27T18:00', reason: 'Ask anna@example.org' },
  ])
    expect((await change('2026-11-26T18:00', body)).json()).toMatchObject({
      status: 400,
      errors: [{ pointer: '/reason', code: 'email_in_text' }],
    })
})

test('what is cancelled is not confirmed', async () => {
  await change('2026-11-26T18:00', { status: 'cancelled' })
  expect((await confirm('2026-11-26T18:00')).json()).toMatchObject({ status: 409, code: 'move_not_open' })
})

test('in a pause there is no date to speak of, and nothing is kept of the try', async () => {
  await api.db.surgery.update({ where: { id: surgery.id }, data: { state: 'paused', pausedUntil: LAST_DAY_OF_PAUSE } })
  expect((await change('2026-11-26T18:00', { status: 'cancelled' })).json()).toMatchObject({ status: 409 })
  expect((await confirm('2026-11-26T18:00')).json()).toMatchObject({ status: 409 })
  expect(await api.db.occurrenceOverride.count({ where: { surgeryId: surgery.id } })).toBe(0)
  expect((await change('2027-01-14T18:00', { status: 'cancelled' })).statusCode).toBe(200)
})
const LAST_DAY_OF_PAUSE = new Date('2027-01-10')

test('one that has ended has none either', async () => {
  await api.db.surgery.update({ where: { id: surgery.id }, data: { state: 'ended' } })
  for (const answer of [await change('2026-11-26T18:00', { status: 'cancelled' }), await confirm('2026-11-26T18:00')])
    expect(answer.json()).toMatchObject({ status: 409, code: 'move_not_open' })
})

test('a stranger cannot, the public even less, and an administrator can', async () => {
  const body = { status: 'cancelled' }
  expect((await change('2026-11-26T18:00', body, stranger)).json()).toMatchObject({ status: 403, code: 'not_allowed' })
  expect((await change('2026-11-26T18:00', body, {})).json()).toMatchObject({ status: 401 })
  expect((await confirm('2026-11-26T18:00', stranger)).statusCode).toBe(403)
  expect((await api.put('/surgeries/none/occurrences/2026-11-26T18:00', body, anna)).statusCode).toBe(404)
  const chief = await api.signIn('chief@example.org')
  await addAdministrator(api.db, 'chief@example.org')
  expect((await change('2026-11-26T18:00', body, chief)).statusCode).toBe(200)
  expect(await entries()).toMatchObject([{ actorRole: 'administrator' }])
})

test('of two organisers who press at once, both are heard, one after the other', async () => {
  const both = await Promise.all([
    change('2026-11-26T18:00', { status: 'cancelled', reason: 'One' }),
    change('2026-11-26T18:00', { status: 'moved', start: '2026-11-27T18:00', reason: 'Two' }),
  ])
  expect(both.map(({ statusCode }) => statusCode)).toEqual([200, 200])
  const [first, second] = await entries()
  const last = (await page()).upcoming.find(
    ({ recurrenceId }: { recurrenceId: string }) => recurrenceId === '2026-11-26T18:00',
  )
  expect([first?.action, second?.action].toSorted()).toEqual(['cancel_occurrence', 'move_occurrence'])
  expect(last.status).toBe(second?.action === 'cancel_occurrence' ? 'cancelled' : 'moved')
})

test('of two who move two evenings to one time, one is refused', async () => {
  const both = await Promise.all([
    change('2026-11-26T18:00', { status: 'moved', start: '2026-11-28T18:00' }),
    change('2026-12-03T18:00', { status: 'moved', start: '2026-11-28T18:00' }),
  ])
  expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 400])
})

test('several dates are confirmed at once, and what cannot be is passed over', async () => {
  await change('2026-12-03T18:00', { status: 'cancelled' })
  const recurrenceIds = ['2026-11-12T18:00', '2026-11-19T18:00', '2026-11-26T18:00', '2026-12-03T18:00', 'nonsense']
  const by = { actorId: organiserId, actorRole: 'organiser' } as const
  const confirmed = await api.db.$transaction((tx) =>
    confirmOccurrences(tx, { surgeryId: surgery.id, recurrenceIds, by }, NOW),
  )
  expect(confirmed.map(({ recurrenceId }) => recurrenceId)).toEqual(['2026-11-19T18:00', '2026-11-26T18:00'])
})

test('nobody need be signed in where the link of a mail says who it is', async () => {
  const by = { actorId: organiserId, actorRole: 'organiser' } as const
  const date = await api.db.$transaction((tx) =>
    changeOccurrence(
      tx,
      { surgeryId: surgery.id, recurrenceId: '2026-11-26T18:00', change: { status: 'cancelled', reason: '' }, by },
      NOW,
    ),
  )
  expect(date.status).toBe('cancelled')
})
