import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../test/app.ts'
import { buildContent, buildSurgery } from '../../test/build.ts'
import { rebuildOccurrences } from '../features/surgeries/index.ts'
import { recheckZones } from './recheck-zones.ts'

let t: TestApp
beforeAll(async () => {
  t = await buildTestApp()
})
afterAll(() => t.close())

const WEEKLY = {
  rules: [{ start: '2026-12-09T17:30', durationMinutes: 120, rule: 'FREQ=WEEKLY' }],
  extraDates: [],
  skippedDates: [],
}
const NEPALGUNJ = { latitude: 28.05, longitude: 81.61667, countryCode: 'NP', locality: 'Nepalgunj', schedule: WEEKLY }
const startOf = async (id: string) =>
  (
    await t.db.occurrence.findFirstOrThrow({ where: { surgeryId: id }, orderBy: { startsAt: 'asc' } })
  ).startsAt.toISOString()

test('listings with the clock of another country are reported, then corrected with their dates, on record', async () => {
  const wrong = await buildSurgery(t.db, { ...NEPALGUNJ, name: 'Nepalgunj Surgery', timeZone: 'Asia/Kolkata' })
  const right = await buildSurgery(t.db, { name: 'Hamburg Surgery', schedule: WEEKLY })
  const difference = { slug: wrong.slug, stored: 'Asia/Kolkata', found: 'Asia/Kathmandu' }
  expect(await recheckZones(t.db, { now: NOW, apply: false })).toEqual([{ ...difference, outcome: 'to_correct' }])
  expect(await startOf(wrong.id)).toBe('2026-12-09T12:00:00.000Z')
  const before = await startOf(right.id)

  expect(await recheckZones(t.db, { now: NOW, apply: true })).toEqual([{ ...difference, outcome: 'corrected' }])
  expect(await startOf(wrong.id)).toBe('2026-12-09T11:45:00.000Z')
  expect(await startOf(right.id)).toBe(before)
  expect((await t.get(`/surgeries/${wrong.slug}`)).json()).toMatchObject({ timeZone: 'Asia/Kathmandu' })
  expect(await t.db.auditEntry.findMany({ where: { surgeryId: wrong.id } })).toMatchObject([
    { action: 'correct_zone', actorRole: 'system', difference: [{ field: 'timeZone', after: 'Asia/Kathmandu' }] },
  ])
  expect(await recheckZones(t.db, { now: NOW, apply: true })).toEqual([])
})

test('where only somebody there can tell, nothing is corrected', async () => {
  const kashgar = { latitude: 39.47066, longitude: 75.98951, countryCode: 'CN', locality: 'Kashi' }
  const { slug } = await buildSurgery(t.db, { ...kashgar, name: 'Kashi Surgery', timeZone: 'Asia/Shanghai' })
  expect(await recheckZones(t.db, { now: NOW, apply: true })).toMatchObject([{ slug, outcome: 'in_doubt' }])
  expect((await t.get(`/surgeries/${slug}`)).json()).toMatchObject({ timeZone: 'Asia/Shanghai' })
})

test('what was said of single dates stays with them when their clock is corrected', async () => {
  const name = 'Nepalgunj Evenings'
  const { id, slug } = await buildSurgery(t.db, { ...NEPALGUNJ, name, timeZone: 'Asia/Kolkata' })
  const overrides = [
    { recurrenceId: '2026-12-16T17:30', status: 'moved', start: '2026-12-17T18:00', durationMinutes: 60 },
    { recurrenceId: '2026-12-23T17:30', status: 'cancelled', start: '2026-12-23T17:30', durationMinutes: 120 },
  ] as const
  await t.db.occurrenceOverride.createMany({
    data: overrides.map((override) => ({ ...override, surgeryId: id, saidAt: NOW })),
  })
  await rebuildOccurrences(t.db, id, NOW)
  await recheckZones(t.db, { now: NOW, apply: true })
  const { items } = (await t.get(`/occurrences?surgery=${slug}&from=2026-12-09&to=2026-12-31`)).json()
  const shown = items.map((item: { localStart: string; startsAt: string; status: string }) => [
    item.localStart,
    item.startsAt,
    item.status,
  ])
  expect(shown.slice(0, 4)).toEqual([
    ['2026-12-09T17:30', '2026-12-09T11:45:00.000Z', 'scheduled'],
    ['2026-12-17T18:00', '2026-12-17T12:15:00.000Z', 'moved'],
    ['2026-12-23T17:30', '2026-12-23T11:45:00.000Z', 'cancelled'],
    ['2026-12-30T17:30', '2026-12-30T11:45:00.000Z', 'scheduled'],
  ])
})

test('a listing in a country where no source sees its pin is reported, and its clock left alone', async () => {
  const pin = { ...NEPALGUNJ, name: 'Nepalgunj in Germany', countryCode: 'DE', timeZone: 'Europe/Berlin' }
  const { slug } = await buildSurgery(t.db, pin)
  const mine = (await recheckZones(t.db, { now: NOW, apply: true })).filter((difference) => difference.slug === slug)
  expect(mine).toEqual([{ slug, stored: 'DE', found: 'NP', outcome: 'other_country' }])
  expect((await t.get(`/surgeries/${slug}`)).json()).toMatchObject({ timeZone: 'Europe/Berlin', countryCode: 'DE' })
})

test('where sources differ on the country either is left alone', async () => {
  const place = { latitude: 44.95719, longitude: 34.11079, timeZone: 'Europe/Simferopol', locality: 'Simferopol' }
  const { slug } = await buildSurgery(t.db, { ...place, name: 'Simferopol Surgery', countryCode: 'UA' })
  const found = await recheckZones(t.db, { now: NOW, apply: false })
  expect(found.filter((difference) => difference.slug === slug)).toEqual([])
})

test('a listing that a moderator approved apart from its pin is reported as that, and left alone', async () => {
  const pin = { ...NEPALGUNJ, name: 'Approved apart', countryCode: 'DE', timeZone: 'Asia/Kathmandu' }
  const { id, slug } = await buildSurgery(t.db, pin)
  await t.db.submission.create({
    data: {
      kind: 'new',
      state: 'approved',
      surgeryId: id,
      content: buildContent({ ...pin, schedule: null }),
      countryCode: 'NP',
      organiserEmail: 'apart@example.org',
      signals: [{ signal: 'pin_apart', about: 'countryCode' }],
      decidedAt: NOW,
    },
  })
  const mine = (await recheckZones(t.db, { now: NOW, apply: true })).filter((difference) => difference.slug === slug)
  expect(mine).toContainEqual({ slug, stored: 'DE', found: 'NP', outcome: 'approved_apart' })
  expect((await t.get(`/surgeries/${slug}`)).json()).toMatchObject({ countryCode: 'DE' })
})
