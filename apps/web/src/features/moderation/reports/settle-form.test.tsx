import type { Report } from '@surgeries/contracts/freshness'
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { beforeAll, expect, test } from 'vitest'
import { renderPage } from '../../../../test/render-page.tsx'
import { server } from '../../../../test/server.ts'
import { loadMessages } from '../../../locales/messages.ts'
import { EMPTY_SETTLE } from './outcomes.ts'
import { SettleForm } from './settle-form.tsx'

const REPORT: Report = {
  id: '01a2036d-2e8c-7dcd-8089-0592078bf132',
  slug: 'hamburg',
  surgeryName: 'Hamburg Social Media Surgery',
  locality: 'Hamburg',
  countryCode: 'DE',
  surgeryState: 'active',
  kind: 'nobody_there',
  recurrenceId: null,
  message: '',
  name: '',
  email: 'walker@example.org',
  state: 'open',
  outcome: null,
  note: '',
  nobodyThere: 0,
  mayDecide: true,
  mayReopen: false,
  createdAt: '2026-12-02T12:00:00Z',
  settledAt: null,
  settledBy: null,
}

function Form({ report }: { report: Report }) {
  const [draft, setDraft] = useState(EMPTY_SETTLE)
  return <SettleForm report={report} draft={draft} onDraft={setDraft} />
}

function show(part: Partial<Report> = {}) {
  renderPage(<Form report={{ ...REPORT, ...part }} />)
}

const settle = () => fireEvent.click(screen.getByRole('button', { name: 'Close the report' }))

beforeAll(() => loadMessages(['moderation']))

test('nothing is settled before it is said what came of it', () => {
  show()
  settle()
  expect(screen.getByText('Choose what you did.')).toBeDefined()
  expect(server).not.toHaveBeenCalled()
})

test('only an offer to take a surgery on can be handed over', () => {
  show()
  expect(screen.queryByRole('radio', { name: /^Handed over/ })).toBeNull()
  cleanup()
  show({ kind: 'take_on' })
  expect(screen.getByRole('radio', { name: /^Handed over/ })).toBeDefined()
})

test('it is said who reads the note', () => {
  show()
  expect(screen.getByRole('textbox', { name: /Message to the person who told us/ })).toBeDefined()
  cleanup()
  show({ email: null })
  expect(screen.getByRole('textbox', { name: /^A note/ })).toBeDefined()
})

test('whoever was slower is told so kindly, and keeps the words', async () => {
  show()
  fireEvent.click(screen.getByRole('radio', { name: /^Put right/ }))
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'I rang them up' } })
  const problem = { type: 'about:blank', title: 'x', status: 409, code: 'already_decided', detail: 'Asha has.' }
  server.mockResolvedValue(Response.json(problem, { status: 409 }))
  settle()
  expect(await screen.findByText('Somebody else was faster')).toBeDefined()
  expect(screen.getByText(/I rang them up/)).toBeDefined()
})
