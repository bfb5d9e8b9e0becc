import { fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { loadMessages } from '../../locales/messages.ts'
import { MonthSheet } from './month-sheet.tsx'

const COUNTS = new Map([
  ['2026-12-09', { count: 3, cancelled: 0 }],
  ['2026-12-31', { count: 1, cancelled: 1 }],
])

/** A sheet that turns its leaves, as the page's address does. */
function Sheet({ onChoose = () => undefined }: { onChoose?: (day: string) => void }) {
  const [month, setMonth] = useState('2026-12')
  return (
    <MonthSheet month={month} today="2026-12-02" chosen={null} counts={COUNTS} onChoose={onChoose} onMonth={setMonth} />
  )
}

const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })
const focused = () => document.activeElement?.getAttribute('data-day')

beforeAll(() => loadMessages(['calendar']))

describe('the sheet of a month', () => {
  test('is a table with the days of the week, and says how many dates each day has', () => {
    render(<Sheet />)
    const grid = screen.getByRole('grid', { name: /December 2026/ })
    expect(within(grid).getAllByRole('columnheader')[0]?.textContent).toContain('Monday')
    expect(within(grid).getByRole('button', { name: /Wednesday 9 December, 3 dates/ })).toBeDefined()
    expect(within(grid).getByRole('button', { name: /31 December, 1 date, 1 cancelled/ })).toBeDefined()
    expect(within(grid).getByRole('button', { name: /Wednesday 2 December, today, no dates/ })).toBeDefined()
  })

  test('is one stop for the Tab key; arrows lead on, over the edge of the month too', () => {
    render(<Sheet />)
    const stops = screen.getAllByRole('button').filter((button) => button.tabIndex === 0)
    expect(stops).toHaveLength(1)
    stops[0]?.focus()
    press('ArrowDown')
    expect(focused()).toBe('2026-12-09')
    press('PageDown')
    expect(focused()).toBe('2027-01-09')
    expect(screen.getByRole('grid', { name: /January 2027/ })).toBeDefined()
    press('PageUp')
    press('End')
    expect(focused()).toBe('2026-12-13')
  })

  test('gives the day that is chosen', () => {
    const onChoose = vi.fn<(day: string) => void>()
    render(<Sheet onChoose={onChoose} />)
    fireEvent.click(screen.getByRole('button', { name: /Wednesday 9 December/ }))
    expect(onChoose).toHaveBeenCalledWith('2026-12-09')
  })
})
