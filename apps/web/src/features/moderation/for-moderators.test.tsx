import type { SessionUser } from '@surgeries/contracts/accounts'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter } from '../../../test/memory-router.tsx'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { makeQueryClient } from '../../api/query-client.ts'
import { loadMessages, startMessages } from '../../locales/messages.ts'
import { ForModerators } from './for-moderators.tsx'

const server = vi.fn<typeof fetch>()
const MODERATOR: SessionUser = {
  email: 'nima@example.org',
  name: '',
  role: 'moderator',
  mayModerate: true,
  countries: ['NP'],
  mailCadence: 'daily',
}

function show(user: SessionUser) {
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MemoryRouter>
        <ForModerators user={user}>The queue</ForModerators>
      </MemoryRouter>
    </QueryClientProvider>,
  )
}

beforeAll(async () => {
  await startMessages()
  await loadMessages(['moderation'])
})
beforeEach(() => {
  server.mockReset()
  vi.stubGlobal('fetch', server)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('a moderator without a name is asked for one before anything else', async () => {
  server.mockImplementation(() => Promise.resolve(new Response(null, { status: 204 })))
  show(MODERATOR)
  expect(screen.queryByText('The queue')).toBeNull()
  const save = screen.getByRole('button', { name: 'Continue' })
  fireEvent.click(save)
  expect(screen.getByText('Enter a name of up to 80 characters.')).toBeDefined()
  expect(server).not.toHaveBeenCalled()
  fireEvent.change(screen.getByLabelText('Your name'), { target: { value: ' Nima ' } })
  fireEvent.click(save)
  await vi.waitFor(() => expect(server).toHaveBeenCalled())
  expect(server.mock.calls[0]?.[0]).toBe('/api/v1/me/name')
  expect(server.mock.calls[0]?.[1]?.body).toBe('{"name":"Nima"}')
})

test('one with a name goes straight in', () => {
  show({ ...MODERATOR, name: 'Nima' })
  expect(screen.getByText('The queue')).toBeDefined()
})
