import { MINUTE_MS } from './durations.ts'
import { DAY_MINUTES, dateOf, dayOfLocal, modulo } from './day-number.ts'

/** A local time with its moment (ms since 1970). */
export interface Placed {
  local: number
  at: number
}

/** The clocks of one zone, for asking many times. Times are local minutes (see day-number), moments are ms since 1970. */
export interface WallClock {
  /** The moment at which the wall shows this time, the first of two; null if the clocks jump over it. */
  momentOf: (local: number) => number | null
  /** As an explicit date and time is read: one that the clocks jump over counts by the offset before (RFC 5545 §3.3.5). */
  place: (local: number) => Placed
}

/** A time during which the offset does not change. */
interface Stretch {
  from: number
  until: number
  offset: number
}

/** No zone ever set its clocks by more than a day; what is further from a change is shown once. */
const SETTLED_MS = 26 * 60 * MINUTE_MS

/** Needs `Temporal`, native or polyfilled. Throws a RangeError for a zone that is unknown. */
export function wallClockOf(timeZone: string): WallClock {
  let stretch: Stretch = stretchAt(0, timeZone)
  const quickly = (local: number) => {
    const at = local * MINUTE_MS - stretch.offset
    return at >= stretch.from + SETTLED_MS && at < stretch.until ? at : null
  }
  const place = (local: number) => {
    const quick = quickly(local)
    if (quick !== null) return { local, at: quick }
    const at = slowMomentOf(local, timeZone)
    stretch = stretchAt(at, timeZone)
    return { local: Math.floor((at + stretch.offset) / MINUTE_MS), at }
  }
  return {
    place,
    momentOf: (local) => {
      const placed = place(local)
      return placed.local === local ? placed.at : null
    },
  }
}

/** What the clocks of a zone show at a moment, to the minute: `2026-12-16T17:30`. Throws a RangeError for an unknown zone. */
export function localTimeOf(moment: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
}

function slowMomentOf(local: number, timeZone: string): number {
  const { year, month, dayOfMonth } = dateOf(dayOfLocal(local))
  const minutes = modulo(local, DAY_MINUTES)
  return Temporal.PlainDateTime.from(
    { year, month, day: dayOfMonth, hour: Math.floor(minutes / 60), minute: minutes % 60 },
    { overflow: 'reject' },
  ).toZonedDateTime(timeZone).epochMilliseconds
}

function stretchAt(at: number, timeZone: string): Stretch {
  const here = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
  const next = here.getTimeZoneTransition('next')
  // The transition before a moment leaves the moment itself out.
  const previous = Temporal.Instant.fromEpochMilliseconds(at + 1)
    .toZonedDateTimeISO(timeZone)
    .getTimeZoneTransition('previous')
  return {
    from: previous?.epochMilliseconds ?? -Infinity,
    until: next?.epochMilliseconds ?? Infinity,
    offset: here.offsetNanoseconds / 1_000_000,
  }
}
