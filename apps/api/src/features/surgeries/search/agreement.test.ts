import { DAY_MS } from '@surgeries/domain/dates/durations'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import type { FeatureCollection } from 'geojson'
import type { ListedOccurrence } from '@surgeries/contracts/calendar'
import type { MapFeature } from '@surgeries/contracts/map'
import { listSurgeries, type SurgerySummary } from '@surgeries/contracts/surgeries'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Prisma } from '@surgeries/prisma/client'
import { buildTestApp, NOW, type TestApp } from '../../../../test/app.ts'
import { buildWorld } from '../../../../test/world.ts'
import { readFilter, whereSurgery } from '../index.ts'
import { saveOverride } from '../../../../test/surgery-events.ts'

let api: TestApp
beforeAll(async () => {
  api = await buildTestApp()
  await buildWorld(api.db)
  await cancelSome()
})
afterAll(() => api.close())

const degrees = (limit: number) => fc.integer({ min: -limit, max: limit })
const bbox = fc
  .tuple(degrees(180), degrees(90), degrees(180), degrees(90))
  .map(([west, a, east, b]) => [west, Math.min(a, b), east, Math.max(a, b)].join(','))
const some = (...values: string[]) => fc.subarray(values, { minLength: 1 }).map((chosen) => chosen.join(','))

const filter = fc.record(
  {
    bbox: fc.oneof(bbox, fc.constantFrom('170,-45,-165,0', '-180,-90,180,90', '100,-90,-100,90')),
    near: fc.tuple(degrees(90), degrees(180)).map((point) => point.join(',')),
    q: fc.constantFrom('surgery', 'Birmingham', 'Katmandu', 'Hambrug', 'new zealand', '?'),
    country: some('GB', 'NP', 'NZ', 'DE', 'FJ', 'WS'),
    language: some('en', 'ne', 'de', 'mi'),
    offers: some('websites', 'facebook'),
    access: some('step_free'),
    state: some('active', 'paused', 'dormant', 'ended'),
    from: fc.constantFrom('2026-11-01', '2026-11-18', '2026-11-20', '2026-11-26'),
    to: fc.constantFrom('2026-11-26', '2026-11-27', '2026-12-24', '2027-02-01'),
  },
  { requiredKeys: [] },
)

test('list, map, GeoJSON, CSV and counts agree on every filter', async () => {
  await fc.assert(
    fc.asyncProperty(filter, fc.integer({ min: 0, max: 19 }), async (chosen, zoom) => {
      const query = new URLSearchParams(chosen).toString()
      const list = (await api.get(`/surgeries?limit=100&${query}`)).json()
      const listed = list.items.map(({ slug }: { slug: string }) => slug).toSorted()
      expect(list.total).toBe(listed.length)

      const geojson: FeatureCollection = (await api.get(`/surgeries.geojson?${query}`)).json()
      expect(geojson.features.map(({ id }) => id).toSorted()).toEqual(listed)

      const csv: { slug: string }[] = parse((await api.get(`/surgeries.csv?${query}`)).body, { columns: true })
      expect(csv.map(({ slug }) => slug).toSorted()).toEqual(listed)

      const map: { features: MapFeature[]; total: number } = (await api.get(`/map?zoom=${zoom}&${query}`)).json()
      expect(map.total).toBe(list.total)
      expect(map.features.reduce((sum, feature) => sum + ('count' in feature ? feature.count : 1), 0)).toBe(list.total)

      const facets = (await api.get(`/surgeries/facets?${query}`)).json()
      const chosenStates = new Set((chosen.state ?? 'active,paused,dormant').split(','))
      const states: { value: string; count: number }[] = facets.state
      expect(states.filter(({ value }) => chosenStates.has(value)).reduce((sum, { count }) => sum + count, 0)).toBe(
        list.total,
      )
    }),
    { numRuns: 60 },
  )
}, 120_000)

