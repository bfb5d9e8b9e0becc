import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { makeQueryClient } from '../../api/query-client.ts'
import { loadMessages, startMessages } from '../../locales/messages.ts'
import { NOTHING_ASKED } from './finding.ts'
import { NearestOne } from './nearest-one.tsx'

beforeAll(async () => {
  await startMessages()
  await loadMessages(['finding', 'common'])
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const asked: URL[] = []
const SURGERY = {
  slug: 'york',
  name: 'York Surgery',
  locality: 'York',
  languages: ['en'],
  distanceKm: 35.6,
}
const LEEDS = { id: 1, kind: 'town', name: 'Leeds', matchedName: null, latitude: 53.8, longitude: -1.55 }

/** The network is where our part of the list ends. */
function answer() {
  vi.stubGlobal('fetch', (address: string) => {
    const url = new URL(address, 'http://127.0.0.1')
    asked.push(url)
    return Promise.resolve(Response.json({ items: [url.pathname.endsWith('/places') ? LEEDS : SURGERY], total: 1 }))
  })
}

test('whoever types a town without a surgery is told of the nearest that fits their filters, and how far it is', async () => {
  answer()
  const finding = { ...NOTHING_ASKED, q: 'Leeds', language: ['en'] }
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MemoryRouter>
        <NearestOne finding={finding} viewport={null} />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  const link = await screen.findByRole('link', { name: 'York Surgery' })
  expect(link.getAttribute('href')).toMatch(/\/york$/)
  expect(link.parentElement?.textContent).toBe('No surgery in Leeds. The nearest is York Surgery, York, 36 km away')
  const query = asked.find(({ pathname }) => pathname.endsWith('/surgeries'))?.searchParams
  expect(Object.fromEntries(query ?? [])).toMatchObject({ near: '53.8,-1.55', language: 'en', sort: 'distance' })
  expect(query?.has('q')).toBe(false)
})
