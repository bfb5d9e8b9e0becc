import type { DateEffects } from '@surgeries/contracts/effects'
import { screen } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { renderPage } from '../../../../test/render-page.tsx'
import { loadMessages } from '../../../locales/messages.ts'
import { ReopenPart } from './reopen-part.tsx'

const NONE = { total: 0, dates: [] }
const DATE = {
  recurrenceId: '2026-12-16T17:30',
  localStart: '2026-12-16T17:30',
  startsAt: '2026-12-16T11:45:00.000Z',
  endsAt: '2026-12-16T13:45:00.000Z',
  people: 2,
}
const EFFECTS: DateEffects = {
  timeZone: 'Asia/Kathmandu',
  timeZoneBefore: 'Asia/Kathmandu',
  people: 2,
  kept: 0,
  moved: NONE,
  elsewhere: NONE,
  lost: { total: 1, dates: [DATE] },
  gained: NONE,
  asExtra: [],
}

beforeAll(() => loadMessages(['moderation', 'effects']))

function show(kind: 'new' | 'edit', state: 'approved' | 'rejected') {
  const desk = { id: '01a2036d-2e8c-7dcd-8089-0592078bf132', kind, state }
  renderPage(<ReopenPart desk={{ ...desk, reopenEffects: state === 'approved' ? EFFECTS : null }} />)
}

test('before the approval of a new listing is reopened, dates and people are seen', () => {
  show('new', 'approved')
  expect(screen.getByText(/disappears from the map/)).toBeDefined()
  expect(screen.getByText('1 date is hidden while the listing is being checked')).toBeDefined()
  expect(screen.getByText(/16 December/).textContent).toContain('2 people expected')
  expect(screen.getByText('We’ll email the 2 people who said that they’re coming.')).toBeDefined()
})

test('before the approval of a change is reopened, the dates that go with it are seen', () => {
  show('edit', 'approved')
  expect(screen.getByText('1 date is no longer going ahead')).toBeDefined()
})

test('a rejection concerns no dates', () => {
  show('edit', 'rejected')
  expect(screen.queryByText(/date/)).toBeNull()
})
