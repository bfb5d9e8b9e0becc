import type { Place } from '@surgeries/contracts/places'
import type { SurgerySummary } from '@surgeries/contracts/surgeries'
import { BLANK_LISTING } from '@surgeries/domain/listing-fields'
import { screen, waitFor } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { buildPin } from '../../../../test/fixtures.ts'
import { type Asked, serve } from '../../../../test/server.ts'
import { renderPage } from '../../../../test/render-page.tsx'
import { loadMessages } from '../../../locales/messages.ts'
import { NOTHING_ASKED } from '../filters/finding.ts'
import { NearestOne } from './nearest-one.tsx'

beforeAll(() => loadMessages(['finding', 'common']))

const asked: Asked[] = []
const SURGERY: SurgerySummary = {
  ...BLANK_LISTING,
  slug: 'york',
  name: 'York Surgery',
  countryCode: 'GB',
  locality: 'York',
  latitude: 53.96,
  longitude: -1.08,
  timeZone: 'Europe/London',
  languages: ['en'],
  state: 'active',
  pausedUntil: null,
  mark: 'confirmed',
  nextAt: null,
  nextEndsAt: null,
  dates: [],
  confirmedAt: null,
  updatedAt: '2026-11-01T00:00:00.000Z',
  distanceKm: 35.6,
}
const LEEDS: Place = {
  id: 1,
  kind: 'town',
  name: 'Leeds',
  matchedName: null,
  localNames: {},
  region: 'England',
  within: null,
  county: null,
  near: null,
  bounds: null,
  countryCode: 'GB',
  latitude: 53.8,
  longitude: -1.55,
  population: 455_000,
  timeZone: 'Europe/London',
}

const PIN = buildPin({ countryCode: 'GB', timeZone: 'Europe/London' })

/** The network is where our part of the list ends. */
function answer(nearest: object | null = null, surgeries: object[] = [SURGERY]) {
  serve((request) => {
    asked.push(request)
    if (request.path.endsWith('/places/at')) return { ...PIN, nearest }
    return { items: request.path.endsWith('/places') ? [LEEDS] : surgeries, total: 1, nextCursor: null }
  })
}

test('whoever types a town without a surgery is told of the nearest that fits their filters, and how far it is', async () => {
  answer()
  const finding = { ...NOTHING_ASKED, q: 'Leeds', language: ['en'] }
  renderPage(<NearestOne finding={finding} viewport={null} />)
  const link = await screen.findByRole('link', { name: 'York Surgery' })
  expect(link.getAttribute('href')).toMatch(/\/york$/)
  expect(link.parentElement?.textContent).toBe('No surgery in Leeds. The nearest is York Surgery, York, 36 km away')
  const query = asked.find(({ path }) => path.endsWith('/surgeries'))?.query
  expect(Object.fromEntries(query ?? [])).toMatchObject({
    near: '53.8,-1.55',
    language: 'en',
    sort: 'distance',
  })
  expect(query?.has('q')).toBe(false)
})

test.each([
  ['a town that has none, though others are on the map', { latitude: 53.8, longitude: -1.55, zoom: 11 }, true],
  ['a whole region', { latitude: 53.8, longitude: -1.55, zoom: 8 }, false],
])('beside a list, %s is spoken of: %o', async (_what, viewport, isSaid) => {
  answer({ ...LEEDS, distanceKm: 0 })
  renderPage(
    <>
      <NearestOne finding={NOTHING_ASKED} viewport={viewport} isBesideOthers />
      <NearestOne finding={{ ...NOTHING_ASKED, q: 'Leeds' }} viewport={null} />
    </>,
  )
  await waitFor(() => expect(screen.getAllByText(/The nearest is/)).toHaveLength(isSaid ? 2 : 1))
})

test('beside a list, a town that has one of its own is not spoken of', async () => {
  answer({ ...LEEDS, name: 'York', latitude: 53.96, longitude: -1.08, distanceKm: 0, population: 12_000_000 })
  renderPage(
    <>
      <NearestOne finding={NOTHING_ASKED} viewport={{ latitude: 53.96, longitude: -1.08, zoom: 11 }} isBesideOthers />
      <NearestOne finding={{ ...NOTHING_ASKED, q: 'Leeds' }} viewport={null} />
    </>,
  )
  await screen.findByText(/The nearest is/)
  expect(screen.getAllByText(/The nearest is/)).toHaveLength(1)
})

test('where the nearest is looked after by nobody, the nearest that runs is named as well', async () => {
  const dormant = { ...SURGERY, slug: 'bradford', name: 'Bradford Surgery', state: 'dormant', distanceKm: 13 }
  answer(null, [dormant, SURGERY])
  renderPage(<NearestOne finding={{ ...NOTHING_ASKED, q: 'Leeds' }} viewport={null} />)
  const link = await screen.findByRole('link', { name: 'Bradford Surgery' })
  expect(link.parentElement?.textContent).toMatch(
    /The nearest is Bradford Surgery, York, 13 km away\. The nearest that’s running is York Surgery, York, 36 km away$/,
  )
})
