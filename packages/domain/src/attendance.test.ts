import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  ATTENDANCE_KINDS,
  ATTENDANCE_STATES,
  summaryOf,
  listPromoted,
  newsOf,
  remindFrom,
  seatsLeft,
  type Told,
  wantedOf,
  type Wish,
} from './attendance.ts'
import { OFFERS } from './listing-choices.ts'

const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom(...ATTENDANCE_KINDS),
  state: fc.constantFrom(...ATTENDANCE_STATES),
  topics: fc.uniqueArray(fc.constantFrom(...OFFERS), { maxLength: 4 }),
  languages: fc.uniqueArray(fc.constantFrom('en', 'ne', 'pt', 'pt-BR', 'zh-Hans', 'zh-Hant', 'fil', 'fi'), {
    maxLength: 3,
  }),
})
const people = fc.array(wish, { maxLength: 30 })
const seats = fc.option(fc.integer({ min: 1, max: 12 }))

const asks = (topics: Wish['topics'], languages: string[] = []): Wish => ({
  kind: 'wants_help',
  state: 'coming',
  topics,
  languages,
})
const helps = (topics: Wish['topics'], languages: string[] = []): Wish => ({
  ...asks(topics, languages),
  kind: 'offers_help',
})

/** The same people once those who move up have their seats. */
function settled(some: Wish[], limit: number | null): Wish[] {
  const up = new Set(listPromoted(some, limit))
  return some.map((person) => (up.has(person) ? { ...person, state: 'coming' } : person))
}

describe('the waiting list', () => {
  const isSeated = ({ kind, state }: Wish) => kind === 'wants_help' && state === 'coming'
  const isWaiting = ({ kind, state }: Wish) => kind === 'wants_help' && state === 'waiting'

  it('leaves no seat empty while somebody waits, and gives away none that is not there', () => {
    fc.assert(
      fc.property(people, seats, (some, limit) => {
        const after = settled(some, limit)
        const seated = after.filter(isSeated).length
        const isFull = seated >= (limit ?? Infinity)
        expect(seated).toBeLessThanOrEqual(Math.max(limit ?? Infinity, some.filter(isSeated).length))
        expect(isFull || !after.some(isWaiting)).toBe(true)
        expect(listPromoted(after, limit)).toEqual([])
      }),
    )
  })

  it('moves up in its order, takes nobody’s seat, and touches neither helpers nor those who do not count', () => {
    fc.assert(
      fc.property(people, seats, (some, limit) => {
        const up = listPromoted(some, limit)
        expect(up).toEqual(some.filter(isWaiting).slice(0, up.length))
        const after = settled(some, limit)
        const others = some.filter((person) => !isWaiting(person))
        expect(after.filter((person) => others.includes(person))).toEqual(others)
      }),
    )
  })

  it('does not exist where there is no limit', () => {
    fc.assert(
      fc.property(people, (some) => {
        expect(settled(some, null).some(isWaiting)).toBe(false)
        expect(seatsLeft(some, null)).toBeNull()
      }),
    )
  })

  it('knows no fewer than no seats, also when more are coming than there are', () => {
    expect(seatsLeft([asks([]), asks([]), helps([])], 1)).toBe(0)
    expect(seatsLeft([asks([]), helps([])], 3)).toBe(2)
  })
})

describe('what is wanted', () => {
  it('is what was asked for and nobody offers', () => {
    const wanted = wantedOf([
      asks(['instagram', 'websites'], ['ne']),
      asks(['instagram'], ['en']),
      helps(['websites'], ['en']),
    ])
    expect(wanted).toEqual({ topics: ['instagram'], languages: ['ne'] })
  })

  it('counts a regional form of a language as the language, and two scripts as two', () => {
    expect(wantedOf([asks([], ['pt']), helps([], ['pt-BR'])]).languages).toEqual([])
    expect(wantedOf([asks([], ['pt-BR']), helps([], ['pt'])]).languages).toEqual([])
    expect(wantedOf([asks([], ['zh-Hans']), helps([], ['zh-Hant'])]).languages).toEqual(['zh-Hans'])
    expect(wantedOf([asks([], ['fi']), helps([], ['fil'])]).languages).toEqual(['fi'])
  })

  it('is of people who wait as well, and of nobody who does not count', () => {
    expect(wantedOf([{ ...asks(['video']), state: 'waiting' }]).topics).toEqual(['video'])
    for (const state of ['unconfirmed', 'withdrawn'] as const) {
      expect(wantedOf([{ ...asks(['video']), state }]).topics).toEqual([])
      expect(wantedOf([asks(['video']), { ...helps(['video']), state }]).topics).toEqual(['video'])
    }
  })

  it('was asked for, is not offered, and stands there once', () => {
    fc.assert(
      fc.property(people, (some) => {
        const { topics, languages } = wantedOf(some)
        const counting = some.filter(({ state }) => state === 'coming' || state === 'waiting')
        const asked = counting.filter(({ kind }) => kind === 'wants_help')
        const offered = counting.filter(({ kind, state }) => kind === 'offers_help' && state === 'coming')
        for (const topic of OFFERS) {
          const isWanted =
            asked.some((one) => one.topics.includes(topic)) && !offered.some((one) => one.topics.includes(topic))
          expect(topics.filter((other) => other === topic)).toHaveLength(isWanted ? 1 : 0)
        }
        expect(new Set(languages).size).toBe(languages.length)
        for (const language of languages) {
          expect(asked.some((one) => one.languages.includes(language))).toBe(true)
          expect(offered.some((one) => one.languages.includes(language))).toBe(false)
        }
      }),
    )
  })

  it('shrinks, if anything, with every helper', () => {
    fc.assert(
      fc.property(people, wish, (some, another) => {
        const before = wantedOf(some)
        const after = wantedOf([...some, { ...another, kind: 'offers_help', state: 'coming' }])
        expect(before.topics).toEqual(expect.arrayContaining(after.topics))
        expect(before.languages).toEqual(expect.arrayContaining(after.languages))
      }),
    )
  })
})

