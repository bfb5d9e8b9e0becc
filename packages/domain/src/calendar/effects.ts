import { isMovedPin, type PublicPin } from '../geo.ts'
import type { OccurrenceStatus } from './calendar.ts'
import { isAtSameTime } from '../dates/same-time.ts'

/** A date of a calendar, and where it is held. */
export interface HeldDate {
  readonly recurrenceId: string
  readonly localStart: string
  readonly startsAt: Date
  readonly endsAt: Date
  /** Only its day is known. */
  readonly timeToFollow?: boolean | undefined
  readonly status: OccurrenceStatus
  /** In words, as people who come are told. */
  readonly place: string
  readonly pin: PublicPin
  /** Whose clocks its times are told by. */
  readonly timeZone?: string | undefined
}

interface Effect<D> {
  readonly date: D
  /** How many people are expected on it. */
  readonly people: number
}

/** What a change of a calendar does to its dates, each in the order of the dates. */
export interface CalendarEffects<D extends HeldDate = HeldDate> {
  /** On as before: same time, same place. */
  readonly kept: readonly Effect<D>[]
  /** On at another time. */
  readonly moved: readonly (Effect<D> & { readonly from: D })[]
  /** On at the time known, at another address, or with the pin elsewhere only. */
  readonly elsewhere: readonly (Effect<D> & { readonly hasNewAddress: boolean })[]
  /** On before, and now off or gone. */
  readonly lost: readonly Effect<D>[]
  /** Not on before. */
  readonly gained: readonly Effect<D>[]
  /** Dates that go by another recurrenceId now; whoever is expected on one goes along. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[]
}

/**
 * What changing a calendar does to its coming dates and to the people expected on them (`people`, by recurrenceId). Given
 * the dates before and after, both from the calendar alone, it is the same for a preview as for the change itself.
 *
 * A date is the same one where its recurrenceId stayed; else where one begins at the very same local time; else where its
 * local day has one date only, and that is new: the same meeting at another hour.
 */
export function effectsOf<D extends HeldDate>(
  before: readonly D[],
  after: readonly D[],
  people: ReadonlyMap<string, number>,
): CalendarEffects<D> {
  const successors = pair(before, after)
  const followed = new Set(successors.values())
  const kept: Effect<D>[] = []
  const moved: (Effect<D> & { from: D })[] = []
  const elsewhere: (Effect<D> & { hasNewAddress: boolean })[] = []
  const lost: Effect<D>[] = []
  const gained: Effect<D>[] = after
    .filter((date) => isOn(date) && !followed.has(date))
    .map((date) => ({ date, people: 0 }))
  for (const from of before) {
    const date = successors.get(from)
    const count = people.get(from.recurrenceId) ?? 0
    if (!date || !isOn(date)) {
      if (isOn(from)) lost.push({ date: from, people: count })
    } else if (!isOn(from)) gained.push({ date, people: count })
    else if (!isAtSameTime(from, date)) moved.push({ from, date, people: count })
    else if (isElsewhere(from, date)) elsewhere.push({ date, people: count, hasNewAddress: from.place !== date.place })
    else kept.push({ date, people: count })
  }
  const renamed = [...successors]
    .filter(([from, to]) => from.recurrenceId !== to.recurrenceId)
    .map(([from, to]) => ({ from: from.recurrenceId, to: to.recurrenceId }))
  const inOrder = <E extends Effect<D>>(effects: E[]) =>
    effects.toSorted((a, b) => a.date.startsAt.getTime() - b.date.startsAt.getTime())
  return {
    kept: inOrder(kept),
    moved: inOrder(moved),
    elsewhere: inOrder(elsewhere),
    lost: inOrder(lost),
    gained: inOrder(gained),
    renamed,
  }
}

/** From each date to the one that it is now; two that became one lead to the same. */
function pair<D extends HeldDate>(before: readonly D[], after: readonly D[]): Map<D, D> {
  const successors = new Map<D, D>()
  const byId = new Map(after.map((date) => [date.recurrenceId, date]))
  for (const date of before) {
    const same = byId.get(date.recurrenceId)
    if (same) successors.set(date, same)
  }
  const free = () => {
    const followed = new Set(successors.values())
    return after.filter((date) => !followed.has(date))
  }
  const byStart = new Map(free().map((date) => [date.localStart, date]))
  for (const date of before) {
    const same = byStart.get(date.localStart)
    if (same && !successors.has(date)) successors.set(date, same)
  }
  const onDay = Map.groupBy(after, dayOf)
  const fresh = new Set(free())
  for (const date of before) {
    const [only, ...others] = onDay.get(dayOf(date)) ?? []
    if (only && others.length === 0 && fresh.has(only) && !successors.has(date)) successors.set(date, only)
  }
  return successors
}

function dayOf({ localStart }: HeldDate): string {
  return localStart.slice(0, 10)
}

function isOn({ status }: HeldDate): boolean {
  return status !== 'cancelled'
}

function isElsewhere(one: HeldDate, other: HeldDate): boolean {
  return one.place !== other.place || isMovedPin(one.pin, other.pin)
}
