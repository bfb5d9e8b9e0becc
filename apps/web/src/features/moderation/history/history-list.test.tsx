import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { loadMessages, startMessages } from '../../../locales/messages.ts'
import { HistoryList } from './history-list.tsx'

beforeAll(async () => {
  vi.stubGlobal('navigator', { ...globalThis.navigator, languages: ['en-GB'] })
  await startMessages()
  await loadMessages(['moderation'])
})
afterEach(cleanup)

test('a date that was moved says from where to where, and why', () => {
  render(
    <HistoryList
      total={1}
      entries={[
        {
          id: '01a20393-5364-7e3d-9f0e-0be18b11487d',
          at: '2026-11-22T13:55:00.000Z',
          actor: 'Anna (organiser)',
          action: 'move_occurrence',
          fromState: 'active',
          toState: 'active',
          difference: [],
          note: '2027-02-08T18:00',
          date: { start: '2027-02-10T18:30', reason: 'Carnival', venue: null },
          submissionId: null,
        },
      ]}
    />,
  )
  const note = screen.getByText(/→/).textContent
  expect(note).toMatch(/^Monday,? 8 February 2027, 18:00 → Wednesday,? 10 February 2027, 18:30\s“Carnival”$/)
})
