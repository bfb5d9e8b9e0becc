import { BLANK_LISTING } from '@surgeries/domain/listing-fields'
import { screen } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { renderPage } from '../../../test/render-page.tsx'
import { loadMessages } from '../../locales/messages.ts'
import { MySurgeryCard } from './my-surgery-card.tsx'
import type { MySurgery } from './use-mine.ts'

const LEEDS: MySurgery = {
  ...BLANK_LISTING,
  slug: 'leeds',
  name: 'Leeds Social Media Surgery',
  countryCode: 'GB',
  locality: 'Leeds',
  latitude: 53.8,
  longitude: -1.55,
  timeZone: 'Europe/London',
  state: 'active',
  pausedUntil: null,
  mark: 'confirmed',
  meets: 'Tuesdays',
  nextAt: null,
  nextEndsAt: null,
  dates: [],
  confirmedAt: null,
  updatedAt: '2026-11-22T12:00:00Z',
  version: 1,
  hidden: null,
  openSubmission: null,
}

function show(part: Partial<MySurgery> = {}) {
  renderPage(<MySurgeryCard surgery={{ ...LEEDS, ...part }} submissions={[]} />)
}

beforeAll(() => loadMessages(['organising', 'common']))

test('a hidden surgery says so and why, and offers nothing but to change it', () => {
  const hidden = { reason: 'Not its address', at: '2026-11-22T12:00:00Z', isRemoved: false }
  show({ state: 'hidden', mark: 'hidden', hidden })
  expect(screen.getByText('Being checked')).toBeDefined()
  expect(screen.getByText('“Not its address”')).toBeDefined()
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/me/surgeries/leeds/edit'])
  expect(screen.queryAllByRole('button')).toEqual([])
})

test('one that is shown has its mark and its ways on', () => {
  show()
  expect(screen.queryByText('Being checked')).toBeNull()
  expect(screen.getByRole('button', { name: 'Yes, it still runs' })).toBeDefined()
})
