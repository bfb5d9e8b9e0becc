import type { Occurrence } from '@surgeries/contracts/occurrence'
import { fireEvent, render, screen, within } from '@testing-library/react'
import { beforeAll, expect, test, vi } from 'vitest'
import { loadMessages } from '../../../locales/messages.ts'
import { venuesOf } from './elsewhere.ts'
import { ElsewhereList } from './elsewhere-list.tsx'

const LIBRARY = {
  name: 'Lakeside library',
  address: 'Baidam 6',
  locality: 'Pokhara',
  directions: '',
  latitude: 28.205,
  longitude: 83.96,
  pinPrecision: 'door' as const,
  countryCode: 'NP',
  timeZone: 'Asia/Kathmandu',
}
const HALL = { ...LIBRARY, name: 'Town hall', latitude: 28.3, pinPrecision: 'town' as const }

function on(day: string, venue?: Occurrence['venue'], status: Occurrence['status'] = 'scheduled'): Occurrence {
  return {
    recurrenceId: `${day}T17:30`,
    startsAt: `${day}T11:45:00.000Z`,
    endsAt: `${day}T13:45:00.000Z`,
    localStart: `${day}T17:30`,
    status,
    reason: null,
    confirmedAt: null,
    ...(venue && { venue }),
  }
}
const DATES = [
  on('2026-12-02'),
  on('2026-12-09', LIBRARY),
  on('2026-12-16', HALL, 'cancelled'),
  on('2026-12-23', { ...LIBRARY }),
  on('2026-12-30', HALL, 'moved'),
]

beforeAll(() => loadMessages(['surgery', 'common']))

test('each venue of dates to come is named once, with all its dates, and none that is cancelled', () => {
  const found = venuesOf(DATES).map(({ letter, venue, dates }) => [letter, venue.name, dates.length])
  expect(found).toEqual([
    ['A', 'Lakeside library', 2],
    ['B', 'Town hall', 1],
  ])
  expect(venuesOf([on('2026-12-02')])).toEqual([])
})

test('the words name each venue as the map does, and lead to it by keyboard', () => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB'])
  const onLook = vi.fn<(letter: string) => void>()
  render(<ElsewhereList venues={venuesOf(DATES)} timeZone="Asia/Kathmandu" onLook={onLook} />)
  const [first, second] = screen.getAllByRole('listitem')
  expect(first?.textContent).toMatch(/^A Wed,? 9 Dec.* Wed,? 23 Dec.*: Lakeside library, Baidam 6, Pokhara/)
  expect(second?.textContent).toMatch(/^B Wed,? 30 Dec.*: Town hall/)
  fireEvent.click(screen.getByRole('button', { name: 'Show on the map: Town hall, Baidam 6, Pokhara' }))
  expect(onLook).toHaveBeenCalledWith('B')
  expect(first && within(first).getByRole('button').textContent).toBe('Show on the map')
})

test('a venue whose pin is only known to the town says so itself, whatever the usual place says', () => {
  render(<ElsewhereList venues={venuesOf(DATES)} timeZone="Asia/Kathmandu" onLook={() => undefined} />)
  const [library, hall] = screen.getAllByRole('listitem')
  expect(hall?.textContent).toContain('The pin shows the town, not the door.')
  expect(library?.textContent).not.toContain('The pin shows')
})
