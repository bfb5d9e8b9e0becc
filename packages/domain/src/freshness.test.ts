import { DAY_MS } from './dates/durations.ts'
import { describe, expect, it } from 'vitest'
import { isConfirmed, type MarkFacts, markOf, markTurnsAt } from './freshness.ts'

const NOW = new Date('2026-11-18T12:00:00Z')
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY_MS)
const mark = (facts: Partial<MarkFacts>) =>
  markOf(
    {
      state: 'active',
      confirmedAt: inDays(-1),
      nextAt: inDays(3),
      nextConfirmedAt: null,
      nextCancelledAt: null,
      ...facts,
    },
    NOW,
  )

describe('the mark of a surgery', () => {
  it('says what its organisers said last', () => {
    expect(mark({})).toBe('soon')
    expect(mark({ nextAt: inDays(20) })).toBe('confirmed')
    expect(mark({ nextAt: null })).toBe('confirmed')
    expect(mark({ confirmedAt: inDays(-91) })).toBe('unconfirmed')
    expect(mark({ confirmedAt: null })).toBe('unconfirmed')
  })

  it('says of a near date whether it is really on', () => {
    expect(mark({ nextConfirmedAt: inDays(-1) })).toBe('on')
    expect(mark({ nextConfirmedAt: inDays(-1), nextAt: inDays(20) })).toBe('confirmed')
    expect(mark({ nextCancelledAt: inDays(3), nextAt: inDays(10) })).toBe('cancelled')
    expect(mark({ nextCancelledAt: inDays(3), nextAt: null, confirmedAt: null })).toBe('cancelled')
    expect(mark({ nextCancelledAt: inDays(3), nextAt: inDays(5) })).toBe('soon')
    expect(mark({ nextCancelledAt: inDays(12), nextAt: inDays(20) })).toBe('confirmed')
  })

  it('says first of all that it is paused, dormant or has ended', () => {
    expect([mark({ state: 'paused' }), mark({ state: 'dormant' }), mark({ state: 'ended' })]).toEqual([
      'paused',
      'faded',
      'ended',
    ])
  })

  it('turns at the very moments that a count turns at', () => {
    const { confirmedSince, soonUntil } = markTurnsAt(NOW)
    const later = (date: Date, ms: number) => new Date(date.getTime() + ms)
    expect(isConfirmed(confirmedSince, NOW)).toBe(true)
    expect(isConfirmed(later(confirmedSince, -1), NOW)).toBe(false)
    expect(mark({ nextAt: soonUntil })).toBe('soon')
    expect(mark({ nextAt: later(soonUntil, 1) })).toBe('confirmed')
  })
})
