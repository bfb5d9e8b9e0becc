import { DAY_MS } from '@surgeries/domain/dates/durations'
import type { Schedule } from '@surgeries/contracts/schedule'
import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../../../test/app.ts'
import { buildContent, buildSurgery } from '../../../../test/build.ts'
import { addTimedJob, runDueJobs } from '../../../../test/jobs.ts'
import { changeSurgery, rebuildAll, rebuildOccurrences, rollOccurrences } from '../index.ts'
import { saveOverride, setState } from '../../../../test/surgery-events.ts'

const evenings = (rule: string, start = '2026-11-05T18:00') => scheduleOf({ start, durationMinutes: 90, rule })
const WEEKLY = evenings('FREQ=WEEKLY')

let api: TestApp
beforeAll(async () => {
  api = await buildTestApp()
})
afterAll(() => api.close())

const build = (facts: Parameters<typeof buildSurgery>[1]) => buildSurgery(api.db, facts)
const change = (id: string, schedule: Schedule | null, now = NOW, more: { timeZone?: string } = {}) =>
  api.db.$transaction((tx) => changeSurgery(tx, id, buildContent({ schedule, ...more }), now))
const say = (
  id: string,
  recurrenceId: string,
  said: { status: 'cancelled' | 'moved' | 'scheduled'; start: string; confirmedAt?: Date },
  now = NOW,
) => {
  const override = { recurrenceId, durationMinutes: 90, reason: 'Said so', confirmedAt: null, ...said }
  return api.db.$transaction((tx) => saveOverride(tx, id, override, now))
}
async function starts(id: string, from = NOW): Promise<string[]> {
  const rows = await api.db.occurrence.findMany({
    where: { surgeryId: id, endsAt: { gt: from } },
    orderBy: [{ startsAt: 'asc' }],
  })
  return rows.map(({ localStart, status }) => `${localStart}${status === 'scheduled' ? '' : ` ${status}`}`)
}
const rows = (id: string) =>
  api.db.$queryRaw<{ row: string }[]>`
    SELECT o::text AS row FROM occurrence o WHERE surgery_id = ${id}::uuid ORDER BY recurrence_id`

test('dates are kept for 24 months, by the venue’s clock through summer and winter', async () => {
  const { id } = await build({ schedule: evenings('FREQ=MONTHLY;BYDAY=3WE', '2026-11-18T17:30') })
  const all = await api.db.occurrence.findMany({ where: { surgeryId: id }, orderBy: { startsAt: 'asc' } })
  expect(all).toHaveLength(25)
  expect(new Set(all.map(({ localStart }) => localStart.slice(11)))).toEqual(new Set(['17:30']))
  const hours = all.map(({ startsAt }) => startsAt.toISOString().slice(11, 16))
  expect(new Set(hours)).toEqual(new Set(['16:30', '15:30']))
  expect(all.at(-1)?.localStart).toBe('2028-11-15T17:30')
})

test('another rule, other dates, in the same transaction', async () => {
  const { id } = await build({ schedule: WEEKLY })
  let within = 0
  await api.db
    .$transaction(async (tx) => {
      await changeSurgery(tx, id, buildContent({ schedule: evenings('FREQ=WEEKLY;COUNT=2', '2026-12-01T10:00') }), NOW)
      within = await tx.occurrence.count({ where: { surgeryId: id } })
      throw new Error('and back')
    })
    .catch(() => {})
  expect(within).toBe(2)
  expect((await starts(id))[0]).toBe('2026-11-19T18:00')
  await change(id, evenings('FREQ=WEEKLY;COUNT=2', '2026-12-01T10:00'))
  expect(await starts(id)).toEqual(['2026-12-01T10:00', '2026-12-08T10:00'])
  await change(id, null)
  expect(await starts(id)).toEqual([])
})

