import type { Occurrence } from '@surgeries/contracts/occurrence'
import { render } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { loadMessages } from '../../locales/messages.ts'
import { OccurrenceStatus } from './occurrence-status.tsx'
import { OccurrenceVenue } from './occurrence-venue.tsx'
import { OccurrenceWhen } from './occurrence-when.tsx'

const LONDON = 'Europe/London'
const MEETING: Occurrence = {
  recurrenceId: '2026-12-09T17:30',
  startsAt: '2026-12-09T17:30:00.000Z',
  endsAt: '2026-12-09T19:00:00.000Z',
  localStart: '2026-12-09T17:30',
  status: 'scheduled',
  reason: null,
  confirmedAt: null,
}

function textOf(part: Partial<Occurrence>, options: { isLong?: boolean; isQuiet?: boolean } = {}) {
  const occurrence = { ...MEETING, ...part }
  const { container } = render(
    <>
      <OccurrenceWhen occurrence={occurrence} timeZone={LONDON} {...options} />{' '}
      <OccurrenceStatus occurrence={occurrence} timeZone={LONDON} {...options} />
    </>,
  )
  return (container.textContent ?? '').replace(/\s+/g, ' ').trim()
}

function visitFrom(timeZone: string) {
  const own = new Intl.DateTimeFormat('en').resolvedOptions()
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({ ...own, timeZone })
}

beforeAll(() => loadMessages(['common']))
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-25T08:00:00Z'), toFake: ['Date'] })
  visitFrom(LONDON)
})

describe('a date', () => {
  test('has its weekday, its local time and its zone, and says when nobody has confirmed it', () => {
    expect(textOf({})).toBe('Wed 9 Dec, 17:30 GMT not yet confirmed')
  })

  test('at another venue is told by the clock there, and says where it is', () => {
    const venue = {
      name: 'Bibliothèque',
      address: '4 rue Haute',
      locality: 'Calais',
      directions: '',
      latitude: 50.95,
      longitude: 1.85,
      pinPrecision: 'door' as const,
      countryCode: 'FR',
      timeZone: 'Europe/Paris',
    }
    expect(textOf({ venue, startsAt: '2026-12-09T16:30:00.000Z' })).toMatch(/^Wed 9 Dec, 17:30 CET · 16:30 for you/)
    const { container } = render(<OccurrenceVenue occurrence={{ venue }} />)
    expect(container.textContent?.trim()).toBe('At another venue: Bibliothèque, 4 rue Haute, Calais')
  })

  test('whose time is to follow has its day alone, and has not moved', () => {
    const open = { localStart: '2026-12-09T00:00', startsAt: '2026-12-09T00:00:00.000Z', timeToFollow: true }
    expect(textOf({ ...open, status: 'moved' })).toBe('Wed 9 Dec, time to be confirmed not yet confirmed')
    expect(textOf(open, { isLong: true })).toMatch(/^Wednesday 9 December time to be confirmed/)
    expect(textOf({ ...open, status: 'moved', recurrenceId: '2026-12-02T17:30' })).toContain('moved from Wed 2 Dec')
  })

  test('says who confirmed it, and on the page for which day', () => {
    const confirmedAt = '2026-12-02T09:00:00.000Z'
    expect(textOf({ confirmedAt })).toMatch(/confirmed by its organiser$/)
    expect(textOf({ confirmedAt }, { isLong: true })).toMatch(/Confirmed for Wednesday 9 December by its organiser$/)
  })

  test('tells a visitor from elsewhere their own time, with the day where that is another', () => {
    visitFrom('Asia/Kathmandu')
    expect(textOf({})).toContain('23:15 for you')
    visitFrom('Pacific/Auckland')
    expect(textOf({})).toMatch(/Thu 10 Dec, 06:30 for you/)
  })

  test('that moved says from when', () => {
    const moved = { status: 'moved', startsAt: '2026-12-10T17:30:00.000Z', endsAt: '2026-12-10T19:00:00.000Z' } as const
    expect(textOf({ ...moved, reason: 'The hall is let' })).toMatch(
      /^Thu 10 Dec, 17:30 GMT moved from Wed 9 Dec, 17:30: The hall is let/,
    )
  })

  test('that is cancelled is struck out, says why, and needs nobody’s own time', () => {
    visitFrom('Asia/Kathmandu')
    expect(textOf({ status: 'cancelled', reason: 'Flu' })).toMatch(/17:30 GMT Cancelled: Flu$/)
    expect(document.querySelector('s')?.textContent).toContain('9 Dec')
  })

  test('of another year says which, and one of this year need not', () => {
    const later = { startsAt: '2027-01-06T17:30:00.000Z', endsAt: '2027-01-06T19:00:00.000Z' }
    expect(textOf(later)).toMatch(/^Wed,? 6 Jan 2027, 17:30 GMT/)
    expect(textOf(later, { isLong: true })).toMatch(/^Wednesday,? 6 January 2027 17:30/)
    expect(textOf({ ...later, status: 'moved', recurrenceId: '2025-12-31T17:30' })).toMatch(
      /from Wed,? 31 Dec 2025, 17:30/,
    )
  })

  test('has the year of its own clock on New Year’s Eve', () => {
    const eve = { startsAt: '2026-12-31T23:30:00.000Z', endsAt: '2027-01-01T00:30:00.000Z' }
    expect(textOf(eve)).toMatch(/^Thu,? 31 Dec, 23:30 GMT/)
    visitFrom('Asia/Kathmandu')
    expect(textOf(eve)).toMatch(/Fri,? 1 Jan 2027, 05:15 for you/)
  })

  test('past midnight says that its end is the next day', () => {
    const late = { startsAt: '2026-12-09T22:00:00.000Z', endsAt: '2026-12-10T01:00:00.000Z' }
    expect(textOf(late, { isLong: true })).toMatch(/22:00–01:00 \(next day\), London time/)
    visitFrom('Asia/Kathmandu')
    expect(textOf(late, { isLong: true })).toMatch(/03:45–06:45 for you/)
  })

  test('until midnight ends on its own day, at the venue and for the visitor', () => {
    const whole = { startsAt: '2026-12-09T22:00:00.000Z', endsAt: '2026-12-10T00:00:00.000Z' }
    expect(textOf(whole, { isLong: true })).toMatch(/22:00–00:00, London time/)
    visitFrom('Asia/Kathmandu')
    const evening = { startsAt: '2026-12-09T16:15:00.000Z', endsAt: '2026-12-09T18:15:00.000Z' }
    expect(textOf(evening, { isLong: true })).toMatch(/22:00–00:00 for you/)
    expect(textOf({ ...evening, endsAt: '2026-12-09T18:16:00.000Z' }, { isLong: true })).toMatch(
      /00:01 \(next day\) for you/,
    )
  })

  test('far ahead is silent until somebody speaks of it', () => {
    expect(textOf({}, { isQuiet: true })).toMatch(/GMT$/)
  })
})
