import { DAY_MS } from '../dates/durations.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Calendar, emptyCalendar, type Override } from './calendar.ts'
import { cancelOccurrence, moveOccurrence, restoreOccurrence, skipOccurrence } from './change-one.ts'
import { findOccurrence, type Occurrence, occurrencesBetween } from './occurrences.ts'
import { settle } from './settle.ts'
import { explicitMomentOf } from './test/clock-by-intl.ts'
import { type SomeCalendar, someCalendar } from './test/some-calendar.ts'
import { someRule } from './test/some-rules.ts'

const RUNS = { numRuns: 250 }
const LONG = { timeout: 60_000 }

function holdsForAny(law: (some: SomeCalendar, found: Occurrence[]) => void): void {
  fc.assert(
    fc.property(someCalendar, (some) => law(some, inWindow(some))),
    RUNS,
  )
}

test('occurrences are in order, in the window, and none comes twice', LONG, () => {
  holdsForAny(({ from, until }, found) => {
    const starts = found.map(({ startsAt }) => startsAt.getTime())
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    expect(new Set(found.map(({ recurrenceId }) => recurrenceId)).size).toBe(found.length)
    const planned = found.filter(({ status }) => status === 'scheduled').map(({ startsAt }) => startsAt.getTime())
    expect(new Set(planned).size).toBe(planned.length)
    expect(found.every(({ startsAt, endsAt }) => endsAt > from && startsAt < until)).toBe(true)
  })
})

test('the local time of each is what clocks there show', LONG, () => {
  holdsForAny(({ timeZone }, found) => {
    for (const { localStart, startsAt } of found) {
      const local = Date.parse(`${localStart}Z`) / 60_000
      expect(explicitMomentOf(local, timeZone) * 60_000).toBe(startsAt.getTime())
    }
  })
})

test('two windows side by side hold what the whole holds', LONG, () => {
  fc.assert(
    fc.property(someCalendar, fc.double({ min: 0, max: 1, noNaN: true }), (some, share) => {
      const { from, until } = some
      const middle = new Date(from.getTime() + Math.floor((until.getTime() - from.getTime()) * share))
      const first = inWindow({ ...some, until: middle })
      const second = inWindow({ ...some, from: middle })
      // What goes on in the middle is in both.
      const both = [...first, ...second.filter(({ startsAt }) => startsAt >= middle || startsAt < from)]
      const byName = new Map(both.map((occurrence) => [occurrence.recurrenceId, occurrence]))
      expect([...byName.values()].sort(inOrder)).toEqual(inWindow(some))
    }),
    RUNS,
  )
})

test('a limit takes the first so many', LONG, () => {
  fc.assert(
    fc.property(someCalendar, fc.nat(12), (some, limit) => {
      expect(inWindow(some, limit)).toEqual(inWindow(some).slice(0, limit))
    }),
    RUNS,
  )
})

test('skipping takes exactly one away, and restoring brings it back', LONG, () => {
  holdsForAny((some, found) => {
    const one = found[Math.floor(found.length / 2)]
    if (!one) return
    const skipped = calendarAfter(skipOccurrence(some.calendar, some.timeZone, one.recurrenceId))
    expect(inWindow({ ...some, calendar: skipped })).toEqual(found.filter((each) => each !== one))
    const restored = calendarAfter(restoreOccurrence(skipped, some.timeZone, one.recurrenceId))
    const unchanged = {
      ...some.calendar,
      overrides: some.calendar.overrides.filter((each) => !isAbout(one, each, some)),
    }
    expect(inWindow({ ...some, calendar: restored })).toEqual(inWindow({ ...some, calendar: unchanged }))
  })
})

test('cancelling changes nothing but the word for one', LONG, () => {
  holdsForAny((some, found) => {
    const one = found[Math.floor(found.length / 3)]
    if (!one) return
    const calendar = calendarAfter(cancelOccurrence(some.calendar, some.timeZone, one.recurrenceId, 'Flu'))
    expect(inWindow({ ...some, calendar })).toEqual(
      found.map((each) => (each === one ? { ...one, status: 'cancelled', reason: 'Flu' } : each)),
    )
  })
})

