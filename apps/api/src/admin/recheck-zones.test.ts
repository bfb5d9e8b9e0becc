import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../test/app.ts'
import { buildSurgery } from '../../test/build.ts'
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
