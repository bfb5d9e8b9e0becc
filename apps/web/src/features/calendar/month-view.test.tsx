import { fireEvent, screen } from '@testing-library/react'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { serve } from '../../../test/server.ts'
import { renderPage } from '../../../test/render-page.tsx'
import { loadMessages } from '../../locales/messages.ts'
import { MonthView } from './month-view.tsx'

const onChoose = vi.fn<(day: string) => void>()

/** A server that knows how many dates each day of November has, and what comes from today on. */
function know(days: object[], items: object[]) {
  serve(({ path }) => (path.endsWith('/days') ? { days } : { items, nextCursor: null }))
}

const dateOn = (day: string, status: string) => ({
  recurrenceId: `${day}T17:30`,
  localStart: `${day}T17:30`,
  startsAt: `${day}T17:30:00Z`,
  endsAt: `${day}T19:00:00Z`,
  status,
  reason: null,
  confirmedAt: null,
  distanceKm: null,
  surgery: {
    slug: 'leeds',
    name: 'Leeds Social Media Surgery',
    organisation: '',
    locality: 'Leeds',
    countryCode: 'GB',
    latitude: 53.8,
    longitude: -1.55,
    pinPrecision: 'town',
    timeZone: 'Europe/London',
    state: 'active',
    languages: ['en'],
  },
})

function open() {
  renderPage(
    <MonthView
      filter={{}}
      month="2026-11"
      days={{ from: '2026-11-01', to: '2026-11-30' }}
      ahead={{ from: '2026-11-22' }}
      today="2026-11-22"
      chosen={null}
      onChoose={onChoose}
      onMonth={() => undefined}
    />,
  )
}

beforeAll(() => loadMessages(['calendar']))
beforeEach(() => {
  onChoose.mockReset()
})

test('a sheet with nothing ahead leads on to the next date that takes place', async () => {
  know(
    [{ date: '2026-11-04', count: 1, cancelled: 0 }],
    [dateOn('2026-12-03', 'cancelled'), dateOn('2026-12-16', 'scheduled')],
  )
  open()
  fireEvent.click(await screen.findByRole('button', { name: 'Next: Wednesday 16 December' }))
  expect(onChoose).toHaveBeenCalledWith('2026-12-16')
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Choose a day to see its dates.' }))
})

test('a sheet with dates ahead asks for a day', async () => {
  know([{ date: '2026-11-25', count: 1, cancelled: 0 }], [dateOn('2026-11-25', 'scheduled')])
  open()
  expect(await screen.findByRole('button', { name: /25 November, 1 date/ })).toBeDefined()
  expect(screen.queryByRole('button', { name: /^The next/ })).toBeNull()
})
