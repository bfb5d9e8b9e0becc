import type { OwnSubmission } from '@surgeries/contracts/submissions'
import { fireEvent, screen, within } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { renderPage } from '../../../test/render-page.tsx'
import { loadMessages } from '../../locales/messages.ts'
import { SubmissionStatus } from './submission-status.tsx'

const NOTHING = { total: 0, dates: [] }
const LOST = { startsAt: '2026-12-02T16:30:00Z', endsAt: '2026-12-02T18:00:00Z', people: 3 }
const EFFECTS = {
  timeZone: 'Europe/Berlin',
  timeZoneBefore: 'Europe/Berlin',
  people: 3,
  kept: 0,
  moved: NOTHING,
  elsewhere: NOTHING,
  lost: { total: 1, dates: [{ ...LOST, recurrenceId: '2026-12-02T17:30', localStart: '2026-12-02T17:30' }] },
  gained: NOTHING,
  asExtra: [],
  limits: [],
}

/** What the page of a submission reads of it; the listing itself is drawn elsewhere. */
function show(part: object) {
  const submission = {
    kind: 'new',
    state: 'pending',
    version: 1,
    content: {
      name: 'Boathouse',
      languages: ['en'],
      schedule: null,
      latitude: 53.5,
      longitude: 9.9,
      countryCode: 'DE',
    },
    message: '',
    slug: null,
    date: null,
    moves: [],
    requested: [],
    reason: '',
    lookedAfterBy: [],
    usualWaitHours: null,
    withdrawnBy: null,
    withdrawalEffects: null,
    wasLookedAt: false,
    createdAt: '2026-11-20T12:00:00Z',
    pendingSince: '2026-11-20T12:00:00Z',
    decidedAt: null,
    expiresAt: null,
    linkExpiresAt: null,
    ...part,
  } as unknown as OwnSubmission
  renderPage(<SubmissionStatus token="t" submission={submission} Preview={() => null} onConfirmed={() => {}} />)
}

beforeAll(() => loadMessages(['submissions', 'common', 'effects', 'listing-form']))

test('whoever takes a listing back that was public sees before how many people it concerns', () => {
  show({ slug: 'boathouse', moves: ['withdraw'], withdrawalEffects: EFFECTS })
  fireEvent.click(screen.getByRole('button', { name: 'Withdraw it' }))
  const dialog = within(screen.getByRole('dialog'))
  expect(dialog.getByText(/“Boathouse” was public/)).toBeDefined()
  expect(dialog.getAllByText(/3 people/).length).toBeGreaterThan(0)
})

test.each([
  ['it was never public', {}, 'You withdrew it', /Nothing was published/],
  ['it was public', { slug: 'boathouse' }, 'You withdrew it', /Its page isn’t public any more/],
  ['it was a change', { kind: 'edit', slug: 'boathouse' }, 'You withdrew it', /The page stays as it is/],
  [
    'another organiser said that it goes on',
    { kind: 'end', slug: 'boathouse', withdrawnBy: 'organiser' },
    'It was withdrawn',
    /The page stays as it is/,
  ],
  [
    'its date is no more',
    { kind: 'edit', slug: 'boathouse', withdrawnBy: 'system' },
    'That date is gone',
    /is over, or no longer in the calendar/,
  ],
])('what was withdrawn says what happened: %s', (_why, part, title, words) => {
  show({ state: 'withdrawn', withdrawnBy: 'sender', ...part })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title)
  expect(screen.getByText(words)).toBeDefined()
})
