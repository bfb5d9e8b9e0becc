import { fireEvent, screen } from '@testing-library/react'
import { beforeAll, expect, test, vi } from 'vitest'
import { server } from '../../../test/server.ts'
import { renderPage } from '../../../test/render-page.tsx'
import { loadMessages } from '../../locales/messages.ts'
import { SignInForm } from './sign-in-form.tsx'

const DETAIL = 'We’ve already sent links to this address.'

function refusal(retryAfterSeconds: number): Response {
  const problem = {
    type: '/api/docs#too_many_requests',
    title: 'Too many requests',
    status: 429,
    code: 'too_many_requests',
    detail: DETAIL,
    errors: [{ pointer: '/email', code: 'links_sent', detail: DETAIL }],
  }
  return Response.json(problem, { status: 429, headers: { 'retry-after': String(retryAfterSeconds) } })
}

beforeAll(() => loadMessages(['accounts', 'common']))

test.each([
  [420, /You can ask for another in 7 minutes/],
  [60, /You can ask for another in 1 minute\./],
  [20 * 60 * 60, /You can ask for another in 20 hours/],
])('at the limit the page says that links are in the mailbox, and when to ask again', async (seconds, when) => {
  server.mockImplementation((url) => Promise.resolve(url.endsWith('/challenge') ? Response.json({}) : refusal(seconds)))
  const onSent = vi.fn<(address: string, minutes: number) => void>()
  renderPage(<SignInForm next="/me" address="ram@example.org" onSent={onSent} />)
  fireEvent.click(screen.getByRole('button', { name: 'Send me the link' }))
  const words = (await screen.findByText(/We’ve already sent links to this address/)).textContent
  expect(words).toMatch(/Check your inbox/)
  expect(words).toMatch(when)
  expect(onSent).not.toHaveBeenCalled()
  const sent = server.mock.calls.find(([, init]) => init?.method === 'POST')?.[1]?.body
  expect(sent).toMatch(/"email":"ram@example.org".*"captcha":"solved","nickname":""/)
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /email address/ }).value).toBe('ram@example.org')
})
