import { fireEvent, screen } from '@testing-library/react'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { server } from '../../../../test/server.ts'
import { renderPage } from '../../../../test/render-page.tsx'
import { loadMessages } from '../../../locales/messages.ts'
import { ReopenReport } from './reopen-report.tsx'

beforeAll(() => loadMessages(['moderation']))
beforeEach(() => {
  renderPage(<ReopenReport id="01a2036d-2e8c-7dcd-8089-0592078bf132" />)
})

const reason = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /looked at again/ })
const send = () => fireEvent.click(screen.getByRole('button', { name: 'Reopen the decision' }))

test('a report is not reopened without a word why, and the field says so', () => {
  send()
  expect(server).not.toHaveBeenCalled()
  expect(reason().getAttribute('aria-invalid')).toBe('true')
  expect(document.activeElement).toBe(reason())
})

test('it is sent with its reason', async () => {
  server.mockResolvedValue(Response.json({}))
  fireEvent.change(reason(), { target: { value: '  Two more people say so ' } })
  send()
  await vi.waitFor(() => expect(server).toHaveBeenCalledOnce())
  const [address, init] = server.mock.calls[0] ?? []
  expect(address).toMatch(/reports\/01a2036d-2e8c-7dcd-8089-0592078bf132\/reopening$/)
  expect(init?.body).toBe('{"reason":"Two more people say so"}')
})

test('what was typed stays when another moderator was faster', async () => {
  const problem = { type: 'about:blank', title: 'x', status: 409, code: 'move_not_open', detail: 'Asha has.' }
  server.mockResolvedValue(Response.json(problem, { status: 409 }))
  fireEvent.change(reason(), { target: { value: 'Two more people say so' } })
  send()
  expect(await screen.findByText(/That didn’t work/)).toBeDefined()
  expect(reason().value).toBe('Two more people say so')
})
