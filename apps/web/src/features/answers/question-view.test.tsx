import type { Question } from '@surgeries/contracts/freshness'
import { fireEvent, screen } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { renderPage } from '../../../test/render-page.tsx'
import { server } from '../../../test/server.ts'
import { loadMessages } from '../../locales/messages.ts'
import { QuestionView } from './question-view.tsx'

const TOKEN = 'a-token-of-some-length'
const NOW = new Date('2026-12-02T12:00:00Z')

const QUESTION: Question = {
  surgery: {
    slug: 'hamburg',
    name: 'Hamburg Social Media Surgery',
    locality: 'Hamburg',
    countryCode: 'DE',
    timeZone: 'Europe/Berlin',
    state: 'active',
  },
  occurrences: [dateOn('2026-12-09')],
  answer: null,
  answeredAt: null,
}

function dateOn(day: string): Question['occurrences'][number] {
  return {
    recurrenceId: `${day}T17:30`,
    localStart: `${day}T17:30`,
    startsAt: `${day}T16:30:00Z`,
    endsAt: `${day}T18:00:00Z`,
    status: 'scheduled',
    reason: null,
    confirmedAt: null,
  }
}

function ask(part: Partial<Question> = {}, search = '') {
  renderPage(<QuestionView token={TOKEN} question={{ ...QUESTION, ...part }} />, { at: `/questions/${TOKEN}${search}` })
}

const heading = () => screen.getByRole('heading', { level: 1 }).textContent
const choice = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const sentBody = (): Promise<unknown> => new Response(server.mock.calls[0]?.[1]?.body).json()

beforeAll(() => loadMessages(['answers']))
beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
})

describe('the page behind the organiser’s mail', () => {
  test('shows the next three dates of many, and the rest behind a button that says how many', () => {
    const days = Array.from({ length: 12 }, (_, day) => dateOn(`2026-12-${String(day + 9).padStart(2, '0')}`))
    ask({ occurrences: days })
    expect(document.querySelectorAll('time')).toHaveLength(3)
    press('Show 9 more dates')
    expect(document.querySelectorAll('time')).toHaveLength(12)
    press('Show fewer dates')
    fireEvent.click(choice(/^One of them is cancelled/))
    expect(screen.getAllByRole('radio', { name: /2026/ })).toHaveLength(3)
  })

  test('asks in plain words, with weekday, day, year, hours, zone and place', () => {
    ask()
    expect(heading()).toBe('Is this date going ahead?')
    const text = document.body.textContent
    expect(text).toMatch(/Wednesday,? (9 December|December 9),? 2026/)
    expect(text).toMatch(/(17:30–19:00|05:30.PM–07:00.PM), Berlin time \((CET|GMT\+1)\), Hamburg/)
  })

  test('chooses the answer of the link, and sends nothing before its button is pressed', async () => {
    ask({}, '?answer=cancelled')
    expect(choice(/cancelled this time/).checked).toBe(true)
    expect(server).not.toHaveBeenCalled()
    const answered = { ...QUESTION, answer: 'cancelled', answeredAt: NOW.toISOString() }
    server.mockResolvedValue(Response.json(answered))
    fireEvent.change(screen.getByRole('textbox', { name: /^Why/ }), { target: { value: 'Snow' } })
    press('Cancel this date')
    expect(await screen.findByText('Thank you for telling us')).toBeDefined()
    expect(server.mock.calls[0]?.[0]).toBe(`/api/v1/questions/by-token/${TOKEN}/answer`)
    expect(await sentBody()).toEqual({ answer: 'cancelled', recurrenceId: '2026-12-09T17:30', reason: 'Snow' })
  })

  test('lets somebody change their mind', async () => {
    ask({}, '?answer=yes')
    server.mockResolvedValue(Response.json({ ...QUESTION, answer: 'yes', answeredAt: NOW.toISOString() }))
    press('Yes, tell everybody')
    expect(await screen.findByText('Lovely, thank you!')).toBeDefined()
    press('Change my answer')
    expect(heading()).toBe('Is this date going ahead?')
  })

  test('loses nothing that was typed when nobody answers', async () => {
    ask({}, '?answer=stopped')
    const word = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Message to the moderators/ })
    fireEvent.change(word(), { target: { value: 'We moved away' } })
    server.mockRejectedValue(new TypeError('offline'))
    press('Tell the moderators')
    expect(await screen.findByRole('alert')).toBeDefined()
    expect(word().value).toBe('We moved away')
  })

  test('asks of several dates at once, and which one is meant', () => {
    ask({ occurrences: [dateOn('2026-12-09'), dateOn('2026-12-16'), dateOn('2026-12-23'), dateOn('2026-12-30')] })
    expect(choice(/^Yes, all 4/)).toBeDefined()
    fireEvent.click(choice(/^One of them is cancelled/))
    expect(screen.getByRole('group', { name: 'Which date?' })).toBeDefined()
  })

  test('points out what an answer lacks, and sends nothing', () => {
    ask()
    press('Send my answer')
    expect(screen.getByText('Choose one of the answers.')).toBeDefined()
    fireEvent.click(choice(/^It has moved/))
    press('Move this date')
    expect(screen.getByText(/That’s when it is now/)).toBeDefined()
    expect(server).not.toHaveBeenCalled()
  })

  test('brings back what has faded with one answer', () => {
    ask({ surgery: { ...QUESTION.surgery, state: 'dormant' }, occurrences: [] }, '?answer=yes')
    expect(heading()).toBe('Is it still running?')
    expect(choice(/^It’s still running: bring it back/).checked).toBe(true)
  })

  test('says who answered already, as one of the organisers', () => {
    ask({ answer: 'yes', answeredAt: NOW.toISOString() })
    expect(screen.getByText(/One of your organisers answered on/)).toBeDefined()
  })

  test('asks nothing of what has ended', () => {
    ask({ surgery: { ...QUESTION.surgery, state: 'ended' } })
    expect(heading()).toBe('Hamburg Social Media Surgery has ended')
    expect(screen.queryByRole('radio')).toBeNull()
  })
})
