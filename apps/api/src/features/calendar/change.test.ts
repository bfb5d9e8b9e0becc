import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { NOW } from '../../../test/app.ts'
import { addAdministrator } from '../../admin/grants.ts'
import { changeOccurrence, confirmOccurrences } from './index.ts'
import { openWeekly, type Weekly } from './test/weekly.ts'

let t: Weekly
beforeAll(async () => {
  t = await openWeekly()
})
beforeEach(() => t.renew())
afterAll(() => t.api.close())

test('its organiser calls an evening off, at once and on record', async () => {
  const answer = await t.change('2026-11-26T18:00', { status: 'cancelled', reason: 'The heating is broken' })
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.json()).toMatchObject({
    recurrenceId: '2026-11-26T18:00',
    localStart: '2026-11-26T18:00',
    status: 'cancelled',
    reason: 'The heating is broken',
    confirmedAt: null,
  })
  expect((await t.page()).upcoming[1]).toEqual(answer.json())
  expect(await t.entries()).toMatchObject([
    {
      action: 'cancel_occurrence',
      actorId: t.organiserId,
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
  const answer = await t.change('2026-11-26T18:00', { status: 'moved', start: '2026-11-27T19:00', durationMinutes: 60 })
  expect(answer.json()).toMatchObject({
    recurrenceId: '2026-11-26T18:00',
    startsAt: '2026-11-27T18:00:00.000Z',
    endsAt: '2026-11-27T19:00:00.000Z',
    localStart: '2026-11-27T19:00',
    status: 'moved',
    confirmedAt: NOW.toISOString(),
  })
  expect(await t.entries()).toMatchObject([{ action: 'move_occurrence', note: '2026-11-26T18:00' }])
})

test('moderators read in its history where a date went, and why', async () => {
  await t.change('2026-11-26T18:00', { status: 'moved', start: '2026-11-27T19:00', reason: 'Market day' })
  const root = await t.api.signIn('root@example.org')
  await addAdministrator(t.api.db, 'root@example.org')
  const [moved] = (await t.api.get(`${t.path}/history`, root)).json().items
  expect(moved).toMatchObject({
    action: 'move_occurrence',
    note: '2026-11-26T18:00',
    date: { start: '2026-11-27T19:00', reason: 'Market day' },
  })
})

test('what was cancelled can be moved after all, and what was moved cancelled where it is', async () => {
  await t.change('2026-11-26T18:00', { status: 'cancelled', reason: 'No key' })
  await t.change('2026-11-26T18:00', { status: 'moved', start: '2026-11-28T10:00' })
  expect((await t.change('2026-11-26T18:00', { status: 'cancelled' })).json()).toMatchObject({
    localStart: '2026-11-28T10:00',
    status: 'cancelled',
    confirmedAt: null,
  })
})

test('and takes it back: then it is as planned, and not confirmed', async () => {
  await t.change('2026-11-26T18:00', { status: 'moved', start: '2026-11-27T19:00', reason: 'Market day' })
  expect((await t.change('2026-11-26T18:00', { status: 'scheduled' })).json()).toMatchObject({
    localStart: '2026-11-26T18:00',
    status: 'scheduled',
    reason: null,
    confirmedAt: null,
  })
  expect((await t.entries()).map(({ action }) => action)).toEqual(['move_occurrence', 'restore_occurrence'])
})

test.each([
  ['moved', { status: 'moved', start: '2026-11-27T19:00', durationMinutes: 60, reason: 'Market day' }],
  ['of a time to follow', { status: 'moved', start: '2026-11-27T00:00', timeToFollow: true, reason: 'No room yet' }],
  ['longer than planned', { status: 'moved', start: '2026-11-26T18:00', durationMinutes: 200, reason: '' }],
])(
  'one that was %s and cancelled is again what it was, venue and all, when that is taken back',
  async (_what, move) => {
    const venue = { name: 'South library', locality: 'Harburg', latitude: 53.4596, longitude: 9.9806 }
    expect((await t.api.put(`${t.path}/occurrences/2026-11-26T18:00/venue`, { venue }, t.anna)).statusCode).toBe(200)
    const { confirmedAt: _since, ...moved } = (await t.change('2026-11-26T18:00', move)).json()
    await t.change('2026-11-26T18:00', { status: 'cancelled', reason: 'Storm' })
    const back = await t.change('2026-11-26T18:00', { status: 'scheduled' })
    expect(back.json()).toEqual({ ...moved, confirmedAt: null })
    expect(back.json().venue).toMatchObject({ name: 'South library' })
    expect((await t.page()).upcoming).toContainEqual(back.json())
    expect((await t.change('2026-11-26T18:00', { status: 'scheduled' })).json()).toMatchObject({
      localStart: '2026-11-26T18:00',
      status: 'scheduled',
      venue: { name: 'South library' },
    })
  },
)

test('one tap says that an evening takes place, and with it that the surgery runs', async () => {
  expect((await t.page()).mark).toBe('unconfirmed')
  expect((await t.confirm('2026-11-19T18:00')).json()).toMatchObject({ confirmedAt: NOW.toISOString() })
  expect(await t.page()).toMatchObject({ mark: 'on', confirmedAt: NOW.toISOString() })
  expect(await t.entries()).toMatchObject([{ action: 'confirm_occurrence', note: '2026-11-19T18:00' }])
})

test('a moved evening stays where it is when it is confirmed', async () => {
  await t.change('2026-11-26T18:00', { status: 'moved', start: '2026-11-27T19:00', reason: 'Market day' })
  expect((await t.confirm('2026-11-26T18:00')).json()).toMatchObject({
    localStart: '2026-11-27T19:00',
    status: 'moved',
    reason: 'Market day',
  })
})

test('a word about one date wakes a surgery that had become dormant', async () => {
  await t.api.db.surgery.update({ where: { id: t.surgeryId }, data: { state: 'dormant' } })
  expect((await t.confirm('2026-11-19T18:00')).statusCode).toBe(200)
  expect(await t.page()).toMatchObject({ state: 'active', nextAt: '2026-11-19T17:00:00.000Z' })
  expect(await t.entries()).toMatchObject([{ fromState: 'dormant', toState: 'active' }])
})

test('calendars that follow see a number that rises with each word', async () => {
  const sequence = async () => (await t.api.db.surgery.findUniqueOrThrow({ where: { id: t.surgeryId } })).sequence
  const before = await sequence()
  await t.change('2026-11-26T18:00', { status: 'cancelled' })
  await t.change('2026-11-26T18:00', { status: 'scheduled' })
  expect(await sequence()).toBe(before + 2)
})

test('of two organisers who press at once, both are heard, one after the other', async () => {
  const both = await Promise.all([
    t.change('2026-11-26T18:00', { status: 'cancelled', reason: 'One' }),
    t.change('2026-11-26T18:00', { status: 'moved', start: '2026-11-27T18:00', reason: 'Two' }),
  ])
  expect(both.map(({ statusCode }) => statusCode)).toEqual([200, 200])
  const [first, second] = await t.entries()
  const last = (await t.page()).upcoming.find(
    ({ recurrenceId }: { recurrenceId: string }) => recurrenceId === '2026-11-26T18:00',
  )
  expect([first?.action, second?.action].toSorted()).toEqual(['cancel_occurrence', 'move_occurrence'])
  expect(last?.status).toBe(second?.action === 'cancel_occurrence' ? 'cancelled' : 'moved')
})

test('several dates are confirmed at once, and what cannot be is passed over', async () => {
  await t.change('2026-12-03T18:00', { status: 'cancelled' })
  const recurrenceIds = ['2026-11-12T18:00', '2026-11-19T18:00', '2026-11-26T18:00', '2026-12-03T18:00', 'nonsense']
  const by = { actorId: t.organiserId, actorRole: 'organiser' } as const
  const confirmed = await t.api.db.$transaction((tx) =>
    confirmOccurrences(tx, { surgeryId: t.surgeryId, recurrenceIds, by }, NOW),
  )
  expect(confirmed.map(({ recurrenceId }) => recurrenceId)).toEqual(['2026-11-19T18:00', '2026-11-26T18:00'])
})

test('nobody need be signed in where the link of a mail says who it is', async () => {
  const by = { actorId: t.organiserId, actorRole: 'organiser' } as const
  const date = await t.api.db.$transaction((tx) =>
    changeOccurrence(
      tx,
      { surgeryId: t.surgeryId, recurrenceId: '2026-11-26T18:00', change: { status: 'cancelled', reason: '' }, by },
      NOW,
    ),
  )
  expect(date.status).toBe('cancelled')
})
