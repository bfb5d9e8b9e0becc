import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../../../test/app.ts'
import { buildSurgery } from '../../../../test/build.ts'
import { resumeReturned } from '../index.ts'

const WEEKLY = scheduleOf({ start: '2026-11-05T18:00', durationMinutes: 60, rule: 'FREQ=WEEKLY' })
const LAST_YEAR = new Date('2025-11-18T12:00:00Z')

let api: TestApp
let anna: Record<string, string>
let stranger: Record<string, string>
beforeAll(async () => {
  api = await buildTestApp()
  anna = await api.signIn('anna@example.org')
  stranger = await api.signIn('stranger@example.org')
})
afterAll(() => api.close())

let surgery: { id: string; slug: string }
let path: string
beforeEach(async () => {
  const { id: organiserId } = await api.db.user.findUniqueOrThrow({ where: { email: 'anna@example.org' } })
  surgery = await buildSurgery(api.db, { schedule: WEEKLY, organiserId, confirmedAt: LAST_YEAR })
  path = `/surgeries/${surgery.slug}`
})

const version = (number: number) => ({ 'if-match': `"${number}"` })

test('its organiser pauses it with a date of return, at once and on record', async () => {
  const answer = await api.put(`${path}/pause`, { until: '2027-01-10' }, { ...anna, ...version(1) })
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.json()).toMatchObject({
    state: 'paused',
    pausedUntil: '2027-01-10',
    nextAt: '2027-01-14T17:00:00.000Z',
    version: 2,
  })
  expect((await api.get(path)).json()).toEqual(answer.json())
  const entries = await api.db.auditEntry.findMany({ where: { surgeryId: surgery.id } })
  expect(entries).toMatchObject([
    { action: 'pause', actorRole: 'organiser', fromState: 'active', toState: 'paused', note: '2027-01-10' },
  ])
})

test('and takes the pause back', async () => {
  await api.put(`${path}/pause`, { until: '2027-01-10' }, { ...anna, ...version(1) })
  const answer = await api.remove(`${path}/pause`, { ...anna, ...version(2) })
  expect(answer.json()).toMatchObject({ state: 'active', pausedUntil: null, mark: 'soon', version: 3 })
})

test('the tag of the page that was read names the version', async () => {
  const { headers } = await api.get(path)
  const answer = await api.put(
    `${path}/pause`,
    { until: '2027-01-10' },
    { ...anna, 'if-match': String(headers['etag']) },
  )
  expect(answer.statusCode).toBe(200)
})

test('a pause needs the version it is based on', async () => {
  const without = await api.put(`${path}/pause`, { until: '2027-01-10' }, anna)
  expect(without.json()).toMatchObject({ status: 428, code: 'version_required' })
  const old = await api.put(`${path}/pause`, { until: '2027-01-10' }, { ...anna, ...version(7) })
  expect(old.json()).toMatchObject({ status: 412, code: 'version_changed' })
})

test('of two pauses at once one wins', async () => {
  const pause = () => api.put(`${path}/pause`, { until: '2027-01-10' }, { ...anna, ...version(1) })
  const both = await Promise.all([pause(), pause()])
  expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 412])
})

test.each([
  ['Pacific/Honolulu', '2026-11-18T20:00:00Z', '2026-11-18', 400],
  ['Pacific/Honolulu', '2026-11-19T05:00:00Z', '2026-11-19', 200],
  ['Pacific/Auckland', '2026-11-18T20:00:00Z', '2026-11-19', 400],
  ['Pacific/Auckland', '2026-11-18T20:00:00Z', '2026-11-20', 200],
  ['America/Los_Angeles', '2026-11-19T03:00:00Z', '2027-11-20', 400],
])('the day of return is judged by the day in %s: at %s, %s gets %i', async (timeZone, now, until, status) => {
  await api.db.surgery.update({ where: { id: surgery.id }, data: { timeZone } })
  api.clock.now = new Date(now)
  const answer = await api.put(`${path}/pause`, { until }, { ...anna, ...version(1) })
  expect(answer.statusCode, answer.body).toBe(status)
  api.clock.now = NOW
})

