import { DAY_MS, HOUR_MS } from '@surgeries/domain/dates/durations'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../../../test/app.ts'
import { buildSurgery } from '../../../../test/build.ts'
import { setState } from '../../../../test/surgery-events.ts'
import { buildWorld } from '../../../../test/world.ts'
import { nextClockChange } from './next-clock-change.ts'

let t: TestApp
beforeAll(async () => {
  t = await buildTestApp({ env: { CACHE_MEGABYTES: 0 } })
})
afterAll(() => t.close())

const next = async (at: Date) => (await nextClockChange(t.db, at)).toISOString()
const just = (moment: string, ms: number) => new Date(Date.parse(moment) + ms)

/** The change is found from before it, however shortly, and not any more once it is there. */
async function expectChangeAt(moment: string): Promise<void> {
  expect(await next(just(moment, -1))).toBe(moment)
  expect(await next(just(moment, -10 * 60_000))).toBe(moment)
  expect(await next(just(moment, 0))).not.toBe(moment)
}

describe('the next change of the clock', () => {
  test('is in an hour at the latest', async () => {
    expect(await next(NOW)).toBe(just(NOW.toISOString(), HOUR_MS).toISOString())
  })

  test('is when a date is over, and when it begins to be near', async () => {
    const { id: surgeryId } = await buildSurgery(t.db, { timeZone: 'UTC', locality: 'Nowhere' })
    const date = { surgeryId, localStart: '2027-03-10T10:10', lastDay: '2027-03-10' }
    await t.db.occurrence.create({
      data: { ...date, recurrenceId: '1', startsAt: '2027-03-10T10:10:00Z', endsAt: '2027-03-10T11:25:00Z' },
    })
    await expectChangeAt('2027-03-10T11:25:00.000Z')
    await expectChangeAt('2027-03-03T10:10:00.000Z')
    // One that is a day and an hour long counts for a day.
    await t.db.occurrence.create({
      data: { ...date, recurrenceId: '2', startsAt: '2027-03-20T10:40:00Z', endsAt: '2027-03-21T11:40:00Z' },
    })
    await expectChangeAt('2027-03-21T10:40:00.000Z')
  })

  test('is when a confirmation lapses, the moment after ninety days', async () => {
    await buildSurgery(t.db, { timeZone: 'UTC', confirmedAt: new Date('2027-04-01T10:10:10.123Z') })
    await expectChangeAt(just('2027-04-01T10:10:10.123Z', 90 * DAY_MS + 1).toISOString())
  })

  test('is when an end was told for ninety days', async () => {
    const at = new Date('2027-05-01T10:20:30.456Z')
    const { id } = await buildSurgery(t.db, { timeZone: 'UTC', confirmedAt: null })
    await setState(t.db, id, { state: 'ended', pausedUntil: null }, at)
    await t.db.surgery.update({ where: { id }, data: { stateSince: at } })
    await expectChangeAt(just(at.toISOString(), 90 * DAY_MS).toISOString())
  })

  test('is when a day begins at a venue, also at that of one date', async () => {
    await buildSurgery(t.db, { timeZone: 'Asia/Kathmandu' })
    await expectChangeAt('2027-06-01T18:15:00.000Z')
    await t.db.occurrence.updateMany({ where: { recurrenceId: '1' }, data: { venue: { timeZone: 'Asia/Kolkata' } } })
    await expectChangeAt('2027-06-01T18:30:00.000Z')
    await expectChangeAt('2027-06-01T00:00:00.000Z')
  })
})

const READS = [
  '/surgeries',
  '/surgeries?when=today',
  '/surgeries?when=weekend&sort=date',
  '/surgeries/facets',
  '/surgeries/facets?when=week',
  '/map?zoom=2',
  '/map?zoom=8&when=today',
  '/occurrences',
  '/occurrences?when=today',
  '/surgeries.geojson',
  '/surgeries.csv?when=week',
  '/calendar.ics',
  '/calendar.ics?when=today',
  '/surgeries.atom',
]

test('until then nothing that the public is told changes, and something does at many of them', async () => {
  await t.db.surgery.deleteMany()
  await buildWorld(t.db)
  const told = async (at: Date) => {
    t.clock.now = at
    const answers = await Promise.all(READS.map((path) => t.get(path)))
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
    return answers.map(({ body, headers }, n) => [READS[n], headers['etag'], body])
  }
  const HOPS = 16
  let at = new Date('2026-11-19T20:00:00Z')
  let changes = 0
  for (let hop = 0; hop < HOPS; hop += 1) {
    const until = await nextClockChange(t.db, at)
    const [before, last, after] = [await told(at), await told(new Date(until.getTime() - 1)), await told(until)]
    expect(last).toEqual(before)
    if (JSON.stringify(after) !== JSON.stringify(last)) changes += 1
    at = until
  }
  expect(changes).toBeGreaterThan(2)
}, 120_000)
