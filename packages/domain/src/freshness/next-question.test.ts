import { describe, expect, it } from 'vitest'
import { type AskingFacts, type ComingDate, isAboutDate, nextQuestion } from './next-question.ts'
import { fadesAt } from './staleness.ts'
import { daysAfter, USUAL_THRESHOLDS } from './thresholds.ts'

const NOW = new Date('2026-11-18T12:00:00Z')
const inDays = (days: number) => daysAfter(NOW, days)
const date = (days: number, said: Partial<ComingDate> = {}): ComingDate => ({
  recurrenceId: `${inDays(days).toISOString().slice(0, 10)}T17:30`,
  startsAt: inDays(days),
  isCancelled: false,
  isConfirmed: false,
  ...said,
})
const FACTS: AskingFacts = { state: 'active', lastConfirmedAt: inDays(-20), hasOrganisers: true, asked: [], coming: [] }
const due = (facts: Partial<AskingFacts>) => nextQuestion({ ...FACTS, ...facts }, USUAL_THRESHOLDS, NOW)
const fades = (facts: Partial<AskingFacts>) => fadesAt({ ...FACTS, ...facts }, USUAL_THRESHOLDS, NOW)
const askedAgo = (days: number, isAnswered = false) => ({
  about: `asked-${days}`,
  askedAt: inDays(-days),
  dueAt: inDays(7 - days),
  isAnswered,
})

describe('the question that is due', () => {
  it('is about a date of the coming week, and good for the dates of four weeks', () => {
    expect(due({ coming: [date(6), date(13)] })).toEqual({
      about: '2026-11-24T17:30',
      dueAt: inDays(7),
      coversUntil: inDays(28),
    })
    expect(due({ coming: [date(8)] })).toBeNull()
  })

  it('passes over what is cancelled or confirmed', () => {
    expect(due({ coming: [date(2, { isCancelled: true }), date(4)] })?.about).toBe('2026-11-22T17:30')
    expect(due({ coming: [date(2, { isConfirmed: true })] })).toBeNull()
  })

  it('waits three weeks after the one before', () => {
    expect(due({ coming: [date(3)], asked: [askedAgo(20, true)] })).toBeNull()
    expect(due({ coming: [date(3)], asked: [askedAgo(21, true)] })).not.toBeNull()
  })

  it('is whether it still runs where no date is near and the last word is about to be too old', () => {
    expect(due({ lastConfirmedAt: inDays(-82), coming: [date(30)] })).toBeNull()
    expect(due({ lastConfirmedAt: inDays(-83), coming: [date(30)] })?.about).toBe('still-runs:2026-11-25')
    expect(due({ lastConfirmedAt: inDays(-200) })).toMatchObject({ about: 'still-runs:2026-07-31', dueAt: inDays(7) })
  })

  it('is asked of those who organise it, while it runs', () => {
    const coming = [date(3)]
    expect(due({ coming, hasOrganisers: false })).toBeNull()
    for (const state of ['paused', 'dormant', 'ended'] as const) expect(due({ coming, state })).toBeNull()
  })

  it('says by its name what it is about', () => {
    expect(['2026-11-24T17:30', 'still-runs:2026-11-25', 'faded:2026-11-25T12:00:00.000Z'].map(isAboutDate)).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('silence', () => {
  it('fades after two questions in a row that nobody answered', () => {
    expect(fades({ lastConfirmedAt: inDays(-60), asked: [askedAgo(40), askedAgo(7)] })).toBe('no_answer')
    expect(fades({ lastConfirmedAt: inDays(-60), asked: [askedAgo(40), askedAgo(6)] })).toBeNull()
    expect(fades({ lastConfirmedAt: inDays(-30), asked: [askedAgo(40), askedAgo(7)] })).toBeNull()
  })

  it('fades after ninety days, when it was asked lately and had a week', () => {
    expect(fades({ lastConfirmedAt: inDays(-90), asked: [askedAgo(7)] })).toBe('no_answer')
    expect(fades({ lastConfirmedAt: inDays(-90), asked: [askedAgo(6)] })).toBeNull()
    expect(fades({ lastConfirmedAt: inDays(-120), asked: [askedAgo(7)] })).toBe('no_answer')
  })

  it('asks first after a long standstill', () => {
    const facts = { lastConfirmedAt: inDays(-120), asked: [askedAgo(95)] }
    expect(fades(facts)).toBeNull()
    expect(due(facts)?.about).toBe('still-runs:2026-10-19')
  })

  it('fades after ninety days where there is nobody to ask', () => {
    expect(fades({ lastConfirmedAt: inDays(-90), hasOrganisers: false })).toBe('no_organiser')
    expect(fades({ lastConfirmedAt: inDays(-89), hasOrganisers: false })).toBeNull()
  })
})
