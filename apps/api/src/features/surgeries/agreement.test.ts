import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import type { FeatureCollection } from 'geojson'
import type { MapFeature } from '@surgeries/contracts/surgeries'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../../test/app.ts'
import { buildWorld } from '../../../test/world.ts'

let api: TestApp
beforeAll(async () => {
  api = await buildTestApp()
  await buildWorld(api.db)
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
