import { describe, expect, test } from 'vitest'
import type { PublicPin } from '../geo.ts'
import type { OccurrenceStatus } from './calendar.ts'
import { effectsOf, type HeldDate } from './effects.ts'

interface Facts {
  id?: string
  status?: OccurrenceStatus
  place?: string
  pin?: PublicPin
  minutes?: number
}

const BERLIN = { latitude: 52.52, longitude: 13.405, pinPrecision: 'door' } as const

/** A date at a local time in a place without summer time: `2026-12-16T17:30`. */
function at(localStart: string, { id = localStart, minutes = 90, ...facts }: Facts = {}): HeldDate {
  const startsAt = new Date(`${localStart}Z`)
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000)
  return {
    recurrenceId: id,
    localStart,
    startsAt,
    endsAt,
    status: 'scheduled',
    place: 'Town hall',
    pin: BERLIN,
    ...facts,
  }
}

function said(before: HeldDate[], after: HeldDate[], people: Record<string, number> = {}) {
  const { kept, moved, elsewhere, lost, gained, renamed } = effectsOf(before, after, new Map(Object.entries(people)))
  const words = ({ date, people: count }: { date: HeldDate; people: number }) => `${date.localStart} (${count})`
  return {
    kept: kept.map(words),
    moved: moved.map((each) => `${each.from.localStart} → ${words(each)}`),
    elsewhere: elsewhere.map((each) => `${words(each)}${each.hasNewAddress ? ' new address' : ''}`),
    lost: lost.map(words),
    gained: gained.map(words),
    renamed: renamed.map(({ from, to }) => `${from} → ${to}`),
  }
}

const NOTHING = { kept: [], moved: [], elsewhere: [], lost: [], gained: [], renamed: [] }
const WEDNESDAY = '2026-12-16T17:30'
const LATER = '2026-12-16T19:00'
const FRIDAY = '2026-12-18T18:00'

describe('what a change does to a date', () => {
  test('that goes to another day, and to the people on it', () => {
    expect(said([at(WEDNESDAY)], [at(FRIDAY)], { [WEDNESDAY]: 3 })).toEqual({
      ...NOTHING,
      lost: [`${WEDNESDAY} (3)`],
      gained: [`${FRIDAY} (0)`],
    })
  })

  test('that begins at another hour of its day: its people go along', () => {
    expect(said([at(WEDNESDAY)], [at(LATER)], { [WEDNESDAY]: 3 })).toEqual({
      ...NOTHING,
      moved: [`${WEDNESDAY} → ${LATER} (3)`],
      renamed: [`${WEDNESDAY} → ${LATER}`],
    })
  })

  test('that was moved by hand onto a time that is planned now: nobody hears of it', () => {
    const byHand = at(FRIDAY, { id: WEDNESDAY, status: 'moved' })
    expect(said([byHand], [at(FRIDAY)], { [WEDNESDAY]: 2 })).toEqual({
      ...NOTHING,
      kept: [`${FRIDAY} (2)`],
      renamed: [`${WEDNESDAY} → ${FRIDAY}`],
    })
  })

  test('that lasts longer, is cancelled, or is on again', () => {
    const cancelled = at(LATER, { status: 'cancelled' })
    expect(said([at(WEDNESDAY), at(LATER)], [at(WEDNESDAY, { minutes: 120 }), cancelled], { [LATER]: 1 })).toEqual({
      ...NOTHING,
      moved: [`${WEDNESDAY} → ${WEDNESDAY} (0)`],
      lost: [`${LATER} (1)`],
    })
    expect(said([cancelled], [at(LATER)], { [LATER]: 1 })).toEqual({ ...NOTHING, gained: [`${LATER} (1)`] })
    expect(said([cancelled], [cancelled], { [LATER]: 1 })).toEqual(NOTHING)
  })

  test('that is held elsewhere, by its address or by its pin alone', () => {
    const north = { ...BERLIN, latitude: 52.53 }
    const nextDoor = { ...BERLIN, latitude: 52.5201 }
    const before = [at(WEDNESDAY), at(LATER), at(FRIDAY)]
    const after = [at(WEDNESDAY, { place: 'Library' }), at(LATER, { pin: north }), at(FRIDAY, { pin: nextDoor })]
    expect(said(before, after, { [WEDNESDAY]: 4, [LATER]: 2 })).toEqual({
      ...NOTHING,
      kept: [`${FRIDAY} (0)`],
      elsewhere: [`${WEDNESDAY} (4) new address`, `${LATER} (2)`],
    })
  })
})

describe('of two dates on one day', () => {
  const MORNING = '2026-12-16T10:00'

  test('one that is dropped leads nobody to the other', () => {
    expect(said([at(MORNING), at(WEDNESDAY)], [at(WEDNESDAY)], { [MORNING]: 1 })).toEqual({
      ...NOTHING,
      kept: [`${WEDNESDAY} (0)`],
      lost: [`${MORNING} (1)`],
    })
  })

  test('both lead to the one that takes their place', () => {
    const { moved, lost } = said([at(MORNING), at(WEDNESDAY)], [at(LATER)], { [MORNING]: 1, [WEDNESDAY]: 2 })
    expect(moved).toEqual([`${MORNING} → ${LATER} (1)`, `${WEDNESDAY} → ${LATER} (2)`])
    expect(lost).toEqual([])
  })
})

test('what is changed and changed back is as it was, whoever was on it', () => {
  const before = [at(WEDNESDAY), at(FRIDAY, { id: '2026-12-23T17:30', status: 'moved' })]
  const after = [at(LATER), at(FRIDAY)]
  const names = (from: HeldDate[], to: HeldDate[]) => effectsOf(from, to, new Map()).renamed
  const back = names(after, before)
  expect(names(before, after).map(({ from, to }) => ({ from: to, to: from }))).toEqual(back)
})
