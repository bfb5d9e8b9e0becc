import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { buildContent } from '../../../../test/build.ts'
import { buildModerator, submitAndConfirm } from '../../../../test/submitting.ts'

let t: TestApp
beforeAll(async () => {
  t = await buildTestApp()
})
afterAll(() => t.close())

const LAAYOUNE = { latitude: 27.1418, longitude: -13.18797, locality: 'Laayoune', timeZone: 'Africa/El_Aaiun' }
const SIMFEROPOL = { latitude: 44.95719, longitude: 34.11079, locality: 'Simferopol', timeZone: 'Europe/Simferopol' }
const CEUTA = {
  latitude: 35.88933,
  longitude: -5.31979,
  locality: 'Ceuta',
  timeZone: 'Africa/Ceuta',
  countryCode: 'EA',
}

test.each([
  ['Laayoune, Western Sahara', { ...LAAYOUNE, countryCode: 'EH' }],
  ['Simferopol, Ukraine', { ...SIMFEROPOL, countryCode: 'UA' }],
])('a town of our list is in the country that the list says: %s', async (_, place) => {
  const { id } = await submitAndConfirm(t, {
    email: `${place.countryCode.toLowerCase()}@example.org`,
    content: buildContent(place),
  })
  const stored = await t.db.submission.findUniqueOrThrow({ where: { id } })
  expect(stored).toMatchObject({ countryCode: place.countryCode, content: { countryCode: place.countryCode } })
  expect(JSON.stringify(stored.signals)).not.toContain('pin_apart')
})

test('both countries are named where sources differ', async () => {
  const { countries } = (await t.get(`/places/at?lat=${LAAYOUNE.latitude}&lng=${LAAYOUNE.longitude}`)).json()
  expect(countries.toSorted()).toEqual(['EH', 'MA'])
})

test.each([
  [180, -16.8],
  [-180, -16.8],
  [179.9999, -16.8],
])('a pin at the antimeridian has a country: %d', async (lng, lat) => {
  expect((await t.get(`/places/at?lat=${lat}&lng=${lng}`)).json()).toMatchObject({ countryCode: 'FJ' })
})

test('a territory with a code of its own reaches the moderators of its country', async () => {
  await buildModerator(t.db, { email: 'maria@example.org', name: 'María', countries: ['ES'] })
  const maria = await t.signIn('maria@example.org')
  const { id } = await submitAndConfirm(t, { email: 'ceuta@example.org', content: buildContent(CEUTA) })
  const { items } = (await t.get('/moderation/submissions', maria)).json()
  expect(items.find((item: { id: string }) => item.id === id)).toMatchObject({ isMine: true, mayDecide: true })
  expect(await t.db.mail.count({ where: { to: 'maria@example.org', subject: { contains: 'Kultwerk' } } })).toBe(1)
})
