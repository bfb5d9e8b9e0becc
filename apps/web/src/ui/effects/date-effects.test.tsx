import type { DateEffects as Effects } from '@surgeries/contracts/effects'
import { fireEvent, render, screen } from '@testing-library/react'
import { beforeAll, expect, test, vi } from 'vitest'
import { loadMessages } from '../../locales/messages.ts'
import { concernsDates, DateEffects } from './date-effects.tsx'
import { KeepMoved } from './keep-moved.tsx'

const NONE = { total: 0, dates: [] }
const NOTHING: Effects = {
  timeZone: 'Asia/Kathmandu',
  timeZoneBefore: 'Asia/Kathmandu',
  people: 0,
  kept: 0,
  moved: NONE,
  elsewhere: NONE,
  lost: NONE,
  gained: NONE,
  asExtra: [],
}

/** A date at half past five in Kathmandu on a day of December. */
const on = (day: number, people = 0) => ({
  recurrenceId: `2026-12-${day}T17:30`,
  localStart: `2026-12-${day}T17:30`,
  startsAt: `2026-12-${day}T11:45:00.000Z`,
  endsAt: `2026-12-${day}T13:45:00.000Z`,
  people,
})

beforeAll(() => loadMessages(['effects']))

test('every date on which people are expected is named, and the others are counted', () => {
  const dates = [on(10), on(11), on(12), on(13), on(14), on(15, 3)]
  render(<DateEffects effects={{ ...NOTHING, people: 3, lost: { total: 40, dates } }} />)
  expect(screen.getByText('We’ll email the 3 people who said that they’re coming.')).toBeDefined()
  expect(screen.getByText('40 dates are no longer going ahead')).toBeDefined()
  expect(screen.getByText(/Tuesday,? 15 December, 17:30–19:30/).textContent).toContain('3 people expected')
  expect(screen.getAllByRole('listitem').at(-1)?.textContent).toBe('and 36 more')
})

test('a date at another time is told with both, each by the clock of its place', () => {
  const moved = { ...on(16, 1), from: on(16) }
  render(
    <DateEffects effects={{ ...NOTHING, timeZone: 'Asia/Kolkata', people: 1, moved: { total: 1, dates: [moved] } }} />,
  )
  expect(screen.getByRole('listitem').textContent).toMatch(/17:30–19:30 → Wednesday,? 16 December, 17:15–19:15/)
})

test('new dates alone concern nobody', () => {
  expect(concernsDates({ ...NOTHING, gained: { total: 3, dates: [on(10)] } })).toBe(false)
  expect(concernsDates({ ...NOTHING, asExtra: [on(10)] })).toBe(true)
})

test('an organiser can let a date go that was moved', () => {
  const onChange = vi.fn<(isKept: boolean) => void>()
  render(<KeepMoved effects={{ ...NOTHING, asExtra: [on(18)] }} isKept onChange={onChange} />)
  const box = screen.getByRole('checkbox', { name: /Keep the dates that were moved.*18 December/ })
  fireEvent.click(box)
  expect(onChange).toHaveBeenCalledWith(false)
})
