import { readLocal, writeLocal } from './day-number.ts'
import { localTimeOf, wallClockOf } from './wall-clock.ts'

/** A stretch of local time that clocks jump over, all as `2026-03-29T02:00`. */
export interface ClockGap {
  /** What clocks would show next, and what they show instead. */
  from: string
  to: string
  /** What a time within it comes to by the offset before (RFC 5545 §3.3.5). */
  becomes: string
}

/** The gap in which a local time lies; null for one that clocks show, or that cannot be read. Needs `Temporal`. */
export function clockGapAt(local: string, timeZone: string): ClockGap | null {
  try {
    const placed = wallClockOf(timeZone).place(readLocal(local))
    const becomes = writeLocal(placed.local)
    if (becomes === local) return null
    const set = Temporal.Instant.fromEpochMilliseconds(placed.at + 1)
      .toZonedDateTimeISO(timeZone)
      .getTimeZoneTransition('previous')
    if (!set) return null
    const to = localTimeOf(new Date(set.epochMilliseconds), timeZone)
    const minutes = (set.offsetNanoseconds - set.subtract({ nanoseconds: 1 }).offsetNanoseconds) / 60_000_000_000
    return { from: writeLocal(readLocal(to) - minutes), to, becomes }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
