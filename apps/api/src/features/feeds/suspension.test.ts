import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import ICAL from 'ical.js'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../../test/app.ts'
import { buildSurgery } from '../../../test/build.ts'
import { setState } from '../../../test/surgery-events.ts'

const LATER = new Date('2026-11-19T12:00:00Z')
const schedule = scheduleOf({ start: '2026-10-21T17:30', durationMinutes: 90, rule: 'FREQ=MONTHLY;BYDAY=3WE' })

let api: TestApp
let id: string
let slug: string
beforeAll(async () => {
  api = await buildTestApp()
})
afterAll(() => api.close())
beforeEach(async () => {
  api.clock.now = NOW
  await api.db.surgery.deleteMany()
  ;({ id, slug } = await buildSurgery(api.db, { schedule }))
})

/** Each event by its day, with its status. */
async function told(query: string): Promise<string[]> {
  const { body } = await api.get(`/calendar.ics?${query}`)
  return ICAL.Component.fromString(body)
    .getAllSubcomponents('vevent')
    .map((event) => {
      const [start, status] = ['dtstart', 'status'].map((name) => String(event.getFirstPropertyValue(name)))
      return `${start?.slice(0, 10)} ${status}`
    })
}

describe.each(['', 'country=DE', 'state=active'])('the feed of the filter “%s”', (query) => {
  test('cancels what has ended, for three months', async () => {
    expect(await told(query)).toEqual(['2026-10-21 TENTATIVE'])
    await setState(api.db, id, { state: 'ended' }, LATER)
    expect(await told(query)).toEqual(['2026-12-16 CANCELLED'])
    api.clock.now = new Date('2027-02-18T12:00:00Z')
    expect(await told(query)).toEqual([])
    await setState(api.db, id, { state: 'active' }, LATER)
    expect(await told(query)).toEqual(['2026-10-21 TENTATIVE'])
  })

  test('cancels what has become dormant, for three months, and has it again when it wakes', async () => {
    await setState(api.db, id, { state: 'dormant' }, LATER)
    expect(await told(query)).toEqual(['2026-12-16 CANCELLED'])
    api.clock.now = new Date('2027-02-18T12:00:00Z')
    expect(await told(query)).toEqual([])
    await setState(api.db, id, { state: 'active' }, LATER)
    expect(await told(query)).toEqual(['2026-10-21 TENTATIVE'])
  })

  test('has nothing of what is hidden', async () => {
    await setState(api.db, id, { state: 'hidden' }, LATER)
    expect(await told(query)).toEqual([])
  })

  test('changes its tag when something ends', async () => {
    const tag = async () => (await api.get(`/calendar.ics?${query}`)).headers['etag']
    const before = await tag()
    await setState(api.db, id, { state: 'ended' }, LATER)
    expect(await tag()).not.toBe(before)
  })
})

describe('one date that somebody keeps', () => {
  const keep = async (day: string) => {
    const answer = await api.get(`/surgeries/${slug}/occurrences/${day}T17:30/calendar.ics`)
    if (answer.statusCode !== 200) return answer.statusCode
    const [event] = ICAL.Component.fromString(answer.body).getAllSubcomponents('vevent')
    return String(event?.getFirstPropertyValue('status'))
  }
  const eventOf = async (path: string) =>
    ICAL.Component.fromString((await api.get(path)).body).getFirstSubcomponent('vevent')

  test.each([
    ['has ended', { state: 'ended' as const }],
    ['rests', { state: 'paused' as const, pausedUntil: '2027-03-01' }],
    ['has become dormant', { state: 'dormant' as const }],
  ])('of a surgery that %s is cancelled, with the same name and a higher sequence', async (_what, state) => {
    const path = `/surgeries/${slug}/occurrences/2027-01-20T17:30/calendar.ics`
    const before = await eventOf(path)
    expect(before?.getFirstPropertyValue('status')).toBe('TENTATIVE')
    await setState(api.db, id, state, LATER)
    api.clock.now = new Date('2027-01-19T12:00:00Z')
    const after = await eventOf(path)
    expect(after?.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(after?.getFirstPropertyValue('uid')).toBe(before?.getFirstPropertyValue('uid'))
    expect(Number(after?.getFirstPropertyValue('sequence'))).toBeGreaterThan(
      Number(before?.getFirstPropertyValue('sequence')),
    )
    expect(await keep('2027-01-21')).toBe(404)
  })

  test('is cancelled only while a pause lasts, says why, and is none of one that is hidden', async () => {
    await setState(api.db, id, { state: 'paused', pausedUntil: '2027-02-01' }, LATER)
    expect([await keep('2027-01-20'), await keep('2027-02-17')]).toEqual(['CANCELLED', 'TENTATIVE'])
    await setState(api.db, id, { state: 'dormant' }, LATER)
    const event = await eventOf(`/surgeries/${slug}/occurrences/2027-01-20T17:30/calendar.ics`)
    expect(event?.getFirstPropertyValue('description')).toContain('Not promised any more: Nobody has confirmed')
    await setState(api.db, id, { state: 'hidden' }, LATER)
    expect(await keep('2027-01-20')).toBe(410)
  })
})

test('a pause cancels its own dates where paused surgeries are asked for, and everything where they are not', async () => {
  await setState(api.db, id, { state: 'paused', pausedUntil: '2027-02-01' }, LATER)
  expect(await told('')).toEqual(['2026-10-21 TENTATIVE', '2026-12-16 CANCELLED', '2027-01-20 CANCELLED'])
  expect(await told('state=active')).toEqual(['2026-12-16 CANCELLED'])
  await setState(api.db, id, { state: 'active' }, LATER)
  expect(await told('state=active')).toEqual(['2026-10-21 TENTATIVE'])
})

test('the feed of some days cancels those of its dates that are off, and keeps the others', async () => {
  const december = 'from=2026-12-01&to=2027-02-28'
  expect(await told(december)).toEqual(['2026-12-16 TENTATIVE', '2027-01-20 TENTATIVE', '2027-02-17 TENTATIVE'])
  await setState(api.db, id, { state: 'paused', pausedUntil: '2027-02-01' }, LATER)
  expect(await told(december)).toEqual(['2026-12-16 CANCELLED', '2027-01-20 CANCELLED', '2027-02-17 TENTATIVE'])
  expect(await told(`${december}&state=active`)).toEqual([
    '2026-12-16 CANCELLED',
    '2027-01-20 CANCELLED',
    '2027-02-17 CANCELLED',
  ])
  await setState(api.db, id, { state: 'ended' }, LATER)
  expect(await told('from=2027-01-01&to=2027-01-31')).toEqual(['2027-01-20 CANCELLED'])
  expect(await told('from=2026-11-01&to=2026-11-30')).toEqual([])
})
