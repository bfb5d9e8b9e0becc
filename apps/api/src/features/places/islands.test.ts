import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PinFacts } from '@surgeries/contracts/places'
import { buildTestApp, type TestApp } from '../../../test/app.ts'
import { WORLD_TAKES_MS } from '../../../test/database.ts'
import { buildContent } from '../../../test/build.ts'
import { buildModerator, submit, submitAndConfirm } from '../../../test/submitting.ts'

let t: TestApp
beforeAll(async () => {
  t = await buildTestApp({ places: 'world' })
}, WORLD_TAKES_MS)
afterAll(() => t.close())

const pinAt = async (lat: number, lng: number) => (await t.get(`/places/at?lat=${lat}&lng=${lng}`)).json<PinFacts>()

const ISLANDS: [string, number, number][] = [
  ['Eigg', 56.892, -6.13],
  ['Neuwerk', 53.917, 8.498],
  ['The Pearl, Doha', 25.369, 51.551],
  ['Fair Isle', 59.535, -1.632],
  ['Foula', 60.139, -2.06],
  ['St Kilda', 57.813, -8.57],
  ['Lundy', 51.18, -4.67],
  ['Sark', 49.43, -2.36],
  ['Herm', 49.472, -2.45],
  ['Tresco', 49.953, -6.335],
  ['Lindisfarne', 55.675, -1.8],
  ['Bardsey', 52.758, -4.79],
  ['Rathlin', 55.295, -6.195],
  ['Tory', 55.265, -8.225],
  ['Inishmaan', 53.087, -9.585],
  ['Cape Clear', 51.437, -9.5],
  ['Heligoland', 54.182, 7.887],
  ['Hooge', 54.57, 8.545],
  ['Langeoog', 53.747, 7.48],
  ['Vlieland', 53.296, 5.07],
  ['Christiansø', 55.32, 15.186],
  ['Kihnu', 58.13, 23.98],
  ['Porquerolles', 43, 6.2],
  ['Sein', 48.037, -4.852],
  ['Ventotene', 40.797, 13.43],
  ['Stromboli', 38.805, 15.235],
  ['Kastellorizo', 36.15, 29.59],
  ['Burano', 45.485, 12.417],
  ['Corvo', 39.67, -31.11],
  ['Pitcairn', -25.066, -130.1],
  ['Tristan da Cunha', -37.067, -12.313],
  ['Saint Helena', -15.925, -5.718],
  ['Ascension', -7.927, -14.41],
  ['Norfolk Island', -29.04, 167.955],
  ['Lord Howe', -31.53, 159.07],
  ['Chatham', -43.95, -176.56],
  ['Stewart Island', -46.9, 168.13],
  ['Tarawa', 1.33, 172.98],
  ['Funafuti', -8.52, 179.195],
  ['Majuro', 7.09, 171.38],
  ['Nauru', -0.53, 166.93],
  ['Fakaofo', -9.38, -171.22],
  ['Pulau Ubin', 1.41, 103.96],
  ['Thulusdhoo', 4.374, 73.65],
  ['Hulhumalé', 4.21, 73.54],
  ['Palm Jumeirah', 25.115, 55.138],
  ['Lamma', 22.22, 114.11],
  ['Robben Island', -33.806, 18.37],
  ['Gorée', 14.667, -17.398],
  ['Key West', 24.555, -81.78],
  ['Monhegan', 43.765, -69.317],
  ['Tangier', 37.825, -75.992],
  ['Los Roques', 11.945, -66.67],
  ['Holbox', 21.52, -87.38],
]

