import type { ListingContent } from '@surgeries/contracts/listing'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { makeQueryClient } from '../../../api/query-client.ts'
import { loadMessages, startMessages } from '../../../locales/messages.ts'
import { PinApart } from './pin-apart.tsx'

beforeAll(async () => {
  await startMessages()
  await loadMessages(['moderation', 'common'])
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const PIN = {
  isLand: true,
  isNearLand: true,
  countryCode: 'GB',
  countries: ['GB'],
  timeZone: 'Europe/London',
  candidates: ['Europe/London'],
  countryZones: ['Europe/London'],
  nearest: null,
  centreOf: null,
}
const MAIDSTONE = {
  id: 1,
  kind: 'town',
  name: 'Maidstone',
  matchedName: null,
  localNames: {},
  region: 'England',
  within: null,
  county: null,
  near: null,
  bounds: null,
  countryCode: 'GB',
  latitude: 51.27,
  longitude: 0.52,
  population: 107_627,
  timeZone: 'Europe/London',
  distanceKm: 8,
}
const LEEDS = { locality: 'Leeds', countryCode: 'GB', latitude: 51.244, longitude: 0.622 } as ListingContent

test.each([
  [MAIDSTONE, 'The listing names Leeds, United Kingdom. The pin is near Maidstone, England, United Kingdom.'],
  [null, 'The listing names Leeds, United Kingdom. The pin is near 51.244, 0.622.'],
])('of a pin far from the town that is named, both are named', async (nearest, words) => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ ...PIN, nearest })))
  const { container } = render(
    <QueryClientProvider client={makeQueryClient()}>
      <PinApart content={LEEDS} />
    </QueryClientProvider>,
  )
  await screen.findByText(/The pin is near/)
  expect(container.textContent).toBe(words)
})
