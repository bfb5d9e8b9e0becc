import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { buildSurgery } from '../../../../test/build.ts'

const COCAP = {
  name: 'Kathmandu Social Media Surgery',
  latitude: 27.6953,
  longitude: 85.3222,
  locality: 'Kathmandu',
  countryCode: 'NP',
  timeZone: 'Asia/Kathmandu',
}
const NORTH = 0.009 // of latitude: a kilometre

let api: TestApp
beforeAll(async () => {
  api = await buildTestApp()
  await buildSurgery(api.db, COCAP)
  await buildSurgery(api.db, { ...COCAP, name: 'Old one', state: 'ended', latitude: COCAP.latitude - 0.3 })
})
afterAll(() => api.close())

async function lookalikes(name: string, { lat = COCAP.latitude, lng = COCAP.longitude, except = '' } = {}) {
  const query = new URLSearchParams({ name, lat: String(lat), lng: String(lng), ...(except && { except }) })
  const answer = await api.get(`/surgeries/lookalikes?${query.toString()}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().items.map(({ name: found }: { name: string }) => found)
}

test('within 100 metres it may be the same whatever it is called', async () => {
  expect(await lookalikes('Elbe Digital', { lat: COCAP.latitude + NORTH / 20 })).toEqual([COCAP.name])
  expect(await lookalikes('', { lat: COCAP.latitude + NORTH / 20 })).toEqual([COCAP.name])
})

test.each([
  'Social Media Surgery Kathmandu',
  'KATHMANDU surgery',
  'Katmandu social-media surgery',
  'काठमाडौँ सोसल मिडिया सर्जरी',
])('within two kilometres it may be the same when it is called “%s”', async (name) => {
  expect(await lookalikes(name, { lat: COCAP.latitude + 1.5 * NORTH })).toEqual([COCAP.name])
})

test('a pin in the middle of a town is no sign that it is the same', async () => {
  const query = new URLSearchParams({ name: 'Elbe Digital', lat: '27.6953', lng: '85.3222', precision: 'town' })
  expect((await api.get(`/surgeries/lookalikes?${query.toString()}`)).json()).toEqual({ items: [] })
})

test('a different name a kilometre away is another one', async () => {
  expect(await lookalikes('Elbe Digital', { lat: COCAP.latitude + NORTH })).toEqual([])
})

test('the same name three kilometres away is another one', async () => {
  expect(await lookalikes(COCAP.name, { lat: COCAP.latitude + 3 * NORTH })).toEqual([])
})

test('one that has ended is found as well: perhaps it should be reopened', async () => {
  expect(await lookalikes('Old one', { lat: COCAP.latitude - 0.3 })).toEqual(['Old one'])
})

test('none is a double of itself', async () => {
  expect(await lookalikes(COCAP.name, { except: 'kathmandu-social-media-surgery' })).toEqual([])
})

test('words that many surgeries elsewhere share say nothing, though nobody near has them', async () => {
  const hamburg = {
    latitude: 53.55,
    longitude: 9.93,
    locality: 'Hamburg',
    countryCode: 'DE',
    timeZone: 'Europe/Berlin',
  }
  await buildSurgery(api.db, { ...hamburg, name: 'Altona Webmedien Nachmittag' })
  const near = { lat: hamburg.latitude + NORTH, lng: hamburg.longitude }
  expect(await lookalikes('Ottensen Webmedien Nachmittag', near)).toEqual(['Altona Webmedien Nachmittag'])
  for (let index = 0; index < 20; index++)
    await buildSurgery(api.db, { ...COCAP, name: `Webmedien Nachmittag ${index}`, latitude: 27.7 + index / 10 })
  expect(await lookalikes('Ottensen Webmedien Nachmittag', near)).toEqual([])
  expect(await lookalikes('Altona Webmedien', near)).toEqual(['Altona Webmedien Nachmittag'])
})
