import { fireEvent, screen } from '@testing-library/react'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { server } from '../../../../test/server.ts'
import { renderPage } from '../../../../test/render-page.tsx'
import { loadMessages } from '../../../locales/messages.ts'
import { EndedAttendance } from './ended-attendance.tsx'

const TOKEN = `${'a'.repeat(22)}.${'b'.repeat(43)}`

beforeAll(() => loadMessages(['attendance', 'coming', 'common']))
beforeEach(() => {
  renderPage(<EndedAttendance token={TOKEN} />)
})

const answerLinkWith = (answer: () => Response) =>
  server.mockImplementation((url) => Promise.resolve(url.endsWith('/challenge') ? Response.json({}) : answer()))
const ask = () => fireEvent.click(screen.getByRole('button', { name: 'Send me a new link' }))

test('whoever comes by a link that was ended reads that they are still expected, and can have a new one mailed', async () => {
  answerLinkWith(() => new Response(null, { status: 204 }))
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('This link no longer works')
  expect(screen.getByText(/You’re still signed up as before/)).toBeDefined()
  ask()
  expect(await screen.findByText(/on its way to that address/)).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Send me a new link' })).toBeNull()
  const [url, init] = server.mock.calls.at(-1) ?? []
  expect([init?.method, url, init?.body]).toEqual([
    'POST',
    `/api/v1/attendances/by-token/${TOKEN}/link`,
    '{"captcha":"solved"}',
  ])
})

test('where no new link can be sent that is said, and it can be asked for again', async () => {
  const problem = { type: 'x', title: 'x', status: 429, code: 'too_many_requests', detail: 'That was too often.' }
  answerLinkWith(() => Response.json(problem, { status: 429 }))
  ask()
  expect(await screen.findByText(/too often|wait/i)).toBeDefined()
  expect(screen.getByRole('button', { name: 'Send me a new link' })).toBeDefined()
})
