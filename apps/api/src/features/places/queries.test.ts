import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Place } from '@surgeries/contracts/places'
import { buildTestApp, type TestApp } from '../../../test/app.ts'
import { MISSES, QUERIES } from './test/queries.ts'

let app: TestApp
beforeAll(async () => {
  app = await buildTestApp()
})
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

test('hardly any of at least 150 queries is a known miss', () => {
  const all = Object.values(QUERIES).flat()
  expect(all.length).toBeGreaterThanOrEqual(150)
  expect(Object.keys(MISSES).length / all.length).toBeLessThanOrEqual(0.03)
})
