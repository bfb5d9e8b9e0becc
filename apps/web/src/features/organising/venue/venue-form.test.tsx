import type { Occurrence } from '@surgeries/contracts/occurrence'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { buildPin } from '../../../../test/fixtures.ts'
import { type Asked, serve } from '../../../../test/server.ts'
import { renderPage } from '../../../../test/render-page.tsx'
import { loadMessages } from '../../../locales/messages.ts'
import { VenueForm } from './venue-form.tsx'

const VENUE = {
  name: 'Lakeside library',
  address: 'Baidam 6',
  locality: 'Pokhara',
  directions: 'Ring twice',
  latitude: 28.205,
  longitude: 83.96,
  pinPrecision: 'door' as const,
  countryCode: 'NP',
  timeZone: 'Asia/Kathmandu',
}
const EVENING: Occurrence = {
  recurrenceId: '2026-12-09T17:30',
  startsAt: '2026-12-09T11:45:00.000Z',
  endsAt: '2026-12-09T13:45:00.000Z',
  localStart: '2026-12-09T17:30',
  status: 'scheduled',
  reason: null,
  confirmedAt: null,
  venue: VENUE,
}
const NONE = { total: 0, dates: [] }
const ELSEWHERE = {
  timeZone: 'Asia/Kathmandu',
  timeZoneBefore: 'Asia/Kathmandu',
  people: 2,
  kept: 5,
  moved: NONE,
  elsewhere: { total: 1, dates: [{ ...EVENING, people: 2, hasNewAddress: true }] },
  lost: NONE,
  gained: NONE,
  asExtra: [],
  limits: [],
}
const PIN = buildPin({ countryCode: 'NP', timeZone: 'Asia/Kathmandu' })

/** What was asked of the server, and what it says: the network is where our part of the page ends. */
let asked: Asked[]
let effects: object
let answer: () => object
const onDone = vi.fn<(statusPath: string | null) => void>()

beforeAll(() => loadMessages(['dates', 'organising', 'effects', 'listing-form', 'common']))
beforeEach(() => {
  effects = ELSEWHERE
  answer = () => ({ occurrence: EVENING, waiting: null })
  asked = serve(({ method, path }) => {
    if (path.includes('/effects-preview')) return effects
    return method === 'PUT' ? answer() : PIN
  })
  const surgery = { slug: 'pokhara', countryCode: 'NP' } as Parameters<typeof VenueForm>[0]['surgery']
  renderPage(<VenueForm surgery={surgery} date={EVENING} onDone={onDone} />)
})
afterEach(() => {
  onDone.mockClear()
})

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const named = () => screen.getByRole('textbox', { name: /^Name of the venue/ })

test('another venue is held at the second press, after it was shown whom that concerns', async () => {
  fireEvent.change(named(), { target: { value: 'Town hall' } })
  press('See who this affects')
  expect(await screen.findByText('We’ll email the 2 people who said that they’re coming.')).toBeDefined()
  expect(asked.map(({ path }) => path)).toEqual(['/api/v1/surgeries/pokhara/effects-preview'])
  press('Move it there')
  await waitFor(() => expect(onDone).toHaveBeenCalledWith(null))
  expect(asked.at(-1)).toMatchObject({
    method: 'PUT',
    path: '/api/v1/surgeries/pokhara/occurrences/2026-12-09T17%3A30/venue',
    body: { venue: { ...VENUE, name: 'Town hall' }, instead: VENUE },
  })
})

test('what is typed after that has it shown again', async () => {
  press('See who this affects')
  await screen.findByRole('button', { name: 'Move it there' })
  fireEvent.change(named(), { target: { value: 'Another hall' } })
  expect(await screen.findByRole('button', { name: 'See who this affects' })).toBeDefined()
})

test('one far away is sent to the moderators, with a word to them', async () => {
  effects = { ...ELSEWHERE, limits: ['far_away', 'other_zone'] }
  answer = () =>
    Response.json({ occurrence: EVENING, waiting: { id: crypto.randomUUID(), statusPath: '/submissions/x' } })
  press('See who this affects')
  expect(await screen.findByText(/It is more than 50 km away\. It’s in another time zone\./)).toBeDefined()
  press('Send it to the moderators')
  await waitFor(() => expect(onDone).toHaveBeenCalledWith('/submissions/x'))
})

test('is not lost when somebody else was quicker', async () => {
  const problem = { type: 'x', title: 'x', status: 412, code: 'version_changed', detail: 'Changed' }
  answer = () => Response.json(problem, { status: 412 })
  fireEvent.change(named(), { target: { value: 'Town hall' } })
  press('See who this affects')
  await screen.findByRole('button', { name: 'Move it there' })
  press('Move it there')
  expect(await screen.findByText(/^Somebody changed this in the meantime/)).toBeDefined()
  expect(named()).toHaveProperty('value', 'Town hall')
})

test('the way back to the usual venue shows whom it concerns, too', async () => {
  press('Back to the usual venue')
  expect(await screen.findByText('We’ll email the 2 people who said that they’re coming.')).toBeDefined()
  expect(asked.at(-1)?.body).toMatchObject({ kind: 'venue', venue: null })
  press('Yes, back to the usual venue')
  await waitFor(() => expect(onDone).toHaveBeenCalledWith(null))
  expect(asked.at(-1)?.body).toMatchObject({ venue: null, instead: VENUE })
})