test('a rebuild gives the same rows, byte by byte, and so does the roll of the same moment', async () => {
  const schedule: Schedule = {
    rules: [
      ...evenings('FREQ=MONTHLY;BYDAY=3WE').rules,
      ...evenings('FREQ=WEEKLY;INTERVAL=3;BYMONTH=1,2,3', '2027-01-02T10:00').rules,
    ],
    extraDates: [{ start: '2026-12-24T10:00', durationMinutes: 45 }],
    skippedDates: ['2027-02-17T18:00'],
  }
  const { id } = await build({ schedule, now: new Date('2026-10-01T12:00:00Z') })
  await api.db.calendarImport.create({
    data: {
      surgeryId: id,
      url: 'https://a.example/',
      dates: [{ start: '2026-12-01T12:00', durationMinutes: 30 }],
      setBy: '',
    },
  })
  await say(id, '2026-12-16T18:00', { status: 'moved', start: '2026-12-17T18:00', confirmedAt: NOW })
  await say(id, '2027-01-20T18:00', { status: 'cancelled', start: '2027-01-20T18:00' })
  const before = await rows(id)
  expect(before.length).toBeGreaterThan(30)
  await rebuildOccurrences(api.db, id, NOW)
  expect(await rows(id)).toEqual(before)
  await rollOccurrences(api.db, NOW)
  expect(await rows(id)).toEqual(before)
  await api.db.occurrence.deleteMany({ where: { surgeryId: id, endsAt: { gt: NOW } } })
  await rollOccurrences(api.db, NOW)
  expect(await rows(id)).toEqual(before)
})

test('a fresh table is the same as one that was rolled again and again', async () => {
  const { id } = await build({ schedule: evenings('FREQ=WEEKLY;BYDAY=MO,TH') })
  await say(id, '2026-11-26T18:00', { status: 'cancelled', start: '2026-11-26T18:00' })
  const DAYS = [1, 1, 2, 5, 9, 30]
  let later = NOW
  for (const days of DAYS) {
    later = new Date(later.getTime() + days * DAY_MS)
    await rollOccurrences(api.db, later)
  }
  const rolled = await rows(id)
  await rebuildOccurrences(api.db, id, later)
  expect(await rows(id)).toEqual(rolled)
})

test('the queue looks as far ahead as ever, also when it was off for a month', async () => {
  const { id } = await build({ schedule: WEEKLY })
  const last = async () => (await starts(id)).at(-1)
  expect(await last()).toBe('2028-11-16T18:00')
  api.clock.now = new Date('2026-12-24T12:00:00Z')
  for (let times = 0; times < 2; times += 1) {
    await addTimedJob(api, 'roll-occurrences')
    await runDueJobs(api)
  }
  expect(await last()).toBe('2028-12-21T18:00')
  api.clock.now = NOW
})

test('who changes a rule while the table is rolled on is not undone by it', async () => {
  const { id } = await build({ schedule: WEEKLY })
  const later = new Date('2026-12-24T12:00:00Z')
  const other = evenings('FREQ=WEEKLY', '2026-12-29T10:00')
  for (let times = 0; times < 5; times += 1) {
    await Promise.all([rollOccurrences(api.db, later), change(id, times % 2 ? WEEKLY : other, later)])
    const before = await rows(id)
    await rebuildOccurrences(api.db, id, later)
    expect(await rows(id)).toEqual(before)
  }
})

test('an operator who doubts them has all made anew', async () => {
  const { id } = await build({ schedule: WEEKLY })
  const before = await rows(id)
  await api.db.occurrence.deleteMany({ where: { surgeryId: id, localStart: { gt: '2027' } } })
  await api.db.occurrence.updateMany({ where: { surgeryId: id }, data: { endsAt: new Date('2030-01-01') } })
  expect(await rebuildAll(api.db, NOW)).toBe(await api.db.surgery.count())
  expect(await rows(id)).toEqual(before)
})

test('what was held stays, whatever becomes of the rule', async () => {
  const { id } = await build({ schedule: WEEKLY, now: new Date('2026-11-01T12:00:00Z') })
  await change(id, evenings('FREQ=WEEKLY;COUNT=1', '2026-12-01T10:00'))
  expect(await starts(id, new Date(0))).toEqual(['2026-11-05T18:00', '2026-11-12T18:00', '2026-12-01T10:00'])
})

