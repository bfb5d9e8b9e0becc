import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { server } from '../../../../../test/server.ts'
import { makeQueryClient } from '../../../../api/query-client.ts'
import { loadMessages } from '../../../../locales/messages.ts'
import { type DecisionDraft, NOTHING_TYPED } from '../decision-draft.ts'
import { MailPreview } from './mail-preview.tsx'

const ORGANISER = { name: 'Gita', email: 'gita@example.org', approvedBefore: 0, locale: 'de' } as const
const DESK = { id: '0190f3a0-0000-7000-8000-000000000001', version: 1, organiser: ORGANISER }
const answer = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
const mail = {
  subject: 'Nicht aufgenommen',
  text: 'Hallo Gita,\n\nGibt es schon\n\n-- \nhttps://example.org/submissions/…\n',
}

let client = makeQueryClient()

function show(draft: Partial<DecisionDraft> = {}) {
  const ui = (changes: Partial<DecisionDraft>) => (
    <QueryClientProvider client={client}>
      <MailPreview desk={DESK} action="reject" draft={{ ...NOTHING_TYPED, action: 'reject', ...changes }} />
    </QueryClientProvider>
  )
  client = makeQueryClient()
  const { rerender } = render(ui(draft))
  return (changes: Partial<DecisionDraft>) => rerender(ui(changes))
}

beforeAll(() => loadMessages(['moderation']))

test('the mail is shown as the server would send it, footer and all, in the organiser’s language', async () => {
  server.mockImplementation(() => Promise.resolve(answer({ mail })))
  show()
  const text = await screen.findByText(/Gibt es schon/)
  expect(text.textContent).toBe(mail.text.trim())
  expect(text.lang).toBe('de')
  expect(screen.getByText(/Only the key in their private link is left out/)).toBeDefined()
})

test('a word that is typed asks for the mail again, and the last one stays until it is there', async () => {
  server.mockImplementation((_url, init) =>
    Promise.resolve(answer({ mail: { ...mail, text: `Hallo. ${typeof init?.body === 'string' ? init.body : ''}` } })),
  )
  const type = show()
  await screen.findByText(/^Hallo/)
  type({ reason: 'See the other one' })
  expect(screen.getByText(/^Hallo/)).toBeDefined()
  await screen.findByText(/See the other one/)
})

test('where no mail would go out, that is said', async () => {
  server.mockImplementation(() => Promise.resolve(answer({ mail: null })))
  show()
  expect(
    await screen.findByText('No mail goes out: this has been decided, or others look after the surgery now.'),
  ).toBeDefined()
})

test('a mail that cannot be shown says why, and is asked for again', async () => {
  const problem = {
    type: 'about:blank',
    title: 'No',
    status: 404,
    code: 'not_found',
    detail: 'There is no such submission.',
  }
  server.mockImplementation(() => Promise.resolve(answer(problem, 404)))
  show()
  const again = await screen.findByRole('button', { name: 'Try again' })
  server.mockImplementation(() => Promise.resolve(answer({ mail })))
  again.click()
  expect(await screen.findByText(/Gibt es schon/)).toBeDefined()
})
