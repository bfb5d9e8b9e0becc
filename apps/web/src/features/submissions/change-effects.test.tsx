import type { OwnSubmission } from '@surgeries/contracts/submissions'
import { BLANK_LISTING } from '@surgeries/domain/listing-fields'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { buildPin } from '../../../test/fixtures.ts'
import { type Asked, serve } from '../../../test/server.ts'
import { renderPage } from '../../../test/render-page.tsx'
import { loadMessages } from '../../locales/messages.ts'
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
const PIN = buildPin({ countryCode: 'NP', timeZone: 'Asia/Kathmandu' })
let asked: Asked[]
const sent = () => asked.map(({ method, path }) => `${method} ${path.split('/').at(-1)}`)

beforeAll(() => loadMessages(['submissions', 'dates', 'listing-form', 'effects', 'surgery', 'schedule', 'common']))
beforeEach(() => {
  asked = serve(({ path }) => (path.endsWith('/effects-preview') ? { effects: EFFECTS, keepsMoved: true } : PIN))
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
  renderPage(<SubmissionStatus token="token" submission={submission} Preview={() => null} onConfirmed={() => {}} />)
})

const summary = () => screen.getByDisplayValue(/^Free help/)
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('an answer by private link that takes a date away shows it and its people first, and is sent at the second press', async () => {
  fireEvent.change(summary(), { target: { value: 'Free help, with cake' } })
  press('Send the answer')
  const review = within(await screen.findByRole('region', { name: /Before|affects|dates/i }))
  expect(review.getAllByText(/4 people/).length).toBeGreaterThan(0)
  expect(sent()).toEqual(['POST effects-preview'])
  press('Send it like this')
  await waitFor(() => expect(sent().at(-1)).toBe('PUT token'))
})

test('what was shown is gone once something else is typed, and is looked up again', async () => {
  press('Send the answer')
  await screen.findByRole('button', { name: 'Send it like this' })
  fireEvent.change(summary(), { target: { value: 'Free help, with tea' } })
  expect(screen.queryByRole('button', { name: 'Send it like this' })).toBeNull()
  press('Send the answer')
  await screen.findByRole('button', { name: 'Send it like this' })
  expect(sent()).toEqual(['POST effects-preview', 'POST effects-preview'])
})
