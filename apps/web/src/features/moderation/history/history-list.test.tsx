import { render, screen } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { loadMessages } from '../../../locales/messages.ts'
import { HistoryList } from './history-list.tsx'

beforeAll(() => loadMessages(['moderation', 'schedule', 'listing-form', 'surgery', 'dates']))

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

test('what was sent in first is no change of fields; what came after it is', () => {
  const entry = {
    id: '01a20393-5364-7e3d-9f0e-0be18b11487d',
    at: '2026-11-22T13:55:00.000Z',
    actor: 'Anna (organiser)',
    action: 'confirm',
    fromState: 'unconfirmed',
    toState: 'pending',
    difference: [{ field: 'name' as const, before: null, after: 'Lakeside help' }],
    note: '',
    submissionId: '01a20393-5364-7e3d-9f0e-0be18b114870',
  }
  const edit = { ...entry, id: '01a20393-5364-7e3d-9f0e-0be18b11487e', action: 'edit' }
  render(<HistoryList total={2} entries={[edit, entry]} />)
  const [second, first] = screen.getAllByRole('listitem').map((item) => item.textContent)
  expect(first).toContain('What was sent in')
  expect(second).toContain('1 field changed')
})
