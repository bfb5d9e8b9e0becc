import { MINUTE_MS } from '@surgeries/domain/dates/durations'
import { type DateEffects, MOST_DATES_NAMED } from '@surgeries/contracts/effects'
import type { ListingContent } from '@surgeries/contracts/listing'
import type { DateVenue } from '@surgeries/contracts/occurrence'
import type { ExtraDate } from '@surgeries/domain/calendar/calendar'
import type { Renaming } from '@surgeries/domain/calendar/carry-over'
import { effectsOf, type HeldDate } from '@surgeries/domain/calendar/effects'
import { coarsen } from '@surgeries/domain/geo'
import { lifeAfter, type Restored, type SurgeryEvent } from '@surgeries/domain/lifecycle'
import { surgeryNotFound } from '@surgeries/domain/refusal'
import type { Db } from '../../db/client.ts'
import { findLife } from './lifecycle/apply-event.ts'
import { readSchedule } from './dates/calendar-of.ts'
import { datesNow, heldDates } from './dates/held-dates.ts'
import { rowsOf } from './dates/occurrences.ts'
import { countExpected, countPeople } from './dates/queries/expected.ts'
import { type CalendarFacts, type KnownOverride, listCalendarFacts } from './dates/queries/occurrences.ts'
import { overridesAfter, overridesWith } from './overrides.ts'

export interface Meant {
  event: Exclude<SurgeryEvent, 'unpublish'>
  pausedUntil?: string
  restored?: Restored
  content?: ListingContent
  keepsMoved?: boolean
  renamings?: readonly Renaming[]
  place?: { recurrenceId: string; venue: DateVenue | null }
  cancelled?: string
  imported?: ExtraDate[]
}

/**
 * What a change would do to the dates of a surgery, from the same rules as the change itself: nothing is written. Throws
 * `not_found`.
 */
export async function previewEffects(db: Db, surgeryId: string, meant: Meant, now: Date): Promise<DateEffects> {
  const [facts] = await listCalendarFacts(db, { id: surgeryId, limit: 1 })
  const life = await findLife(db, surgeryId)
  if (!facts || !life) throw surgeryNotFound()
  const people = await countExpected(db, surgeryId, now)
  const before = await datesNow(db, facts, now)
  const { event, pausedUntil, restored } = meant
  const next = lifeAfter(event, life, { now, pausedUntil, restored }) ?? life
  const after = factsAfter({ ...facts, state: next.state, pausedUntil: next.pausedUntil }, before, meant, now)
  const { kept, moved, elsewhere, lost, gained } = effectsOf(...turn({ facts, after, before }, meant, now), people)
  const told = [
    ...moved.map(({ from }) => from),
    ...elsewhere.map(({ date }) => date),
    ...lost.map(({ date }) => date),
    ...(facts.state === 'hidden' ? gained.map(({ date }) => date) : []),
  ]
  const extra = newlyKept(facts, meant, now)
  const whenOf = (date: HeldDate) => when(date, after.timeZone)
  const effect = (date: HeldDate, count: number) => ({ ...whenOf(date), people: count })
  return {
    timeZone: after.timeZone,
    timeZoneBefore: facts.timeZone,
    people: await countPeople(
      db,
      surgeryId,
      told.map(({ recurrenceId }) => recurrenceId),
    ),
    kept: kept.length,
    moved: name(moved.map(({ date, people: count, from }) => ({ ...effect(date, count), from: whenOf(from) }))),
    elsewhere: name(
      elsewhere.map(({ date, people: count, hasNewAddress }) => ({ ...effect(date, count), hasNewAddress })),
    ),
    lost: name(lost.map(({ date, people: count }) => effect(date, count))),
    gained: name(gained.map(({ date }) => effect(date, people.get(date.recurrenceId) ?? 0))),
    asExtra: before
      .filter(({ recurrenceId }) => extra.has(recurrenceId))
      .map((date) => effect(date, people.get(date.recurrenceId) ?? 0)),
  }
}

interface Turn {
  facts: CalendarFacts
  after: CalendarFacts
  before: HeldDate[]
}

/** The dates that the public sees before and after: none while it is hidden, unless it stays so. */
function turn({ facts, after, before }: Turn, { event }: Meant, now: Date): [HeldDate[], HeldDate[]] {
  // Whoever was told to wait is told that it is off.
  if (event === 'remove') return [before, []]
  if (after.state === 'hidden') return [before, facts.state === 'hidden' ? before : []]
  return [facts.state === 'hidden' ? [] : before, heldDates(rowsOf(after, now), after)]
}

function factsAfter(facts: CalendarFacts, before: HeldDate[], meant: Meant, now: Date): CalendarFacts {
  const { content, place, cancelled } = meant
  if (place) return { ...facts, overrides: overridesWith(facts.overrides, place.recurrenceId, { venue: place.venue }) }
  if (cancelled !== undefined) return { ...facts, overrides: overridesCancelling(facts.overrides, before, cancelled) }
  const next = { ...facts, imported: meant.imported ?? facts.imported, overrides: overridesMeant(facts, meant, now) }
  if (!content) return next
  const { schedule, timeZone, address, locality, pinPrecision } = content
  return {
    ...next,
    schedule,
    timeZone,
    address,
    locality,
    ...coarsen(content, pinPrecision),
    pinPrecision,
  }
}

function overridesCancelling(overrides: KnownOverride[], before: HeldDate[], recurrenceId: string): KnownOverride[] {
  const date = before.find((each) => each.recurrenceId === recurrenceId)
  if (!date) return overrides
  const durationMinutes = (date.endsAt.getTime() - date.startsAt.getTime()) / MINUTE_MS
  return overridesWith(overrides, recurrenceId, { status: 'cancelled', start: date.localStart, durationMinutes })
}

function overridesMeant(
  facts: CalendarFacts,
  { content, imported, keepsMoved, renamings }: Meant,
  now: Date,
): KnownOverride[] {
  if (!content && !imported) return facts.overrides
  const { schedule, timeZone } = content ?? { schedule: readSchedule(facts.schedule), timeZone: facts.timeZone }
  return overridesAfter(facts, { schedule, timeZone, keepsMoved, renamings, ...(imported && { imported }) }, now)
}

/** The moved dates that are kept as extra dates unless declined. */
function newlyKept(facts: CalendarFacts, meant: Meant, now: Date): Set<string> {
  const after = overridesMeant(facts, { ...meant, keepsMoved: true }, now)
  return new Set(
    after
      .filter(({ isKept }, index) => isKept && facts.overrides[index]?.isKept === false)
      .map(({ recurrenceId }) => recurrenceId),
  )
}

function when({ recurrenceId, localStart, startsAt, endsAt, timeToFollow, timeZone }: HeldDate, usualZone: string) {
  return {
    recurrenceId,
    localStart,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    ...(timeToFollow && { timeToFollow }),
    ...(timeZone !== undefined && timeZone !== usualZone && { timeZone }),
  }
}

function name<E extends { people: number }>(effects: E[]): { total: number; dates: E[] } {
  const withPeople = effects.filter(({ people }) => people > 0)
  const rest = effects.filter(({ people }) => people === 0)
  const shown = new Set([...withPeople, ...rest].slice(0, MOST_DATES_NAMED))
  return { total: effects.length, dates: effects.filter((each) => shown.has(each)) }
}
