import type { DateEffects } from '@surgeries/contracts/effects'
import { fireEvent, screen } from '@testing-library/react'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type Asked, serve } from '../../../../../test/server.ts'
import { renderPage } from '../../../../../test/render-page.tsx'
import { loadMessages } from '../../../../locales/messages.ts'
import { Elsewhere } from './elsewhere.tsx'

const NONE = { total: 0, dates: [] }
const NOTHING: DateEffects = {
  timeZone: 'Europe/Berlin',
  timeZoneBefore: 'Europe/Berlin',
  people: 0,
  kept: 0,
  moved: NONE,
  elsewhere: NONE,
  lost: NONE,
  gained: NONE,
  asExtra: [],
}
const LOST = {
  recurrenceId: '2026-12-02T18:00',
  localStart: '2026-12-02T18:00',
  startsAt: '2026-12-02T17:00:00.000Z',
  endsAt: '2026-12-02T19:00:00.000Z',
  people: 2,
}
const KEPT = {
  url: 'https://calendar.example/a.ics',
  match: '',
  dates: 2,
  leftOut: [],
  failures: 0,
  problem: null,
  checkedAt: null,
  succeededAt: null,
}

/** What was asked of the server: the network is where our part of the page ends. */
let sent: Asked[]
const asked = () => sent.map(({ method, path }) => `${method} ${path.slice(path.indexOf('/import'))}`)
let kept: typeof KEPT | null
let effects: DateEffects

beforeAll(() => loadMessages(['dates', 'effects', 'common']))
beforeEach(() => {
  sent = serve(({ method, path }) => {
    if (path.endsWith('/effects-preview')) return effects
    if (method === 'DELETE') return new Response(null, { status: 204 })
    return { import: method === 'PUT' ? KEPT : kept }
  })
  kept = KEPT
  effects = { ...NOTHING, people: 2, lost: { total: 1, dates: [LOST] } }
})

function open() {
  renderPage(<Elsewhere slug="hamburg" />)
}
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

test('a calendar is taken away only after it was seen how many people that concerns', async () => {
  open()
  await press('Stop importing')
  await screen.findByText('We’ll email the 2 people who said that they’re coming.')
  expect(asked()).toEqual(['POST /import/effects-preview'])
  await press('Leave it as it is')
  await press('Stop importing')
  await press('Yes, stop importing')
  await vi.waitFor(() => expect(asked().at(-1)).toBe('DELETE /import'))
})

test('another calendar is taken at the second press, and what was shown goes when something else is typed', async () => {
  open()
  await press('Change it')
  await press('Import the dates')
  await screen.findByText('We’ll email the 2 people who said that they’re coming.')
  fireEvent.change(screen.getByLabelText(/^Only events/), { target: { value: 'surgery' } })
  expect(screen.queryByText(/We’ll email/)).toBeNull()
  await press('Import the dates')
  await press('Yes, import the dates')
  await vi.waitFor(() =>
    expect(asked()).toEqual(['POST /import/effects-preview', 'POST /import/effects-preview', 'PUT /import']),
  )
})

test('a first calendar that takes nothing away is taken at once', async () => {
  kept = null
  effects = { ...NOTHING, gained: { total: 1, dates: [{ ...LOST, people: 0 }] } }
  open()
  await press('Import dates from a calendar')
  fireEvent.change(screen.getByLabelText('Address of the calendar'), { target: { value: KEPT.url } })
  await press('Import the dates')
  await vi.waitFor(() => expect(asked()).toEqual(['POST /import/effects-preview', 'PUT /import']))
})
