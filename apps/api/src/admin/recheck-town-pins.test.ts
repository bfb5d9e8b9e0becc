import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../test/app.ts'
import { buildSurgery } from '../../test/build.ts'
import { recheckTownPins } from './recheck-town-pins.ts'

let t: TestApp
beforeAll(async () => {
  t = await buildTestApp()
})
afterAll(() => t.close())

test('listings whose pin was never moved from a town’s middle are listed, then shown as about the town, on record', async () => {
  const { items } = (await t.get('/places?q=Pokhara')).json()
  const { latitude, longitude, countryCode, timeZone } = items[0]
  const pokhara = { latitude, longitude, countryCode, timeZone, locality: 'Pokhara' }
  const { id, slug } = await buildSurgery(t.db, { ...pokhara, name: 'Lakeside Surgery', pinPrecision: 'door' })
  const moved = await buildSurgery(t.db, { ...pokhara, latitude: latitude + 0.004, name: 'Door', pinPrecision: 'door' })

  expect(await recheckTownPins(t.db, { now: NOW, apply: false })).toEqual([{ slug, town: items[0].name }])
  expect((await t.get(`/surgeries/${slug}`)).json()).toMatchObject({ pinPrecision: 'door' })
  expect(await recheckTownPins(t.db, { now: NOW, apply: true })).toHaveLength(1)
  expect((await t.get(`/surgeries/${slug}`)).json()).toMatchObject({ pinPrecision: 'town' })
  expect((await t.get(`/surgeries/${moved.slug}`)).json()).toMatchObject({ pinPrecision: 'door' })
  expect(await t.db.auditEntry.findMany({ where: { surgeryId: id } })).toMatchObject([
    { action: 'correct_precision', actorRole: 'system', difference: [{ field: 'pinPrecision', after: 'town' }] },
  ])
  expect(await recheckTownPins(t.db, { now: NOW, apply: true })).toEqual([])
})
