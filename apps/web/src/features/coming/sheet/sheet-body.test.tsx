import type { ExpectedPerson, readSheet } from '@surgeries/contracts/attendances'
import type { Surgery } from '@surgeries/contracts/surgeries'
import { fireEvent, render, screen } from '@testing-library/react'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../../../api/call.ts'
import { loadMessages } from '../../../locales/messages.ts'
import { SheetBody } from './sheet-body.tsx'

const ZONE: Pick<Surgery, 'timeZone'> = { timeZone: 'Asia/Kathmandu' }
const MAYA = person({ name: 'Maya', email: 'maya@example.org', topics: ['instagram'], languages: ['ne'] })
const SITA = person({ kind: 'offers_help', name: 'Sita', email: 'sita@example.org', topics: ['instagram'] })

function person(part: Partial<ExpectedPerson>): ExpectedPerson {
  const since = '2026-12-01T10:00:00Z'
  return {
    kind: 'wants_help',
    state: 'coming',
    name: '',
    email: '',
    topics: [],
    languages: [],
    note: '',
    since,
    ...part,
  }
}

function show(people: ExpectedPerson[]) {
  const sheet: Answer<typeof readSheet> = {
    occurrence: {
      recurrenceId: '2026-12-12T11:00',
      localStart: '2026-12-12T11:00',
      startsAt: '2026-12-12T05:15:00Z',
      endsAt: '2026-12-12T07:15:00Z',
      status: 'scheduled',
      reason: null,
      confirmedAt: null,
    },
    summary: {
      recurrenceId: '2026-12-12T11:00',
      wantHelp: 1,
      offerHelp: 1,
      waiting: 0,
      seatsLeft: null,
      wanted: { topics: [], languages: [] },
    },
    people,
  }
  return render(<SheetBody sheet={sheet} surgery={ZONE} />).container
}

beforeAll(() => loadMessages(['attendance', 'coming']))

describe('the sheet of one date', () => {
  test('says who can help whom', () => {
    show([MAYA, SITA])
    expect(screen.getByText('Sita can help: Instagram')).toBeDefined()
    expect(screen.getByText('Nobody yet for Nepali')).toBeDefined()
  })

  test('prints no address unless its organiser wants that', () => {
    const sheet = show([MAYA, SITA]).querySelector('[data-addresses]')
    expect(sheet?.getAttribute('data-addresses')).toBe('kept')
    fireEvent.click(screen.getByRole('checkbox', { name: 'Print email addresses too' }))
    expect(sheet?.getAttribute('data-addresses')).toBe('printed')
  })

  test('writes to one, or to all so that none sees the others', () => {
    show([MAYA, SITA])
    expect(screen.getByRole('link', { name: 'maya@example.org' }).getAttribute('href')).toBe('mailto:maya@example.org')
    expect(screen.getByRole('link', { name: 'Write to all of them' }).getAttribute('href')).toBe(
      'mailto:?bcc=maya%40example.org,sita%40example.org',
    )
  })

  test('is calm where nobody has said so yet', () => {
    show([])
    expect(screen.getByText('Nobody has signed up yet')).toBeDefined()
    expect(screen.getByText(/Most people simply drop in/)).toBeDefined()
  })
})