const OPEN_SEA: [string, number, number][] = [
  ['(0,0)', 0, 0],
  ['Dogger Bank', 54.5, 3.5],
  ['the middle of the North Sea', 56.5, 3],
  ['the Atlantic west of the Azores', 40, -38],
  ['the Atlantic west of Ireland', 50, -20],
  ['the tropical Atlantic', 20, -40],
  ['the South Atlantic', -20, -20],
  ['the Pacific at the antimeridian', -30, 180],
  ['the Pacific north of Hawaii', 30, -150],
  ['the southern Pacific', -40, -120],
  ['the southern Indian Ocean', -30, 85],
  ['the Indian Ocean on the equator', 0, 85],
  ['the Arabian Sea', 12, 65],
  ['the Southern Ocean', -60, 90],
  ['the Bay of Bengal', 12, 88],
  ['the Ionian Sea', 36, 18.5],
  ['the sea west of Sardinia', 39.5, 6.5],
  ['the Black Sea', 43.2, 34],
  ['the Caspian Sea', 41.5, 50.9],
  ['the Gulf of Mexico', 25, -90],
  ['the Tasman Sea', -38, 162],
  ['the South China Sea', 14, 115],
]

test('no inhabited island is refused, and hardly one is asked about', async () => {
  const pins: (PinFacts & { name: string })[] = []
  // One after another: the first reads the maps, for which the others would wait.
  for (const [name, lat, lng] of ISLANDS) pins.push({ name, ...(await pinAt(lat, lng)) })
  expect(pins.filter(({ isNearLand }) => !isNearLand).map(({ name }) => name)).toEqual([])
  expect(pins.filter(({ isLand }) => !isLand).length).toBeLessThanOrEqual(2)
})

test.each(OPEN_SEA)('open sea is refused: %s', async (_, lat, lng) => {
  expect(await pinAt(lat, lng)).toMatchObject({ isLand: false, isNearLand: false })
})

describe('a pin off the coast of our maps', () => {
  const OFF_SYLT = { latitude: 54.9, longitude: 8.05, locality: 'Sylt' }

  test('is accepted, and the moderator is told', async () => {
    await buildModerator(t.db, { email: 'admin@example.org', role: 'administrator' })
    const admin = await t.signIn('admin@example.org')
    expect(await pinAt(OFF_SYLT.latitude, OFF_SYLT.longitude)).toMatchObject({ isLand: false, isNearLand: true })
    const { id } = await submitAndConfirm(t, { content: buildContent(OFF_SYLT) })
    const desk = (await t.get(`/moderation/submissions/${id}`, admin)).json()
    expect(desk.signals).toContainEqual({ signal: 'pin_offshore', about: 'latitude' })
  })

  test('has the organiser’s answer at the desk, which stays as long as the pin does', async () => {
    await t.db.rateLimit.deleteMany()
    const admin = await t.signIn('admin@example.org')
    const { id, path } = await submitAndConfirm(t, {
      email: 'island@example.org',
      content: buildContent(OFF_SYLT),
      saysIsland: true,
    })
    const said = async () => (await t.get(`/moderation/submissions/${id}`, admin)).json().saysIsland
    expect(await said()).toBe(true)
    const change = async (content: object) => {
      const { version } = (await t.get(path)).json()
      const answer = await t.put(path, { content: buildContent(content) }, { 'if-match': `"${version}"` })
      expect(answer.statusCode, answer.body).toBe(200)
    }
    await change({ ...OFF_SYLT, summary: 'On an island.' })
    expect(await said()).toBe(true)
    await change({ ...OFF_SYLT, longitude: 8.06 })
    expect(await said()).toBe(false)
  })

  test('is no signal on an island that we know', async () => {
    const eigg = { latitude: 56.892, longitude: -6.13, countryCode: 'GB', timeZone: 'Europe/London', locality: 'Eigg' }
    const { id } = await submitAndConfirm(t, { email: 'eigg@example.org', content: buildContent(eigg) })
    const { signals } = await t.db.submission.findUniqueOrThrow({ where: { id } })
    expect(JSON.stringify(signals)).not.toContain('pin_offshore')
  })

  test('in the open sea is refused at the pin', async () => {
    const answer = await submit(t, { content: buildContent({ latitude: 54.5, longitude: 3.5 }) })
    expect(answer.json().errors).toMatchObject([{ pointer: '/content/latitude', code: 'pin_at_sea' }])
  })
})