test.each(['2026-11-18', '2020-01-01', '2029-01-01'])('nobody returns on %s', async (until) => {
  const answer = await api.put(`${path}/pause`, { until }, { ...anna, ...version(1) })
  expect(answer.json()).toMatchObject({ status: 400, errors: [{ pointer: '/until' }] })
})

test('a stranger cannot, and the public even less', async () => {
  const asStranger = await api.put(`${path}/pause`, { until: '2027-01-10' }, { ...stranger, ...version(1) })
  expect(asStranger.json()).toMatchObject({ status: 403, code: 'not_allowed' })
  const asPublic = await api.put(`${path}/pause`, { until: '2027-01-10' }, version(1))
  expect(asPublic.json()).toMatchObject({ status: 401, code: 'not_signed_in' })
  expect((await api.post(`${path}/confirmation`, {}, stranger)).statusCode).toBe(403)
  expect((await api.post('/surgeries/none/confirmation', {}, anna)).statusCode).toBe(404)
  expect((await api.get(path)).json()).toMatchObject({ state: 'active', version: 1 })
})

test('one tap says that it still runs', async () => {
  expect((await api.get(path)).json().mark).toBe('unconfirmed')
  expect((await api.post(`${path}/confirmation`, {}, anna)).statusCode).toBe(204)
  expect((await api.get(path)).json()).toMatchObject({ mark: 'soon', confirmedAt: NOW.toISOString(), version: 1 })
})

test('and wakes one that became dormant', async () => {
  await api.db.surgery.update({ where: { id: surgery.id }, data: { state: 'dormant' } })
  await api.post(`${path}/confirmation`, {}, anna)
  expect((await api.get(path)).json()).toMatchObject({ state: 'active', nextAt: '2026-11-19T17:00:00.000Z' })
})

test('one that has ended is not confirmed, paused or resumed', async () => {
  await api.db.surgery.update({ where: { id: surgery.id }, data: { state: 'ended' } })
  for (const answer of [
    await api.post(`${path}/confirmation`, {}, anna),
    await api.put(`${path}/pause`, { until: '2027-01-10' }, { ...anna, ...version(1) }),
    await api.remove(`${path}/pause`, { ...anna, ...version(1) }),
  ])
    expect(answer.json()).toMatchObject({ status: 409, code: 'move_not_open' })
})

test('on the day of return it opens by itself', async () => {
  await api.put(`${path}/pause`, { until: '2026-12-01' }, { ...anna, ...version(1) })
  await resumeReturned(api.db, new Date('2026-11-30T12:00:00Z'))
  expect((await api.get(path)).json().state).toBe('paused')
  await resumeReturned(api.db, new Date('2026-11-30T23:30:00Z')) // the first of December in Hamburg
  expect((await api.get(path)).json()).toMatchObject({ state: 'active', pausedUntil: null })
})

test('and one that cannot be opened keeps no other shut', async () => {
  const broken = await buildSurgery(api.db, { state: 'paused', pausedUntil: '2026-12-01' })
  const sound = await buildSurgery(api.db, { state: 'paused', pausedUntil: '2026-12-01' })
  await api.db.surgery.update({ where: { id: broken.id }, data: { schedule: { of: 'another time' } } })
  await expect(resumeReturned(api.db, new Date('2026-12-02T12:00:00Z'))).rejects.toThrow('1 surgeries')
  expect((await api.get(`/surgeries/${sound.slug}`)).json().state).toBe('active')
  await api.db.surgery.delete({ where: { id: broken.id } })
})

test('more than sixty moves an hour from one account are too much for a record that is kept for ever', async () => {
  const restless = await api.signIn('restless@example.org')
  for (let count = 0; count < 60; count += 1)
    expect((await api.post('/surgeries/none/confirmation', {}, restless)).statusCode).toBe(404)
  expect((await api.post('/surgeries/none/confirmation', {}, restless)).statusCode).toBe(429)
  expect((await api.post(`${path}/confirmation`, {}, anna)).statusCode).toBe(204)
})
