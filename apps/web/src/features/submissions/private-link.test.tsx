import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MemoryRouter } from '../../../test/memory-router.tsx'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { makeQueryClient } from '../../api/query-client.ts'
import { loadMessages, startMessages } from '../../locales/messages.ts'
import { Announcer } from '../../ui/announcer.tsx'
import { EndedLink } from './ended-link.tsx'
import { PrivateLink } from './private-link.tsx'

const TOKEN = `${'a'.repeat(22)}.${'b'.repeat(43)}`
const server = vi.fn<(url: string, init?: RequestInit) => Promise<Response>>()
const asked = () => server.mock.calls.map(([url, init]) => `${init?.method} ${url}`)

/** Solves nothing: it gives the answer of a device that has. */
class Solver extends EventTarget {
  postMessage() {
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: 'solved' })))
  }
  terminate() {}
}

beforeAll(async () => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
  }
  await startMessages()
  await loadMessages(['submissions', 'common'])
})
beforeEach(() => {
  server.mockReset()
  vi.stubGlobal('fetch', server)
  vi.stubGlobal('Worker', Solver)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function showPage(what: ReactNode) {
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MemoryRouter>
        <Announcer>{what}</Announcer>
      </MemoryRouter>
    </QueryClientProvider>,
  )
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
