import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import type { DateVenue } from '@surgeries/domain/date-venue'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../../test/app.ts'
import { buildSurgery } from '../../../test/build.ts'
import { saveOverride } from '../../../test/surgery-events.ts'

/** Every Wednesday in Hamburg; on 2 December in Harburg, and on the 9th across the border in Padborg. */
const WEEKLY = scheduleOf({ start: '2026-11-25T17:30', durationMinutes: 90, rule: 'FREQ=WEEKLY;COUNT=4' })
const HARBURG: DateVenue = {
  name: 'Harburg library',
  address: 'Eddelbüttelstraße 47a',
  locality: 'Harburg',
  directions: '',
  latitude: 53.4596,
  longitude: 9.9806,
  pinPrecision: 'door',
  countryCode: 'DE',
  timeZone: 'Europe/Berlin',
}
const PADBORG = { ...HARBURG, name: '', locality: 'Padborg', latitude: 54.8267, longitude: 9.3569, countryCode: 'DK' }

let t: TestApp
let slug: string
beforeAll(async () => {
  t = await buildTestApp()
  const surgery = await buildSurgery(t.db, { schedule: WEEKLY })
  slug = surgery.slug
  await buildSurgery(t.db, { name: 'Another', schedule: WEEKLY, latitude: 53.6, longitude: 10.1 })
  const word = { status: 'scheduled' as const, start: null, durationMinutes: null, reason: '', confirmedAt: null }
  await saveOverride(t.db, surgery.id, { ...word, recurrenceId: '2026-12-02T17:30', venue: HARBURG }, NOW)
  await saveOverride(t.db, surgery.id, { ...word, recurrenceId: '2026-12-09T17:30', venue: PADBORG }, NOW)
})
afterAll(() => t.close())

const IN_HARBURG = 'bbox=9.9,53.4,10.05,53.5'
const IN_HAMBURG = 'bbox=9.9,53.52,10.0,53.58'
const on = (day: string) => `from=${day}&to=${day}`
const slugs = async (query: string) =>
  (await t.get(`/surgeries?${query}`)).json().items.map((item: { slug: string }) => item.slug)
const features = async (query: string) => (await t.get(`/map?zoom=12&${query}`)).json().features
const dates = async (query: string) =>
  (await t.get(`/occurrences?${query}`)).json().items.map((item: { localStart: string }) => item.localStart)

test('is found on its day where it is held, and not where its surgery usually is', async () => {
  expect(await slugs(`${IN_HARBURG}&${on('2026-12-02')}`)).toEqual([slug])
  expect(await slugs(`${IN_HAMBURG}&${on('2026-12-02')}`)).toEqual([])
  expect(await slugs(`${IN_HARBURG}&${on('2026-11-25')}`)).toEqual([])
  expect(await slugs(`${IN_HAMBURG}&${on('2026-11-25')}`)).toEqual([slug])
  expect(await slugs(IN_HARBURG)).toEqual([])
  expect(await slugs(IN_HAMBURG)).toEqual([slug])
})

test('has its pin there on the map of that day, and the export says the same', async () => {
  const [pin, ...others] = await features(`${IN_HARBURG}&${on('2026-12-02')}`)
  expect(others).toEqual([])
  expect(pin).toMatchObject({ slug, latitude: 53.4596, longitude: 9.9806, locality: 'Harburg' })
  expect(await features(`${IN_HAMBURG}&${on('2026-12-02')}`)).toEqual([])
  const exported = (await t.get(`/surgeries.geojson?${IN_HARBURG}&${on('2026-12-02')}`)).json()
  expect(exported.features).toMatchObject([
    { id: slug, geometry: { coordinates: [9.9806, 53.4596] }, properties: { locality: 'Harburg' } },
  ])
  expect((await t.get(`/surgeries.csv?${IN_HAMBURG}&${on('2026-12-02')}`)).body).not.toContain(slug)
})

test('is as far away as its venue on that day, and as its usual place without a day', async () => {
  const nearest = async (query: string) => (await t.get(`/surgeries?near=53.4596,9.9806&${query}`)).json().items[0]
  expect(await nearest(on('2026-12-02'))).toMatchObject({ slug, distanceKm: 0, latitude: 53.4596 })
  expect((await nearest('')).distanceKm).toBeGreaterThan(9)
  expect(await slugs(`near=53.4596,9.9806&radius=2&${on('2026-12-02')}`)).toEqual([slug])
  expect(await slugs(`near=53.4596,9.9806&radius=2&${on('2026-11-25')}`)).toEqual([])
})

test('counts in the country where it is held on that day', async () => {
  expect(await slugs(`country=DK&${on('2026-12-09')}`)).toEqual([slug])
  expect(await slugs(`country=DK&${on('2026-12-02')}`)).toEqual([])
  const countries = async (query: string) => (await t.get(`/surgeries/facets?${query}`)).json().country
  expect(await countries(on('2026-12-09'))).toEqual([
    { value: 'DE', count: 1 },
    { value: 'DK', count: 1 },
  ])
  expect(await countries('from=2026-11-25')).toEqual([
    { value: 'DE', count: 2 },
    { value: 'DK', count: 1 },
  ])
  expect(await countries('')).toEqual([{ value: 'DE', count: 2 }])
})

test('stands in the calendar of the place where it is, with its venue', async () => {
  expect(await dates(IN_HARBURG)).toEqual(['2026-12-02T17:30'])
  expect(await dates(IN_HAMBURG)).toEqual(['2026-11-25T17:30', '2026-12-16T17:30'])
  expect(await dates('country=DK')).toEqual(['2026-12-09T17:30'])
  const { items } = (await t.get(`/occurrences?${IN_HARBURG}&near=53.4596,9.9806`)).json()
  expect(items).toMatchObject([{ venue: { name: 'Harburg library' }, distanceKm: 0 }])
  const days = (await t.get(`/occurrences/days?${IN_HARBURG}&from=2026-11-20&to=2026-12-31`)).json().days
  expect(days).toEqual([{ date: '2026-12-02', count: 1, cancelled: 0 }])
})

test('is told by the calendar of a filter where it is held, and left out where it is not', async () => {
  const there = (await t.get(`/calendar.ics?${IN_HARBURG}&${on('2026-12-02')}`)).body
  expect(there).toContain('LOCATION:Harburg library\\, Eddelbüttelstraße 47a\\, Harburg\\, Germany')
  expect((await t.get(`/calendar.ics?${IN_HAMBURG}&${on('2026-12-02')}`)).body).not.toContain('VEVENT')
})