test('an evening that is cancelled stays so when evenings begin later', async () => {
  const { id } = await build({ schedule: WEEKLY })
  await say(id, '2026-11-26T18:00', { status: 'cancelled', start: '2026-11-26T18:00' })
  await say(id, '2026-12-03T18:00', { status: 'moved', start: '2026-12-04T18:00' })
  await change(id, evenings('FREQ=WEEKLY;COUNT=6', '2026-11-05T19:30'))
  expect(await starts(id)).toEqual([
    '2026-11-19T19:30',
    '2026-11-26T19:30 cancelled',
    '2026-12-04T18:00 moved',
    '2026-12-10T19:30',
  ])
})

test('an override without a date is silent, and speaks again when its date comes back', async () => {
  const { id } = await build({ schedule: WEEKLY })
  await say(id, '2026-11-26T18:00', { status: 'cancelled', start: '2026-11-26T18:00' })
  await change(id, evenings('FREQ=WEEKLY;COUNT=1', '2026-12-01T10:00'))
  expect(await starts(id)).toEqual(['2026-12-01T10:00'])
  await change(id, evenings('FREQ=WEEKLY;COUNT=5'))
  expect(await starts(id)).toEqual(['2026-11-19T18:00', '2026-11-26T18:00 cancelled', '2026-12-03T18:00'])
})

test('an override follows a change of zone: wall time is the venue’s', async () => {
  const { id } = await build({ schedule: WEEKLY })
  await say(id, '2026-11-26T18:00', { status: 'cancelled', start: '2026-11-26T18:00' })
  await change(id, WEEKLY, NOW, { timeZone: 'Asia/Kathmandu' })
  const row = await api.db.occurrence.findFirstOrThrow({ where: { surgeryId: id, status: 'cancelled' } })
  expect([row.localStart, row.startsAt.toISOString()]).toEqual(['2026-11-26T18:00', '2026-11-26T12:15:00.000Z'])
})

test('a date of the past that is put off into the future leaves no row behind', async () => {
  const { id } = await build({ schedule: evenings('FREQ=WEEKLY;COUNT=4'), now: new Date('2026-11-01T12:00:00Z') })
  await say(id, '2026-11-12T18:00', { status: 'moved', start: '2026-11-20T18:00' })
  expect(await starts(id, new Date(0))).toEqual([
    '2026-11-05T18:00',
    '2026-11-19T18:00',
    '2026-11-20T18:00 moved',
    '2026-11-26T18:00',
  ])
})

test('a paused surgery promises nothing before its return, and what is dormant or has ended nothing at all', async () => {
  const { id } = await build({ schedule: evenings('FREQ=WEEKLY;COUNT=8') })
  const set = (state: 'active' | 'paused' | 'dormant' | 'ended', pausedUntil: string | null = null) =>
    api.db.$transaction((tx) => setState(tx, id, { state, pausedUntil }, NOW))
  await set('paused', '2026-12-10')
  expect(await starts(id)).toEqual(['2026-12-10T18:00', '2026-12-17T18:00', '2026-12-24T18:00'])
  await rollOccurrences(api.db, NOW)
  expect(await starts(id)).toHaveLength(3)
  for (const state of ['dormant', 'ended'] as const) {
    await set(state)
    await rollOccurrences(api.db, NOW)
    expect(await starts(id)).toEqual([])
  }
  await set('active')
  expect(await starts(id)).toHaveLength(6)
})

test('a calendar that cannot be computed has no dates, and stops nobody else’s', async () => {
  const { id } = await build({ schedule: WEEKLY })
  const { id: other } = await build({ schedule: WEEKLY })
  await api.db.$executeRaw`UPDATE surgery SET time_zone = 'Nowhere/At_All' WHERE id = ${id}::uuid`
  await rollOccurrences(api.db, new Date('2026-12-24T12:00:00Z'))
  expect((await starts(other)).at(-1)).toBe('2028-12-21T18:00')
})
