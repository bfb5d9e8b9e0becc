import type { ListingContent } from '@surgeries/contracts/listing'
import { screen } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { buildPin } from '../../../../test/fixtures.ts'
import { serve } from '../../../../test/server.ts'
import { renderPage } from '../../../../test/render-page.tsx'
import { loadMessages } from '../../../locales/messages.ts'
import { PinApart } from './pin-apart.tsx'

beforeAll(() => loadMessages(['moderation', 'common']))

const PIN = buildPin({ countryCode: 'GB', timeZone: 'Europe/London' })
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
  serve(() => ({ ...PIN, nearest }))
  const { container } = renderPage(<PinApart content={LEEDS} />)
  await screen.findByText(/The pin is near/)
  expect(container.textContent).toBe(words)
})
