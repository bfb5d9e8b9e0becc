import { fireEvent, screen } from '@testing-library/react'
import { Route } from 'wouter'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { renderPage } from '../../test/render-page.tsx'
import { server } from '../../test/server.ts'
import { loadMessages } from '../locales/messages.ts'
import QuestionPage from './question.tsx'

const TOKEN = 'a-token-of-some-length'
const QUESTION = {
  surgery: {
    slug: 'hamburg',
    name: 'Hamburg Surgery',
    locality: 'Hamburg',
    countryCode: 'DE',
    timeZone: 'Europe/Berlin',
    state: 'active',
  },
  occurrences: [
    {
      recurrenceId: '2027-03-24T17:30',
      localStart: '2027-03-24T17:30',
      startsAt: '2027-03-24T16:30:00.000Z',
      endsAt: '2027-03-24T18:00:00.000Z',
      status: 'scheduled',
      reason: null,
      confirmedAt: null,
    },
  ],
  answer: null,
  answeredAt: null,
}
const refusal = (status: number, code: string, errors?: object[]) =>
  Response.json({ type: 'x', title: 'x', status, code, detail: 'In other words.', errors }, { status })
const answerWith = (answer: () => Response) => server.mockImplementation(() => Promise.resolve(answer()))

function open(search = '') {
  renderPage(<Route path="/questions/:token" component={QuestionPage} />, { at: `/questions/${TOKEN}${search}` })
}
const heading = async () => (await screen.findByRole('heading', { level: 1 })).textContent

beforeAll(() => loadMessages(['answers', 'common', 'dates']))
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2027-03-17T12:00:00Z'), toFake: ['Date'] })
})

test.each([
  ['was ended', 410, 'link_ended', 'This link no longer works', 'Sign in by email', /\/sign-in\?next=/],
  ['asks about dates that are over', 410, 'link_expired', 'These dates are over', 'My surgeries', /^\/me$/],
  ['was cut off', 404, 'not_found', 'This link doesn’t work', 'My surgeries', /^\/me$/],
])('a link that %s says so, and leads on', async (_what, status, code, title, link, path) => {
  answerWith(() => refusal(status, code))
  open()
  expect(await heading()).toBe(title)
  expect(screen.getByRole('link', { name: link }).getAttribute('href')).toMatch(path)
})

test('a question that cannot be fetched is fetched again at a press', async () => {
  answerWith(() => refusal(500, 'internal'))
  open()
  const again = await screen.findByRole('button', { name: 'Try again' }, { timeout: 10_000 })
  expect(screen.queryByText(/internal/)).toBeNull()
  answerWith(() => Response.json(QUESTION))
  fireEvent.click(again)
  expect(await heading()).toBe('Is this date going ahead?')
}, 15_000)

test('a time that the clocks skip says what it would become, and that is taken with one press', async () => {
  answerWith(() => Response.json(QUESTION))
  open('?answer=moved')
  await heading()
  fireEvent.change(screen.getByLabelText('New day'), { target: { value: '2027-03-28' } })
  fireEvent.change(screen.getByLabelText('New time'), { target: { value: '02:30' } })
  const values = { from: '2027-03-28T02:00', to: '2027-03-28T03:00', becomes: '2027-03-28T03:30' }
  answerWith(() =>
    refusal(400, 'validation_failed', [{ pointer: '/start', code: 'no_such_time', detail: 'x', values }]),
  )
  fireEvent.click(screen.getByRole('button', { name: 'Move this date' }))
  const take = await screen.findByRole('button', { name: /0?3:30/ })
  expect(screen.getByRole('alert').textContent).toMatch(/2:30.*3:30/)
  fireEvent.click(take)
  expect(screen.getByLabelText('New time')).toHaveProperty('value', '03:30')
})
