import { fireEvent, screen, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeAll, expect, test, vi } from 'vitest'
import { server } from '../../../../test/server.ts'
import { renderPage } from '../../../../test/render-page.tsx'
import { loadMessages } from '../../../locales/messages.ts'
import { EndedLink } from './ended-link.tsx'
import { PrivateLink } from './private-link.tsx'

const TOKEN = `${'a'.repeat(22)}.${'b'.repeat(43)}`
const asked = () => server.mock.calls.map(([url, init]) => `${init?.method} ${url}`)

beforeAll(() => loadMessages(['submissions', 'common']))

function showPage(what: ReactNode) {
  renderPage(what)
}

test('a link that has ended offers a new one by mail, and says where to look for it', async () => {
  server.mockImplementation((url) =>
    Promise.resolve(url.endsWith('/challenge') ? Response.json({}) : new Response(null, { status: 204 })),
  )
  showPage(<EndedLink token={TOKEN} />)
  fireEvent.click(screen.getByRole('button', { name: 'Send me a new link' }))
  expect(await screen.findByText(/on its way to that address/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Send me a new link' })).toBeNull()
  expect(asked().at(-1)).toBe(`POST /api/v1/submissions/by-token/${TOKEN}/link`)
  expect(server.mock.calls.at(-1)?.[1]?.body).toBe('{"captcha":"solved"}')
})

test('what ending a link means is said before it is done', async () => {
  server.mockImplementation(() => Promise.resolve(new Response(null, { status: 204 })))
  showPage(<PrivateLink token={TOKEN} name="Kultwerk" expiresAt="2027-02-28T12:00:00Z" />)
  expect(screen.getByText(/It works until .*2027/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /End this link/ }))
  const dialog = screen.getByRole('dialog')
  expect(dialog.textContent).toMatch(/no longer open “Kultwerk”, for you or anybody/)
  expect(asked()).toEqual([])
  fireEvent.click(within(dialog).getByRole('button', { name: 'Yes, end it' }))
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked()).toEqual([`DELETE /api/v1/submissions/by-token/${TOKEN}/link`])
})
