import type { QueueItem } from '@surgeries/contracts/moderation'
import { cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from '../../../../test/memory-router.tsx'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { loadMessages, startMessages } from '../../../locales/messages.ts'
import { QueueRow } from './queue-row.tsx'

const ITEM: QueueItem = {
  id: '0199a0e0-0000-7000-8000-000000000000',
  kind: 'new',
  state: 'pending',
  name: 'Leeds Social Media Surgery',
  locality: 'Leeds',
  countryCode: 'GB',
  pendingSince: '2026-11-20T12:00:00Z',
  signals: [],
  isMine: false,
  mayDecide: true,
  slug: null,
}

beforeAll(async () => {
  vi.stubGlobal('navigator', { ...globalThis.navigator, languages: ['en-GB'] })
  await startMessages()
  await loadMessages(['moderation', 'common'])
})
afterEach(cleanup)

const show = (state: QueueItem['state']) =>
  render(
    <MemoryRouter>
      <ul>
        <QueueRow item={{ ...ITEM, state }} search="" />
      </ul>
    </MemoryRouter>,
  )

test('what waits says for how long', () => {
  show('pending')
  expect(screen.getByText('Waiting for')).toBeDefined()
})

test.each(['approved', 'rejected', 'withdrawn', 'changes_requested'] as const)(
  'what is %s does not say that it waits',
  (state) => {
    show(state)
    expect(screen.queryByText('Waiting for')).toBeNull()
  },
)
