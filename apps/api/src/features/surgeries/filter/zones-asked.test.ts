import { Prisma } from '@surgeries/prisma/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { buildSurgery } from '../../../../test/build.ts'
import { listZones, ZONES } from './zones.ts'

const DATES = 20_000

let t: TestApp
beforeAll(async () => {
  t = await buildTestApp()
  for (const timeZone of ['Europe/Berlin', 'Asia/Kathmandu', 'Pacific/Auckland']) await buildSurgery(t.db, { timeZone })
  const { id } = await buildSurgery(t.db, { timeZone: 'Europe/London' })
  await t.db.$executeRaw`
    INSERT INTO occurrence (surgery_id, recurrence_id, starts_at, ends_at, local_start, last_day, venue)
    SELECT ${id}::uuid, 'date ' || n, now(), now() + interval '1 hour', '2026-12-01T17:30', '2026-12-01',
           CASE WHEN n % 2 = 0 THEN jsonb_build_object('timeZone', CASE WHEN n = 2 THEN 'Europe/Dublin' ELSE 'Europe/London' END) END
      FROM generate_series(1, ${DATES}::int) n`
  await t.db.$executeRaw`ANALYZE surgery, occurrence`
})
afterAll(() => t.close())

interface Plan {
  'Actual Rows': number
  'Actual Loops': number
  Plans?: Plan[]
}

/** The rows that every step of a plan gave, together. */
function rowsOf(plan: Plan): number {
  const own = plan['Actual Rows'] * plan['Actual Loops']
  return (plan.Plans ?? []).reduce((sum, each) => sum + rowsOf(each), own)
}

test('what is today in each zone is asked of as many rows as there are zones, not of every date', async () => {
  expect(await listZones(t.db)).toEqual([
    'Asia/Kathmandu',
    'Europe/Berlin',
    'Europe/Dublin',
    'Europe/London',
    'Pacific/Auckland',
  ])
  const [answer] = await t.db.$queryRaw<{ 'QUERY PLAN': { Plan: Plan }[] }[]>(
    Prisma.sql`EXPLAIN (ANALYZE, FORMAT JSON) ${ZONES}`,
  )
  const [explained] = answer?.['QUERY PLAN'] ?? []
  expect(explained && rowsOf(explained.Plan)).toBeLessThan(200)
})
