import { HOUR_MS } from '@surgeries/domain/dates/durations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../../../test/app.ts'
import { buildSurgery } from '../../../../test/build.ts'
import { addTimedJob, runDueJobs } from '../../../../test/jobs.ts'
import { followZoneRules } from '../index.ts'

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
const firstOf = (surgeryId: string) =>
  t.db.occurrence.findFirstOrThrow({ where: { surgeryId }, orderBy: { recurrenceId: 'asc' } })
/** As rows are that were made before clocks there were put forward by an hour. */
const madeWithOldRules = (surgeryId: string) =>
  t.db
    .$executeRaw`UPDATE occurrence SET starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour'
                    WHERE surgery_id = ${surgeryId}::uuid`

test('new time zone rules move the stored dates and nothing else, once', async () => {
  const { id, slug } = await buildSurgery(t.db, { schedule: WEEKLY })
  await t.db.$executeRaw`UPDATE seed_state SET hash = '1999a' WHERE name = 'time-zone-rules'`
  const right = await firstOf(id)
  await madeWithOldRules(id)
  await addTimedJob(t, 'roll-occurrences')
  await runDueJobs(t)
  expect(await firstOf(id)).toEqual(right)
  expect((await t.get(`/surgeries/${slug}`)).json().nextAt).toBe('2026-12-09T16:30:00.000Z')
  expect(await t.db.seedState.findUnique({ where: { name: 'time-zone-rules' } })).toMatchObject({
    hash: process.versions.tz,
  })
  await madeWithOldRules(id)
  expect(await followZoneRules(t.db, NOW)).toBeNull()
  expect(await followZoneRules(t.db, NOW, 'another version')).toBeGreaterThan(0)
  expect(await firstOf(id)).toEqual(right)
})

test('whoever means to come hears nothing when the time by the venue’s clock stays', async () => {
  const { id } = await buildSurgery(t.db, { schedule: WEEKLY, name: 'Another surgery' })
  await madeWithOldRules(id)
  const old = await firstOf(id)
  const { id: attendanceId } = await t.db.attendance.create({
    data: {
      surgeryId: id,
      recurrenceId: old.recurrenceId,
      kind: 'wants_help',
      state: 'coming',
      email: 'comes@example.org',
      notifiedStartsAt: old.startsAt,
      notifiedEndsAt: old.endsAt,
      notifiedStatus: 'on',
      notifiedPlace: '\nHamburg',
    },
  })
  const before = await t.db.attendance.findUniqueOrThrow({ where: { id: attendanceId } })
  await followZoneRules(t.db, NOW, 'a third version')
  await runDueJobs(t)
  const after = await t.db.attendance.findUniqueOrThrow({ where: { id: attendanceId } })
  expect(after.notifiedStartsAt.getTime()).toBe(before.notifiedStartsAt.getTime() - HOUR_MS)
  expect(await t.db.mail.count({ where: { to: 'comes@example.org' } })).toBe(0)
})
