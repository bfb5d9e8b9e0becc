import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { NOW } from '../../../test/app.ts'
import { addAdministrator } from '../../admin/grants.ts'
import { openWeekly, type Weekly } from './test/weekly.ts'

let t: Weekly
beforeAll(async () => {
  t = await openWeekly()
})
beforeEach(() => t.renew())
afterAll(() => t.api.close())

test('a move onto part of another evening is warned of, and done when that is allowed', async () => {
  const onto = { status: 'moved', start: '2026-12-03T19:15', reason: '' }
  const warned = await t.change('2026-11-26T18:00', onto)
  expect(warned.statusCode).toBe(400)
  expect(warned.json().errors).toMatchObject([{ pointer: '/start', code: 'overlaps' }])
  expect((await t.change('2026-11-26T18:00', { ...onto, allowsOverlap: true })).json()).toMatchObject({
    localStart: '2026-12-03T19:15',
  })
})

test('nothing is moved to a time that clocks skip', async () => {
  const answer = await t.change('2026-11-26T18:00', { status: 'moved', start: '2027-03-28T02:30', reason: '' })
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
  const never = await t.change('2026-11-26T18:00', { status: 'moved', start: '2027-02-30T18:00', reason: '' })
  expect(never.statusCode).toBe(400)
  expect(never.json().errors[0]).not.toHaveProperty('values')
})

test('a date that is over cannot be changed', async () => {
  for (const answer of [
    await t.change('2026-11-12T18:00', { status: 'cancelled' }),
    await t.confirm('2026-11-12T18:00'),
  ])
    expect(answer.json()).toMatchObject({ status: 409, code: 'move_not_open' })
})

test.each(['2026-11-27T18:00', '2026-11-26T18:30', '2099-01-02T18:00', '1926-11-26T18:00'])(
  'there is no date %s',
  async (recurrenceId) => {
    for (const answer of [await t.change(recurrenceId, { status: 'cancelled' }), await t.confirm(recurrenceId)])
      expect(answer.json()).toMatchObject({ status: 404, code: 'not_found' })
  },
)

test.each([
  ['2026-12-03T18:00', 'time_taken'],
  ['2026-11-17T18:00', 'past'],
  ['2029-01-01T18:00', 'too_far'],
  ['3029-01-01T18:00', 'custom'],
])('an evening cannot be moved to %s: %s', async (start, code) => {
  const answer = await t.change('2026-11-26T18:00', { status: 'moved', start })
  expect(answer.json()).toMatchObject({ status: 400, errors: [{ pointer: '/start', code }] })
  expect(await t.entries()).toEqual([])
})

test('nor back to a time that another one has taken', async () => {
  await t.change('2026-11-26T18:00', { status: 'moved', start: '2026-11-27T18:00' })
  await t.change('2026-12-03T18:00', { status: 'moved', start: '2026-11-26T18:00' })
  expect((await t.change('2026-11-26T18:00', { status: 'scheduled' })).json()).toMatchObject({
    status: 409,
    code: 'move_not_open',
  })
})

test('an evening of yesterday that was put off till tomorrow cannot be put back', async () => {
  t.api.clock.now = new Date('2026-11-25T12:00:00Z')
  await t.change('2026-11-26T18:00', { status: 'moved', start: '2026-11-28T18:00' })
  t.api.clock.now = new Date('2026-11-27T12:00:00Z')
  const answer = await t.change('2026-11-26T18:00', { status: 'scheduled' })
  expect(answer.json()).toMatchObject({ status: 409, code: 'move_not_open' })
  expect((await t.change('2026-11-26T18:00', { status: 'cancelled' })).statusCode).toBe(200)
  t.api.clock.now = NOW
})

test('a reason is public, so it holds no email address', async () => {
  for (const body of [
    { status: 'cancelled', reason: 'Ask anna@example.org' },
    { status: 'moved', start: '2026-11-27T18:00', reason: 'Ask anna@example.org' },
  ])
    expect((await t.change('2026-11-26T18:00', body)).json()).toMatchObject({
      status: 400,
      errors: [{ pointer: '/reason', code: 'email_in_text' }],
    })
})

test('what is cancelled is not confirmed', async () => {
  await t.change('2026-11-26T18:00', { status: 'cancelled' })
  expect((await t.confirm('2026-11-26T18:00')).json()).toMatchObject({ status: 409, code: 'move_not_open' })
})

test('in a pause there is no date to speak of, and nothing is kept of the try', async () => {
  await t.api.db.surgery.update({
    where: { id: t.surgeryId },
    data: { state: 'paused', pausedUntil: LAST_DAY_OF_PAUSE },
  })
  expect((await t.change('2026-11-26T18:00', { status: 'cancelled' })).json()).toMatchObject({ status: 409 })
  expect((await t.confirm('2026-11-26T18:00')).json()).toMatchObject({ status: 409 })
  expect(await t.api.db.occurrenceOverride.count({ where: { surgeryId: t.surgeryId } })).toBe(0)
  expect((await t.change('2027-01-14T18:00', { status: 'cancelled' })).statusCode).toBe(200)
})
const LAST_DAY_OF_PAUSE = new Date('2027-01-10')

test('one that has ended has none either', async () => {
  await t.api.db.surgery.update({ where: { id: t.surgeryId }, data: { state: 'ended' } })
  for (const answer of [
    await t.change('2026-11-26T18:00', { status: 'cancelled' }),
    await t.confirm('2026-11-26T18:00'),
  ])
    expect(answer.json()).toMatchObject({ status: 409, code: 'move_not_open' })
})

test('a stranger cannot, the public even less, and an administrator can', async () => {
  const body = { status: 'cancelled' }
  expect((await t.change('2026-11-26T18:00', body, t.stranger)).json()).toMatchObject({
    status: 403,
    code: 'not_allowed',
  })
  expect((await t.change('2026-11-26T18:00', body, {})).json()).toMatchObject({ status: 401 })
  expect((await t.confirm('2026-11-26T18:00', t.stranger)).statusCode).toBe(403)
  expect((await t.api.put('/surgeries/none/occurrences/2026-11-26T18:00', body, t.anna)).statusCode).toBe(404)
  const chief = await t.api.signIn('chief@example.org')
  await addAdministrator(t.api.db, 'chief@example.org')
  expect((await t.change('2026-11-26T18:00', body, chief)).statusCode).toBe(200)
  expect(await t.entries()).toMatchObject([{ actorRole: 'administrator' }])
})

test('of two who move two evenings to one time, one is refused', async () => {
  const both = await Promise.all([
    t.change('2026-11-26T18:00', { status: 'moved', start: '2026-11-28T18:00' }),
    t.change('2026-12-03T18:00', { status: 'moved', start: '2026-11-28T18:00' }),
  ])
  expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 400])
})
