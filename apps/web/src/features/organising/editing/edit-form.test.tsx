import { ListingContent } from '@surgeries/contracts/listing'
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type Asked, serve } from '../../../../test/server.ts'
import { renderPage } from '../../../../test/render-page.tsx'
import { loadMessages } from '../../../locales/messages.ts'
import { EditForm } from './edit-form.tsx'

const CONTENT = ListingContent.parse({
  name: 'Pokhara Social Media Surgery',
  website: 'https://pokhara.example',
  latitude: 28.2096,
  longitude: 83.9856,
  countryCode: 'NP',
  timeZone: 'Asia/Kathmandu',
  locality: 'Pokhara',
})
const NONE = { total: 0, dates: [] }
const FRIDAY = {
  recurrenceId: '2026-12-16T17:30',
  localStart: '2026-12-18T17:30',
  startsAt: '2026-12-18T11:45:00.000Z',
  endsAt: '2026-12-18T13:45:00.000Z',
  people: 2,
}
const EFFECTS = {
  timeZone: 'Asia/Kathmandu',
  timeZoneBefore: 'Asia/Kathmandu',
  people: 0,
  kept: 0,
  moved: NONE,
  elsewhere: NONE,
  lost: NONE,
  gained: NONE,
  asExtra: [],
}

/** What was asked of the server, and what it says of the effects: the network is where our part of the page ends. */
let asked: Asked[]
let effects: object

const sent = () => asked.filter(({ path }) => path.endsWith('/submissions')).map(({ body }) => body)
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const summary = () => screen.getByLabelText(/In one sentence|Summary/i)

function show(isHidden = false) {
  renderPage(<EditForm slug="pokhara" current={{ content: CONTENT, version: 3, isHidden }} onSent={() => undefined} />)
}

beforeAll(() => loadMessages(['organising', 'effects', 'listing-form', 'schedule', 'common']))
beforeEach(() => {
  effects = EFFECTS
  asked = serve(({ path }) => {
    if (path.endsWith('/effects-preview')) return effects
    if (path.endsWith('/submissions'))
      return Response.json({ id: '1', state: 'pending', statusPath: '/s' }, { status: 201 })
    return path.endsWith('/places/at') ? new Response(null, { status: 404 }) : { items: [] }
  })
  show()
})

test('a change that concerns no date is sent at the first press', async () => {
  fireEvent.change(summary(), { target: { value: 'Other words' } })
  press('Send the change')
  await vi.waitFor(() => expect(sent()).toMatchObject([{ kind: 'edit', keepsMoved: true }]))
})

test('a change that takes a date away is shown first, and sent at the second press as was chosen', async () => {
  effects = { ...EFFECTS, people: 2, lost: { total: 1, dates: [FRIDAY] }, asExtra: [FRIDAY] }
  fireEvent.change(summary(), { target: { value: 'Other words' } })
  press('Send the change')
  expect(await screen.findByText('We’ll email the 2 people who said that they’re coming.')).toBeDefined()
  expect(sent()).toEqual([])
  fireEvent.click(screen.getByRole('checkbox', { name: /Keep the dates that were moved/ }))
  await vi.waitFor(() => expect(asked.at(-1)?.body).toMatchObject({ keepsMoved: false }))
  fireEvent.click(await screen.findByRole('button', { name: 'Send it like this' }))
  await vi.waitFor(() => expect(sent()).toMatchObject([{ kind: 'edit', keepsMoved: false }]))
})

test('what was shown is shown anew when something else was typed since', async () => {
  effects = { ...EFFECTS, people: 2, lost: { total: 1, dates: [FRIDAY] } }
  fireEvent.change(summary(), { target: { value: 'Other words' } })
  press('Send the change')
  await screen.findByRole('button', { name: 'Send it like this' })
  fireEvent.change(summary(), { target: { value: 'Yet other words' } })
  await screen.findByRole('button', { name: 'Send the change' })
  expect(sent()).toEqual([])
})

test('of a hidden listing a message alone is sent, and nothing at all is not', async () => {
  cleanup()
  show(true)
  press('Send the change')
  expect(await screen.findByText('Change something, or write a message to the moderator.')).toBeDefined()
  expect(sent()).toEqual([])
  fireEvent.change(screen.getByLabelText(/What changed, and why/), { target: { value: 'It does run.' } })
  press('Send the change')
  await vi.waitFor(() => expect(sent()).toMatchObject([{ kind: 'edit', message: 'It does run.' }]))
})
