import type { QueueItem } from '@surgeries/contracts/moderation'
import { screen } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { renderPage } from '../../../../test/render-page.tsx'
import { loadMessages } from '../../../locales/messages.ts'
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

beforeAll(() => loadMessages(['moderation', 'common']))

const show = (state: QueueItem['state']) =>
  renderPage(
    <ul>
      <QueueRow item={{ ...ITEM, state }} search="" />
    </ul>,
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
