import type { OwnAttendance } from '@surgeries/contracts/attendances'
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { renderPage } from '../../../../test/render-page.tsx'
import { server } from '../../../../test/server.ts'
import { loadMessages } from '../../../locales/messages.ts'
import { AttendanceView } from './attendance-view.tsx'
import { useAttendance } from './use-attendance.ts'

const TOKEN = 'a-token-of-some-length'
const NOW = new Date('2026-12-02T12:00:00Z')

const DATE: NonNullable<OwnAttendance['occurrence']> = {
  recurrenceId: '2026-12-12T11:00',
  localStart: '2026-12-12T11:00',
  startsAt: '2026-12-12T05:15:00Z',
  endsAt: '2026-12-12T07:15:00Z',
  status: 'scheduled',
  reason: null,
  confirmedAt: null,
}
const COMING: OwnAttendance = {
  kind: 'wants_help',
  state: 'coming',
  topics: ['instagram'],
  languages: ['ne'],
  note: '',
  name: 'Maya',
  place: null,
  isRemoved: false,
  surgery: {
    slug: 'kathmandu',
    name: 'COCAP Social Media Surgery',
    locality: 'Kathmandu',
    countryCode: 'NP',
    address: 'Anamnagar',
    directions: '',
    timeZone: 'Asia/Kathmandu',
  },
  occurrence: DATE,
}

function Own() {
  const { data } = useAttendance(TOKEN)
  return data ? <AttendanceView token={TOKEN} attendance={data} /> : null
}

async function open(part: Partial<OwnAttendance> = {}) {
  server.mockImplementation(() => Promise.resolve(Response.json({ ...COMING, ...part })))
  renderPage(<Own />)
  return (await screen.findByRole('heading', { level: 1 })).textContent
}

const asked = () =>
  server.mock.calls.map(([address, init]) => `${init?.method ?? ''} ${typeof address === 'string' ? address : ''}`)

beforeAll(() => loadMessages(['attendance', 'coming']))
beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
})

describe('the page of somebody who said that they come', () => {
  test.each([
    [{ state: 'unconfirmed' }, 'One tap, and they’ll know'],
    [{}, 'See you there!'],
    [{ state: 'waiting', place: 2 }, 'You’re number 2 on the waiting list'],
    [{ occurrence: { ...DATE, status: 'moved' } }, 'The date has moved'],
    [{ occurrence: { ...DATE, status: 'cancelled' } }, 'This date is cancelled'],
    [{ state: 'withdrawn' }, 'You’re not coming'],
    [{ occurrence: null }, 'This date is not in the calendar any more'],
    [{ surgery: null, occurrence: null }, 'This listing is being checked'],
    [{ surgery: null, occurrence: null, isRemoved: true }, 'This listing isn’t published any more'],
  ] as const)('says how it stands: %#', async (part, title) => {
    expect(await open(part)).toBe(title)
  })

  test('confirms by its button only', async () => {
    await open({ state: 'unconfirmed' })
    expect(asked()).toEqual([`GET /api/v1/attendances/by-token/${TOKEN}`])
    server.mockResolvedValue(Response.json(COMING))
    fireEvent.click(screen.getByRole('button', { name: 'Yes, I’m coming' }))
    expect(await screen.findByText('See you there!')).toBeDefined()
    expect(asked().at(-1)).toBe(`POST /api/v1/attendances/by-token/${TOKEN}/confirmation`)
  })

  test('lets somebody stay away, and come after all', async () => {
    await open()
    server.mockResolvedValue(Response.json({ ...COMING, state: 'withdrawn' }))
    fireEvent.click(screen.getByRole('button', { name: 'I can’t come after all' }))
    const comeBack = await screen.findByRole('button', { name: 'I’m coming after all' })
    server.mockResolvedValue(Response.json(COMING))
    fireEvent.click(comeBack)
    expect(await screen.findByText('See you there!')).toBeDefined()
    expect(asked().slice(1)).toEqual([
      `DELETE /api/v1/attendances/by-token/${TOKEN}`,
      `PUT /api/v1/attendances/by-token/${TOKEN}`,
    ])
  })

  test('lets somebody stay away while the listing is being checked', async () => {
    const checked = { surgery: null, occurrence: null }
    await open(checked)
    server.mockResolvedValue(Response.json({ ...COMING, ...checked, state: 'withdrawn' }))
    fireEvent.click(screen.getByRole('button', { name: 'I can’t come after all' }))
    expect(await screen.findByText('You’re not coming')).toBeDefined()
    expect(screen.queryByRole('link')).toBeNull()
  })

  test('puts the one date into a calendar, unless it does not take place', async () => {
    await open()
    expect(screen.getByRole('link', { name: 'Add to my calendar' }).getAttribute('href')).toBe(
      '/api/v1/surgeries/kathmandu/occurrences/2026-12-12T11:00/calendar.ics',
    )
    cleanup()
    await open({ occurrence: { ...DATE, status: 'cancelled' } })
    expect(screen.queryByRole('link', { name: 'Add to my calendar' })).toBeNull()
  })
})
