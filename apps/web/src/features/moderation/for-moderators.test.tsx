import type { SessionUser } from '@surgeries/contracts/accounts'
import { fireEvent, screen } from '@testing-library/react'
import { beforeAll, expect, test, vi } from 'vitest'
import { renderPage } from '../../../test/render-page.tsx'
import { server } from '../../../test/server.ts'
import { loadMessages } from '../../locales/messages.ts'
import { ForModerators } from './for-moderators.tsx'

const MODERATOR: SessionUser = {
  email: 'nima@example.org',
  name: '',
  role: 'moderator',
  mayModerate: true,
  countries: ['NP'],
  mailCadence: 'daily',
}

function show(user: SessionUser) {
  renderPage(<ForModerators user={user}>The queue</ForModerators>)
}

beforeAll(() => loadMessages(['moderation']))

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
