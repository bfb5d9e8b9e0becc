import type { Surgery } from '@surgeries/contracts/surgeries'
import { BLANK_LISTING } from '@surgeries/domain/listing-fields'
import { screen } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { renderPage } from '../../../../test/render-page.tsx'
import { loadMessages } from '../../../locales/messages.ts'
import { When } from './when.tsx'

const LEEDS: Surgery = {
  ...BLANK_LISTING,
  slug: 'leeds',
  name: 'Leeds Social Media Surgery',
  countryCode: 'GB',
  locality: 'Leeds',
  latitude: 53.8,
  longitude: -1.55,
  pinPrecision: 'town',
  timeZone: 'Europe/London',
  languages: ['en'],
  state: 'active',
  pausedUntil: null,
  mark: 'confirmed',
  nextAt: null,
  nextEndsAt: null,
  dates: [],
  confirmedAt: null,
  updatedAt: '2026-11-22T12:00:00.000Z',
  schedule: {
    rules: [{ start: '2026-01-21T17:30', durationMinutes: 90, rule: 'FREQ=MONTHLY;BYDAY=3WE' }],
    extraDates: [],
    skippedDates: [],
  },
  upcoming: [],
  seats: null,
  sources: [],
  events: [],
  publishedAt: '2026-11-22T12:00:00.000Z',
  version: 1,
}

function show(part: Partial<Surgery>) {
  renderPage(<When surgery={{ ...LEEDS, ...part }} slots={{}} isPreview />)
}

beforeAll(() => loadMessages(['surgery', 'schedule']))

test('rules that nobody looks after are no promise', () => {
  show({ state: 'dormant' })
  expect(screen.getByText(/^The third Wednesday of every month/)).toBeDefined()
  expect(screen.getByText('No dates are planned until somebody takes it on.')).toBeDefined()
})

test('where it runs, nothing is said against them', () => {
  show({})
  expect(screen.getByText(/^The third Wednesday of every month/)).toBeDefined()
  expect(screen.queryByText('No dates are planned until somebody takes it on.')).toBeNull()
})
