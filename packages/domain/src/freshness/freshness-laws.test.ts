import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Asked, fadesAt, type StalenessFacts } from './staleness.ts'
import { daysAfter, type Thresholds, USUAL_THRESHOLDS } from './thresholds.ts'
import { live, START } from './test/a-life.ts'

const someThresholds = fc.record<Thresholds>({
  askDaysBefore: fc.integer({ min: 1, max: 14 }),
  askEveryDays: fc.integer({ min: 7, max: 60 }),
  fadeAfterCycles: fc.integer({ min: 1, max: 5 }),
  fadeAfterDays: fc.integer({ min: 20, max: 400 }),
})
const someDates = fc
  .uniqueArray(fc.integer({ min: 1, max: 399 }), { maxLength: 60 })
  .map((days) => days.toSorted((a, b) => a - b))
const weekly = Array.from({ length: 57 }, (_, week) => 3 + week * 7)
/** On which days the server was off: some stretches of up to two months. */
const someOutages = fc.array(fc.tuple(fc.integer({ min: 0, max: 399 }), fc.integer({ min: 1, max: 60 })), {
  maxLength: 3,
})
/** After how many days each question is answered; null for never. */
const someAnswers = fc.array(fc.option(fc.integer({ min: 0, max: 20 })), { minLength: 1, maxLength: 8 })
const someLife = fc.record({ thresholds: someThresholds, dates: someDates, outages: someOutages, answers: someAnswers })

describe('the laws of asking', () => {
  it('never asks twice within the days that were promised', () => {
    fc.assert(
      fc.property(someLife, (told) => {
        const { asked } = live(told)
        asked.slice(1).forEach(({ askedAt }, index) => {
          const before = asked[index]?.askedAt ?? START
          expect(askedAt.getTime()).toBeGreaterThanOrEqual(daysAfter(before, told.thresholds.askEveryDays).getTime())
        })
      }),
    )
  })

  it('confirms every date of a weekly surgery with one tap in four weeks', () => {
    const { asked, unconfirmed, fadedAt } = live({
      thresholds: USUAL_THRESHOLDS,
      dates: weekly,
      outages: [],
      answers: [1],
    })
    expect(fadedAt).toBeNull()
    expect(unconfirmed).toEqual([])
    expect(asked.length).toBeLessThanOrEqual(15)
  })

  it('never lets anything fade that is always answered within its days', () => {
    fc.assert(
      fc.property(fc.record({ thresholds: someThresholds, dates: someDates }), ({ thresholds, dates }) => {
        const answers = [thresholds.askDaysBefore - 1]
        expect(live({ thresholds, dates, outages: [], answers }).fadedAt).toBeNull()
      }),
    )
  })
})

describe('the laws of fading', () => {
  it('never happens unasked, nor before there was time to answer, nor soon after an answer', () => {
    fc.assert(
      fc.property(someLife, (told) => {
        const { fadedAt, asked, lastConfirmedAt } = live(told)
        if (!fadedAt) return
        const { askDaysBefore, fadeAfterCycles, fadeAfterDays } = told.thresholds
        const unheard = asked.filter(({ isAnswered, askedAt }) => !isAnswered && askedAt >= lastConfirmedAt)
        const latestChance = daysAfter(fadedAt, -askDaysBefore)
        const isFair = unheard.filter(({ askedAt }) => askedAt <= latestChance)
        expect(isFair.length).toBeGreaterThan(0)
        expect(isFair.length >= fadeAfterCycles || fadedAt >= daysAfter(lastConfirmedAt, fadeAfterDays)).toBe(true)
        expect(fadedAt.getTime()).toBeGreaterThanOrEqual(daysAfter(lastConfirmedAt, askDaysBefore).getTime())
      }),
    )
  })

  it('happens in the end when nobody ever answers, a few days after the last word runs out at the latest', () => {
    fc.assert(
      fc.property(fc.record({ thresholds: someThresholds, dates: someDates }), ({ thresholds, dates }) => {
        const { fadedAt } = live({ thresholds, dates, outages: [], answers: [null], days: 460 })
        const latest = daysAfter(START, thresholds.fadeAfterDays + thresholds.askDaysBefore + 1)
        expect(fadedAt).not.toBeNull()
        expect(fadedAt?.getTime()).toBeLessThanOrEqual(latest.getTime())
      }),
    )
  })

  const someAsked = fc.record<Asked>({
    about: fc.uuid(),
    askedAt: fc.integer({ min: 0, max: 200 }).map((day) => daysAfter(START, day)),
    dueAt: fc.integer({ min: 0, max: 220 }).map((day) => daysAfter(START, day)),
    isAnswered: fc.boolean(),
  })
  const someFacts = fc.record<StalenessFacts>({
    state: fc.constantFrom('active', 'paused', 'dormant', 'ended'),
    lastConfirmedAt: fc.integer({ min: 0, max: 200 }).map((day) => daysAfter(START, day)),
    hasOrganisers: fc.boolean(),
    asked: fc.array(someAsked, { maxLength: 6 }),
  })
  const someDay = fc.integer({ min: 0, max: 300 })

  it('is no less due as time goes by', () => {
    fc.assert(
      fc.property(someFacts, someThresholds, someDay, fc.nat({ max: 100 }), (facts, thresholds, day, more) => {
        if (fadesAt(facts, thresholds, daysAfter(START, day)) === null) return
        expect(fadesAt(facts, thresholds, daysAfter(START, day + more))).not.toBeNull()
      }),
    )
  })

  it('is never brought about by an answer, or by a later word', () => {
    fc.assert(
      fc.property(someFacts, someThresholds, someDay, fc.nat({ max: 60 }), (facts, thresholds, day, later) => {
        const now = daysAfter(START, day)
        if (fadesAt(facts, thresholds, now) !== null) return
        const heard = facts.asked.map((question) => ({ ...question, isAnswered: true }))
        expect(fadesAt({ ...facts, asked: heard }, thresholds, now)).toBeNull()
        expect(
          fadesAt({ ...facts, lastConfirmedAt: daysAfter(facts.lastConfirmedAt, later) }, thresholds, now),
        ).toBeNull()
      }),
    )
  })

  it('is for active surgeries only', () => {
    fc.assert(
      fc.property(someFacts, someThresholds, someDay, (facts, thresholds, day) => {
        fc.pre(facts.state !== 'active')
        expect(fadesAt(facts, thresholds, daysAfter(START, day))).toBeNull()
      }),
    )
  })
})
