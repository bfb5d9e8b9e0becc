import type { OwnSubmission } from '@surgeries/contracts/submissions'
import { BLANK_LISTING } from '@surgeries/domain/listing-fields'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { buildPin } from '../../../test/fixtures.ts'
import { type Asked, serve } from '../../../test/server.ts'
import { renderPage } from '../../../test/render-page.tsx'
import { loadMessages } from '../../locales/messages.ts'
import { SubmissionStatus } from './submission-status.tsx'

const TOKEN = `${'a'.repeat(22)}.${'b'.repeat(43)}`
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
let asked: Asked[]
let answer: () => object

beforeAll(() => loadMessages(['submissions', 'dates', 'listing-form', 'effects', 'surgery', 'schedule', 'common']))
beforeEach(() => {
  answer = () => ({})
  asked = serve(({ method, path }) => {
    if (path.endsWith('/effects-preview')) return { effects: null, keepsMoved: true }
    return method === 'PUT' ? answer() : buildPin({ countryCode: 'NP', timeZone: 'Asia/Kathmandu' })
  })
})

function show(date: OwnSubmission['date']) {
  const submission = {
    id: '0190b6a0-0000-7000-8000-000000000000',
    kind: 'edit',
    state: 'changes_requested',
    version: 2,
    content,
    date,
    message: '',
    moves: ['edit', 'withdraw'],
    requested: [{ field: 'address', note: 'Which door is it?' }],
    reason: 'Nearly there',
    appealed: false,
    moderators: [],
    createdAt: '2026-11-20T12:00:00.000Z',
    confirmedAt: '2026-11-20T12:00:00.000Z',
    pendingSince: '2026-11-20T12:00:00.000Z',
    decidedAt: '2026-11-21T12:00:00.000Z',
    expiresAt: null,
    linkExpiresAt: null,
    surgeryPath: null,
    waitHours: null,
  } as unknown as OwnSubmission
  renderPage(<SubmissionStatus token={TOKEN} submission={submission} Preview={() => null} onConfirmed={() => {}} />)
}

const venueName = () => screen.queryByRole('textbox', { name: /^Name of the venue/ })
const whatItMeets = () => screen.queryByRole('textbox', { name: /^Name of the surgery/ })

test('whoever is asked about the venue of one date sees the question and the fields of that venue alone', async () => {
  show({ recurrenceId: '2026-12-09T17:30', venueName: 'Lakeside library' })
  expect(screen.getByText('Nearly there')).toBeDefined()
  expect(screen.getAllByText('Which door is it?').length).toBeGreaterThan(1)
  expect(venueName()).toHaveProperty('value', 'Lakeside library')
  expect(screen.getByRole('textbox', { name: /^Address/ })).toHaveProperty('value', 'Bazaar 3')
  for (const other of ['Every second Tuesday', 'Free help']) expect(screen.queryByDisplayValue(other)).toBeNull()

  fireEvent.change(screen.getByRole('textbox', { name: /^Address/ }), { target: { value: 'Bazaar 3, blue door' } })
  fireEvent.change(screen.getByRole('textbox', { name: /^Name of the venue/ }), { target: { value: 'Hill library' } })
  fireEvent.click(screen.getByRole('button', { name: 'Send the answer' }))
  await waitFor(() => expect(asked.at(-1)?.method).toBe('PUT'))
  expect(asked.at(-1)?.body).toMatchObject({
    venueName: 'Hill library',
    content: { ...content, address: 'Bazaar 3, blue door' },
  })
})

test('what is typed is not lost when it is refused, and the fault stands at its field', async () => {
  const errors = [{ pointer: '/venue/name', code: 'email_in_text', detail: 'x' }]
  answer = () =>
    Response.json(
      { type: 'x', title: 'x', status: 400, code: 'validation_failed', detail: 'x', errors },
      { status: 400 },
    )
  show({ recurrenceId: '2026-12-09T17:30', venueName: 'Lakeside library' })
  fireEvent.change(screen.getByRole('textbox', { name: /^Name of the venue/ }), { target: { value: 'me@example.org' } })
  fireEvent.click(screen.getByRole('button', { name: 'Send the answer' }))
  await waitFor(() => expect(asked.at(-1)?.method).toBe('PUT'))
  await waitFor(() => expect(venueName()?.getAttribute('aria-invalid')).toBe('true'))
  expect(venueName()).toHaveProperty('value', 'me@example.org')
})

test('whoever is asked about a listing sees the whole of it', () => {
  show(null)
  expect(venueName()).toBeNull()
  expect(whatItMeets()).toHaveProperty('value', 'Pokhara Surgery')
})