test('the summary of a date is numbers', () => {
  const some: Wish[] = [
    asks(['video']),
    { ...asks([]), state: 'waiting' },
    helps([]),
    { ...helps([]), state: 'withdrawn' },
  ]
  expect(summaryOf(some, 1)).toEqual({
    wantHelp: 1,
    offerHelp: 1,
    waiting: 1,
    seatsLeft: 0,
    wanted: { topics: ['video'], languages: [] },
  })
})

describe('what somebody has to hear', () => {
  const at = (day: number, status: Told['status'] = 'on', place: string | null = 'Here'): Told => ({
    startsAt: new Date(Date.UTC(2026, 11, day, 17, 30)),
    endsAt: new Date(Date.UTC(2026, 11, day, 19)),
    status,
    place,
  })

  it('is that it moved, is elsewhere, is off, or is on again', () => {
    expect(newsOf(at(16), at(16, 'on', 'There'))).toBe('elsewhere')
    expect(newsOf(at(16), at(17, 'on', 'There'))).toBe('moved')
    expect(newsOf(at(16, 'on', null), at(16))).toBeNull()
    expect(newsOf(at(16), at(17))).toBe('moved')
    expect(newsOf(at(16), { ...at(16), endsAt: at(17).startsAt })).toBe('moved')
    expect(newsOf(at(16), at(16, 'off'))).toBe('off')
    expect(newsOf(at(16, 'off'), at(16))).toBe('on_again')
    expect(newsOf(at(16, 'off'), at(17))).toBe('on_again')
    expect(newsOf(at(16), at(16, 'checked'))).toBe('checked')
    expect(newsOf(at(16, 'checked'), at(16, 'checked'))).toBeNull()
    expect(newsOf(at(16, 'off'), at(16, 'checked'))).toBeNull()
    expect(newsOf(at(16, 'checked'), at(16, 'off'))).toBe('off')
    expect(newsOf(at(16, 'checked'), at(16))).toBe('on_again')
  })

  it('is nothing once they know, nor where something that is off would be on', () => {
    const told = fc.record({ day: fc.integer({ min: 1, max: 28 }), status: fc.constantFrom('on', 'off') })
    fc.assert(
      fc.property(told, told, (one, other) => {
        const [before, now] = [at(one.day, one.status), at(other.day, other.status)]
        expect(newsOf(now, now)).toBeNull()
        expect(newsOf({ ...before, status: 'off' }, { ...now, status: 'off' })).toBeNull()
      }),
    )
  })
})

describe('the reminder', () => {
  it.each([
    ['2026-12-16T17:30', 'Europe/London', '2026-12-15T09:00:00.000Z'],
    ['2026-12-16T17:30', 'Asia/Kathmandu', '2026-12-15T03:15:00.000Z'],
    ['2026-12-16T17:30', 'Pacific/Auckland', '2026-12-14T20:00:00.000Z'],
    // The clocks of Berlin change in the night between.
    ['2027-03-28T17:30', 'Europe/Berlin', '2027-03-27T08:00:00.000Z'],
    ['2027-03-01T00:00', 'America/New_York', '2027-02-28T14:00:00.000Z'],
  ])('of %s in %s comes at nine in the morning of the day before', (localStart, timeZone, expected) => {
    expect(remindFrom(localStart, timeZone).toISOString()).toBe(expected)
  })
})