test.each([
  'q=Katmandu&country=NP',
  'bbox=-180,-90,180,90&from=2026-11-20&to=2026-12-24',
  'near=52.48,-1.89&radius=400',
  'bbox=-180,-90,180,90&when=week',
])('a query finds the same surgeries whatever it calls their table: %s', async (query) => {
  const list: SurgerySummary[] = (await api.get(`/surgeries?limit=100&${query}`)).json().items
  expect(list.length).toBeGreaterThan(0)
  const chosen = listSurgeries.schema.querystring.parse(Object.fromEntries(new URLSearchParams(query)))
  const meant = await readFilter(api.db, chosen, NOW)
  for (const alias of [Prisma.sql`s`, Prisma.sql`o`, Prisma.sql`p`]) {
    const rows = await api.db.$queryRaw<{ slug: string }[]>`
      SELECT slug FROM surgery ${alias} WHERE ${whereSurgery(alias, meant, NOW)}`
    expect(rows.map(({ slug }) => slug).toSorted()).toEqual(list.map(({ slug }) => slug).toSorted())
  }
})

test('the dates of a filter are those of the surgeries that it lists, in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(filter, async (chosen) => {
      const query = new URLSearchParams(chosen).toString()
      const dates: ListedOccurrence[] = (await api.get(`/occurrences?limit=200&${query}`)).json().items
      const isAhead = ({ status, endsAt }: ListedOccurrence) => status !== 'cancelled' && new Date(endsAt) > NOW
      const meeting = dates.filter(isAhead).map(({ surgery }) => surgery.slug)

      const list: SurgerySummary[] = (await api.get(`/surgeries?limit=100&sort=date&${query}`)).json().items
      const listed = list.filter(({ dates: [...own] }) => own.some(isOn)).map(({ slug }) => slug)
      const isAsked = chosen.from !== undefined || chosen.to !== undefined
      expect(listed.length).toBeGreaterThanOrEqual(isAsked ? list.length : 0)
      expect([...new Set(meeting)].toSorted()).toEqual(listed.toSorted())

      const firstOf = (slug: string) => dates.find((date) => isAhead(date) && date.surgery.slug === slug)?.startsAt
      const firsts = listed.map(firstOf)
      expect(firsts).toEqual(firsts.toSorted())
    }),
    { numRuns: 60 },
  )
}, 120_000)

const isOn = ({ status }: { status: string }) => status !== 'cancelled'

/** Calls off the next date of every second surgery, and puts that of every third off by a day. */
async function cancelSome() {
  const surgeries = await api.db.surgery.findMany({
    select: { id: true, occurrences: { orderBy: { startsAt: 'asc' }, take: 1 } },
    orderBy: { id: 'asc' },
  })
  for (const [at, { id, occurrences }] of surgeries.entries())
    for (const { recurrenceId, localStart } of occurrences) {
      const word = { recurrenceId, durationMinutes: 60, reason: '', confirmedAt: null }
      const nextDay = `${new Date(Date.parse(`${localStart}Z`) + DAY_MS).toISOString().slice(0, 11)}09:00`
      if (at % 2 === 0) await saveOverride(api.db, id, { ...word, status: 'cancelled', start: localStart }, NOW)
      else if (at % 3 === 0) await saveOverride(api.db, id, { ...word, status: 'moved', start: nextDay }, NOW)
    }
}

test('every export says the same of a surgery as the list', async () => {
  const [item] = (await api.get('/surgeries?q=cocap')).json().items
  const { features } = (await api.get('/surgeries.geojson?q=cocap')).json()
  const { latitude, longitude, ...properties } = item
  expect(features[0].geometry).toEqual({ type: 'Point', coordinates: [longitude, latitude] })
  expect(features[0].properties).toMatchObject(properties)
  const [row]: Record<string, string>[] = parse((await api.get('/surgeries.csv?q=cocap')).body, { columns: true })
  expect(row).toMatchObject({
    slug: item.slug,
    name: item.name,
    latitude: String(latitude),
    languages: item.languages.join(' '),
    nextAt: item.nextAt,
    url: `http://127.0.0.1:8080/surgeries/${item.slug}`,
  })
})
