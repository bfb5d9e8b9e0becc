import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { makeQueryClient } from '../api/query-client.ts'
import { loadMessages, startMessages } from '../locales/messages.ts'
import { Announcer } from '../ui/announcer.tsx'
import { Header } from './header.tsx'

beforeAll(async () => {
  await startMessages()
  await loadMessages(['common', 'accounts'])
  vi.stubGlobal('fetch', async () => Response.json({ user: null }))
})
afterEach(cleanup)

test('the link of this page is in view, also after the phone was turned', () => {
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MemoryRouter initialEntries={['/about']}>
        <Announcer>
          <Header />
        </Announcer>
      </MemoryRouter>
    </QueryClientProvider>,
  )
  const nav = screen.getByRole('navigation')
  Object.defineProperty(nav, 'clientWidth', { value: 200 })
  Object.defineProperty(screen.getByRole('link', { name: 'About' }), 'offsetLeft', { value: 400 })
  Object.defineProperty(screen.getByRole('link', { name: 'About' }), 'offsetWidth', { value: 100 })
  dispatchEvent(new Event('resize'))
  expect(nav.scrollLeft).toBe(350)
})
