import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Place } from '@surgeries/contracts/places'
import { seed } from '../../seed/seed.ts'
import { buildTestApp, NOW, type TestApp } from '../../../test/app.ts'
import { WORLD_TAKES_MS } from '../../../test/database.ts'
import { QUERIES } from './test/queries.ts'
import { MISSES, VENUES } from './test/venues.ts'

let app: TestApp
beforeAll(async () => {
  app = await buildTestApp({ places: 'world' })
  await seed(app.url, 'demo', NOW)
}, WORLD_TAKES_MS)
afterAll(() => app.close())

const list = async (q: string, country?: string) => {
  const query = new URLSearchParams({ q, ...(country !== undefined && { country }) })
  return (await app.get(`/places?${query.toString()}`)).json<{ items: Place[] }>().items
}

test.each(Object.entries(QUERIES))('people find %s at the first place', async (_, queries) => {
  const wrong: string[] = []
  for (const [q, name, countryCode, visitors] of queries) {
    const [place] = await list(q, visitors)
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

test('no two places that one query finds read the same, with county and a larger town near them', async () => {
  const alike = await app.db.$queryRaw`
    SELECT n.key, p.country_code AS "countryCode", array_agg(DISTINCT p.id) AS ids
      FROM place_name n JOIN place p ON p.id = n.place_id
     WHERE p.kind <> 'country'
     GROUP BY n.key, p.country_code, p.name, p.within, p.county, p.admin1, p.near, p.kind = 'region'
    HAVING count(DISTINCT p.id) > 1`
  expect(alike).toEqual([])
})

test('every town and region in disputed territory is offered under both countries, side by side', async () => {
  for (const [q, countries] of [
    ['Simferopol', ['RU', 'UA']],
    ['Sudak', ['RU', 'UA']],
    ['Севастополь', ['RU', 'UA']],
    ['Laayoune', ['MA', 'EH']],
    ['Boujdour', ['MA', 'EH']],
    ['East Jerusalem', ['IL', 'PS']],
    ['Ariel', ['IL', 'PS']],
  ] as const) {
    const [one, other] = await list(q)
    expect([one?.countryCode, other?.countryCode]).toEqual(countries)
    expect(other?.id).toBe(one?.id)
    expect([one?.region, other?.region]).toEqual([null, null])
  }
})

test('a quarter of the visitor’s country comes before a city elsewhere, like every other place', async () => {
  const [own, elsewhere] = await list('Wellington', 'GB')
  expect([own?.countryCode, elsewhere?.countryCode]).toEqual(['GB', 'GB'])
  const found = await list('Wellington', 'GB')
  const somerset = found.findIndex(({ county }) => county === 'Somerset')
  expect(somerset).toBeGreaterThanOrEqual(0)
  expect(somerset).toBeLessThan(found.findIndex(({ countryCode }) => countryCode === 'NZ'))
})

test('British towns that the list of towns lacks are found where NaPTAN has them', async () => {
  for (const q of ['Letchworth', 'Connahs Quay', 'Ellesmere Port', 'Clay Cross', 'Wythall', 'Pontardawe']) {
    const [place] = await list(q, 'GB')
    expect([q, place?.countryCode]).toEqual([q, 'GB'])
  }
})
