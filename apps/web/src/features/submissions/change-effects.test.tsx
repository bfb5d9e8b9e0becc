import type { OwnSubmission } from '@surgeries/contracts/submissions'
import { BLANK_LISTING } from '@surgeries/domain/listing-fields'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { MemoryRouter } from '../../../test/memory-router.tsx'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { makeQueryClient } from '../../api/query-client.ts'
import { loadMessages, startMessages } from '../../locales/messages.ts'
import { Announcer } from '../../ui/announcer.tsx'
import { SubmissionStatus } from './submission-status.tsx'

const content: OwnSubmission['content'] = {
  ...BLANK_LISTING,
  name: 'Pokhara Surgery',
  summary: 'Free help',
  meets: 'Every second Tuesday',
  latitude: 28.2,
  longitude: 84.4,
  countryCode: 'NP',
  timeZone: 'Asia/Kathmandu',
  locality: 'Bandipur',
  address: 'Bazaar 3',
  languages: ['en'],
  offers: ['getting_started'],
}
const NOTHING = { total: 0, dates: [] }
const GONE = {
  recurrenceId: '2026-12-09T17:30',
  localStart: '2026-12-09T17:30',
  startsAt: '2026-12-09T11:45:00.000Z',
  endsAt: '2026-12-09T13:45:00.000Z',
  people: 4,
}
const EFFECTS = {
  timeZone: 'Asia/Kathmandu',
  timeZoneBefore: 'Asia/Kathmandu',
  people: 4,
  kept: 2,
  moved: NOTHING,
  elsewhere: NOTHING,
  lost: { total: 1, dates: [GONE] },
  gained: NOTHING,
  asExtra: [],
  limits: [],
}
const PIN = {
  isLand: true,
  isNearLand: true,
  countryCode: 'NP',
  countries: ['NP'],
  timeZone: 'Asia/Kathmandu',
  candidates: ['Asia/Kathmandu'],
  countryZones: ['Asia/Kathmandu'],
  nearest: null,
  centreOf: null,
}
const sent: string[] = []

beforeAll(async () => {
  // jsdom has no layout.
  Element.prototype.scrollIntoView = () => {}
  await startMessages()
  await loadMessages(['submissions', 'dates', 'listing-form', 'effects', 'surgery', 'schedule', 'common'])
})
beforeEach(() => {
  sent.length = 0
  vi.stubGlobal('fetch', (path: string, { method = 'GET' }: RequestInit = {}) => {
    if (method !== 'GET') sent.push(`${method} ${path.split('/').at(-1)}`)
    return Promise.resolve(
      Response.json(path.endsWith('/effects-preview') ? { effects: EFFECTS, keepsMoved: true } : PIN),
    )
  })
  const submission = {
    kind: 'edit',
    state: 'changes_requested',
    version: 2,
    content,
    slug: 'pokhara',
    date: null,
    message: '',
    moves: ['edit', 'withdraw'],
    requested: [],
    reason: 'Nearly there',
    lookedAfterBy: [],
    usualWaitHours: null,
    withdrawnBy: null,
    withdrawalEffects: null,
    wasLookedAt: true,
    createdAt: '2026-11-20T12:00:00.000Z',
    pendingSince: '2026-11-20T12:00:00.000Z',
    decidedAt: '2026-11-21T12:00:00.000Z',
    expiresAt: null,
    linkExpiresAt: null,
  } satisfies OwnSubmission
  render(
    <MemoryRouter>
      <QueryClientProvider client={makeQueryClient()}>
        <Announcer>
          <SubmissionStatus token="token" submission={submission} Preview={() => null} onConfirmed={() => {}} />
        </Announcer>
      </QueryClientProvider>
    </MemoryRouter>,
  )
})
afterEach(() => {
  cleanup()
  sessionStorage.clear()
  vi.unstubAllGlobals()
})

const summary = () => screen.getByDisplayValue(/^Free help/)
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('an answer by private link that takes a date away shows it and its people first, and is sent at the second press', async () => {
  fireEvent.change(summary(), { target: { value: 'Free help, with cake' } })
  press('Send the answer')
  const review = within(await screen.findByRole('region', { name: /Before|affects|dates/i }))
  expect(review.getAllByText(/4 people/).length).toBeGreaterThan(0)
  expect(sent).toEqual(['POST effects-preview'])
  press('Send it like this')
  await waitFor(() => expect(sent.at(-1)).toBe('PUT token'))
})

test('what was shown is gone once something else is typed, and is looked up again', async () => {
  press('Send the answer')
  await screen.findByRole('button', { name: 'Send it like this' })
  fireEvent.change(summary(), { target: { value: 'Free help, with tea' } })
  expect(screen.queryByRole('button', { name: 'Send it like this' })).toBeNull()
  press('Send the answer')
  await screen.findByRole('button', { name: 'Send it like this' })
  expect(sent).toEqual(['POST effects-preview', 'POST effects-preview'])
})
