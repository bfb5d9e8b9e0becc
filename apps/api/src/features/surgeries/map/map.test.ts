import type { MapFeature } from '@surgeries/contracts/map'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { buildSurgery } from '../../../../test/build.ts'
import { buildWorld } from '../../../../test/world.ts'

let api: TestApp
beforeAll(async () => {
  api = await buildTestApp()
  await buildWorld(api.db)
})
afterAll(() => api.close())

async function mapOf(query: string): Promise<{ features: MapFeature[]; total: number }> {
  const answer = await api.get(`/map?${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

test('far out, near surgeries are one cluster, named for the town that has most of them', async () => {
  const { features } = await mapOf('zoom=3&country=GB')
  expect(features).toEqual([
    expect.objectContaining({
      type: 'cluster',
      count: 4,
      near: 'Birmingham',
      mark: 'unconfirmed',
      marks: { soon: 1, confirmed: 1, paused: 1, faded: 1 },
    }),
  ])
})

test('a cluster says how far in its members part', async () => {
  const [cluster] = (await mapOf('zoom=3&country=NP')).features
  if (cluster?.type !== 'cluster') throw new Error('a cluster was expected')
  const { features } = await mapOf(`zoom=${cluster.expansionZoom}&country=NP&bbox=${cluster.bbox.join(',')}`)
  expect(features.map(({ type }) => type)).toEqual(['point', 'point'])
})

test('close in, every surgery is its own pin, exactly where the list has it', async () => {
  const { features } = await mapOf('zoom=15&country=NP')
  const { items } = (await api.get('/surgeries?country=NP')).json()
  for (const { slug, name, locality, mark, latitude, longitude } of items)
    expect(features).toContainEqual({ type: 'point', slug, name, locality, mark, latitude, longitude, isTown: false })
})

test('surgeries on the very same point are a list', async () => {
  const { features } = await mapOf('zoom=19&bbox=-2,52.47,-1.8,52.5')
  expect(features).toEqual([
    expect.objectContaining({
      type: 'stack',
      count: 2,
      near: 'Birmingham',
      isTown: false,
      items: [
        {
          slug: 'central-birmingham-social-media-surgery',
          name: 'Central Birmingham Social Media Surgery',
          mark: 'confirmed',
          isTown: false,
        },
        { slug: 'digbeth-evening-surgery', name: 'Digbeth Evening Surgery', mark: 'soon', isTown: false },
      ],
    }),
  ])
})

test('neighbours on both sides of the antimeridian are drawn together', async () => {
  const { features, total } = await mapOf('zoom=1&bbox=170,-25,-165,0')
  expect(total).toBe(2)
  expect(features).toEqual([expect.objectContaining({ type: 'cluster', count: 2 })])
  const [cluster] = features
  if (cluster?.type !== 'cluster') throw new Error('a cluster was expected')
  const [west, , east] = cluster.bbox
  expect(west).toBeCloseTo(178.4415, 3)
  expect(east).toBeCloseTo(-171.7667, 3)
  expect(Math.abs(cluster.longitude)).toBeGreaterThan(170)
})

test.each(['zoom=20', 'zoom=-1', 'zoom=1.5', 'zoom=x', ''])('“%s” is no zoom', async (query) => {
  expect((await api.get(`/map?${query}`)).statusCode).toBe(400)
})

test('a pin that is about the town says so, and others do not', async () => {
  const place = {
    latitude: -37.6,
    longitude: 175.2,
    countryCode: 'NZ',
    timeZone: 'Pacific/Auckland',
    locality: 'Huntly',
  }
  const town = await buildSurgery(api.db, { ...place, name: 'Huntly Town', pinPrecision: 'town' })
  const door = await buildSurgery(api.db, { ...place, latitude: -37.7, name: 'Huntly Door', pinPrecision: 'door' })
  const { features } = await mapOf('zoom=15&bbox=175.1,-37.8,175.3,-37.5')
  const known = features.flatMap((one) => (one.type === 'point' ? [[one.slug, one.isTown]] : []))
  expect(Object.fromEntries(known)).toEqual({ [town.slug]: true, [door.slug]: false })
})

test('several that are about one town are one stack about the town, and one with a door among them is said to have one', async () => {
  const place = {
    latitude: -43.53,
    longitude: 172.63,
    countryCode: 'NZ',
    timeZone: 'Pacific/Auckland',
    locality: 'Christchurch',
  }
  const names = ['Lyttelton', 'Sydenham', 'Riccarton']
  for (const name of names) await buildSurgery(api.db, { ...place, name, pinPrecision: 'town' })
  const stack = async () => (await mapOf('zoom=9&bbox=172.5,-43.7,172.8,-43.4')).features
  expect(await stack()).toEqual([
    expect.objectContaining({ type: 'stack', count: 3, near: 'Christchurch', isTown: true }),
  ])
  const [{ latitude, longitude }] = (await api.get('/surgeries?q=Lyttelton')).json().items
  await buildSurgery(api.db, { ...place, latitude, longitude, name: 'Library', pinPrecision: 'door' })
  const [mixed] = await stack()
  expect(mixed).toMatchObject({ type: 'stack', count: 4, isTown: false })
  expect(mixed?.type === 'stack' && mixed.items.filter(({ isTown }) => !isTown)).toMatchObject([{ name: 'Library' }])
})

test('a stack is named as its listings name their town, also where a larger town is near', async () => {
  const place = { latitude: 47.568, longitude: 7.6, countryCode: 'CH', timeZone: 'Europe/Zurich' }
  for (const name of ['Riehen Mondays', 'Riehen Fridays'])
    await buildSurgery(api.db, { ...place, locality: 'Riehen', name, pinPrecision: 'town' })
  const { features } = await mapOf('zoom=15&bbox=7.5,47.5,7.7,47.6')
  expect(features).toEqual([expect.objectContaining({ type: 'stack', count: 2, near: 'Riehen' })])
})
