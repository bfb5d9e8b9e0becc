import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Place } from '@surgeries/contracts/places'
import { seed } from '@surgeries/prisma/seed'
import { buildTestApp, NOW, type TestApp } from '../../../test/app.ts'
import { WORLD_TAKES_MS } from '../../../test/database.ts'
import { MISSES, QUERIES, VENUES } from './test/queries.ts'

let app: TestApp
beforeAll(async () => {
  app = await buildTestApp({ places: 'world' })
  await seed(app.url, 'demo', NOW)
}, WORLD_TAKES_MS)
afterAll(() => app.close())

const first = async (q: string) =>
  (await app.get(`/places?${new URLSearchParams({ q }).toString()}`)).json<{ items: Place[] }>().items[0]

test.each(Object.entries(QUERIES))('people find %s at the first place', async (_, queries) => {
  const wrong: string[] = []
  for (const [q, name, countryCode] of queries) {
    const place = await first(q)
    if (place?.name !== name || place.countryCode !== countryCode) wrong.push(q)
  }
  expect(wrong).toEqual(queries.map(([q]) => q).filter((q) => q in MISSES))
})

test('people find surgeries by the name or address of their venue at the first place', async () => {
  const wrong: string[] = []
  for (const [q, slug] of VENUES) {
    const [best] = (await app.get(`/surgeries?${new URLSearchParams({ q, limit: '1' }).toString()}`)).json().items
    if (best?.slug !== slug) wrong.push(q)
  }
  expect(wrong).toEqual(VENUES.map(([q]) => q).filter((q) => q in MISSES))
})

test('hardly any of at least 150 queries is a known miss', () => {
  const all = [...Object.values(QUERIES).flat(), ...VENUES]
  expect(all.length).toBeGreaterThanOrEqual(150)
  expect(Object.keys(MISSES).length / all.length).toBeLessThanOrEqual(0.03)
})