test('moving takes one elsewhere and leaves the others alone', LONG, () => {
  holdsForAny((some, found) => {
    const one = found.at(-1)
    if (!one) return
    const start = `${one.localStart.slice(0, 10)}T12:07`
    const calendar = calendarAfter(
      moveOccurrence(some.calendar, some.timeZone, one.recurrenceId, { start, reason: 'Fair', allowsOverlap: true }),
    )
    const wide = { ...some, until: new Date(some.until.getTime() + 2 * DAY_MS) }
    const moved = inWindow({ ...wide, calendar })
    const others = (all: Occurrence[]) => all.filter(({ recurrenceId }) => recurrenceId !== one.recurrenceId)
    expect(others(moved)).toEqual(others(inWindow(wide)))
    const mine = findOccurrence(calendar, some.timeZone, one.recurrenceId)
    expect(mine).toMatchObject({ localStart: start, status: 'moved', reason: 'Fair' })
  })
})

test('a calendar comes back from JSON as it went', LONG, () => {
  holdsForAny((some, found) => {
    const calendar = JSON.parse(JSON.stringify(some.calendar)) as Calendar
    expect(inWindow({ ...some, calendar })).toEqual(found)
  })
})

const someUnending = fc
  .constantFrom('DAILY' as const, 'WEEKLY' as const, 'MONTHLY' as const, 'YEARLY' as const)
  .chain(someRule)
  .map((rule) => ({ ...rule, text: rule.text.replace(/;(?:COUNT|UNTIL)=[^;]*$/u, '') }))

test('COUNT gives the first so many of those without an end, and UNTIL those up to a day', LONG, () => {
  fc.assert(
    fc.property(someUnending, fc.integer({ min: 1, max: 20 }), ({ text, start, timeZone, lastDay }, count) => {
      const window = { timeZone, from: new Date(0), until: new Date(lastDay) }
      const of = (rule: string) =>
        inWindow({ ...window, calendar: { ...emptyCalendar, rules: [{ start, durationMinutes: 60, rule }] } })
      const all = of(text)
      expect(of(`${text};COUNT=${count}`)).toEqual(all.slice(0, count))
      const day = all[count]?.localStart.slice(0, 10) ?? lastDay
      expect(of(`${text};UNTIL=${day.replaceAll('-', '')}`)).toEqual(
        all.filter(({ localStart }) => localStart.slice(0, 10) <= day),
      )
    }),
    RUNS,
  )
})

test('a rule that is begun with its first meeting yields the same meetings', LONG, () => {
  fc.assert(
    fc.property(
      fc.constantFrom('DAILY' as const, 'WEEKLY' as const, 'MONTHLY' as const, 'YEARLY' as const).chain(someRule),
      ({ text, start, timeZone, lastDay }) => {
        const rule = { start, durationMinutes: 60, rule: text }
        const settled = settle(rule, timeZone)
        const of = (rules: Calendar['rules']) =>
          inWindow({ timeZone, from: new Date(0), until: new Date(lastDay), calendar: { ...emptyCalendar, rules } })
        const meetings = of([rule])
        expect(settled ? of([settled]) : []).toEqual(meetings)
        expect(meetings.slice(0, 1).every(({ localStart }) => localStart === settled?.start)).toBe(true)
      },
    ),
    RUNS,
  )
})

function inWindow({ calendar, timeZone, from, until }: SomeCalendar, limit = Infinity): Occurrence[] {
  return occurrencesBetween(calendar, timeZone, { from, until, limit })
}

/** An override names a time that clocks may jump over; the occurrence has the one that they show. */
function isAbout({ recurrenceId }: Occurrence, override: Override, { timeZone }: SomeCalendar): boolean {
  const moment = (local: string) => explicitMomentOf(Date.parse(`${local}Z`) / 60_000, timeZone)
  return moment(recurrenceId) === moment(override.recurrenceId)
}

function inOrder(a: Occurrence, b: Occurrence): number {
  return a.startsAt.getTime() - b.startsAt.getTime() || (a.recurrenceId < b.recurrenceId ? -1 : 1)
}

function calendarAfter(change: { calendar: Calendar | null; fault: string | null }): Calendar {
  expect(change.fault).toBeNull()
  return change.calendar ?? emptyCalendar
}
