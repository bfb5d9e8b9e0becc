import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { makeQueryClient } from '../src/api/query-client.ts'
import { Announcer } from '../src/ui/feedback/announcer.tsx'
import { MemoryRouter } from './memory-router.tsx'

interface Options {
  /** Its address. */
  at?: string
  client?: QueryClient
}

/** Draws a part of a page below everything that a page has: an address, what it asks the server for, and its voice. */
export function renderPage(part: ReactNode, { at = '/', client = makeQueryClient() }: Options = {}) {
  return render(part, {
    wrapper: ({ children }) => (
      <MemoryRouter initialEntries={[at]}>
        <QueryClientProvider client={client}>
          <Announcer>{children}</Announcer>
        </QueryClientProvider>
      </MemoryRouter>
    ),
  })
}
