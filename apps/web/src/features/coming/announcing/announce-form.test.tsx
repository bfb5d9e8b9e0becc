import type { AttendanceSummary } from '@surgeries/contracts/attendances'
import type { Surgery } from '@surgeries/contracts/surgeries'
import type { AttendanceKind } from '@surgeries/domain/attendance'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { renderPage } from '../../../../test/render-page.tsx'
import { server } from '../../../../test/server.ts'
import { loadMessages } from '../../../locales/messages.ts'
import { EMPTY_DRAFT } from '../announce-draft.ts'
import { AnnounceForm } from './announce-form.tsx'
import { Expected } from '../expected.tsx'
import { Wanted } from '../wanted.tsx'

const DATE = {
  recurrenceId: '2026-12-12T11:00',
  localStart: '2026-12-12T11:00',
  startsAt: '2026-12-12T05:15:00Z',
  endsAt: '2026-12-12T07:15:00Z',
  status: 'scheduled',
  reason: null,
  confirmedAt: null,
} as const
const SUMMARY: AttendanceSummary = {
  recurrenceId: DATE.recurrenceId,
  wantHelp: 2,
  offerHelp: 1,
  waiting: 1,
  seatsLeft: 0,
  wanted: { topics: ['instagram'], languages: ['ne'] },
}
const SURGERY: Pick<Surgery, 'slug' | 'countryCode' | 'timeZone' | 'offers' | 'languages'> = {
  slug: 'kathmandu',
  countryCode: 'NP',
  timeZone: 'Asia/Kathmandu',
  offers: ['photos'],
  languages: ['ne'],
}

function Form({ kind }: { kind: AttendanceKind }) {
  const [draft, setDraft] = useState(EMPTY_DRAFT)
  const props = { surgery: SURGERY, date: DATE, kind, summary: SUMMARY, draft }
  return <AnnounceForm {...props} onChange={setDraft} onClose={() => undefined} />
}

function show(kind: AttendanceKind) {
  renderPage(<Form kind={kind} />)
}

beforeAll(() => loadMessages(['coming']))
beforeEach(() => {
  server.mockImplementation(() => Promise.resolve(Response.json({ user: null })))
})

describe('saying that one comes', () => {
  test.each([
    ['', /We need your email address/],
    ['maya@', /doesn’t look like an email address/],
  ])('with “%s” for an address sends nothing and leads to the field', (typed, words) => {
    show('wants_help')
    const email = screen.getByRole('textbox', { name: 'Your email address' })
    fireEvent.change(email, { target: { value: typed } })
    fireEvent.click(screen.getByRole('button', { name: 'Tell them I’m coming' }))
    expect(screen.getByText(words)).toBeDefined()
    expect(document.activeElement).toBe(email)
    expect(server.mock.calls.every(([address]) => address === '/api/v1/session')).toBe(true)
  })

  test('says beforehand that there is a waiting list, to those who want help only', () => {
    show('wants_help')
    expect(screen.getByText('All places are taken')).toBeDefined()
    cleanup()
    show('offers_help')
    expect(screen.queryByText('All places are taken')).toBeNull()
  })

  test('offers first what the surgery helps with, and the languages of the place', () => {
    show('wants_help')
    const names = screen.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent)
    expect(names[0]).toBe('Photos')
    expect(names).toContain('Nepali')
  })
})

test('the page shows whom they look for, and numbers, never people', () => {
  render(
    <>
      <Wanted summary={SUMMARY} />
      <Expected summary={SUMMARY} />
    </>,
  )
  expect(screen.getByText('Wanted: someone who knows Instagram or Nepali')).toBeDefined()
  expect(screen.getByText(/2 people would like help · 1 can help/)).toBeDefined()
  expect(screen.getByText(/it moves up by itself/)).toBeDefined()
})
