import { MINUTE_MS } from '../dates/durations.ts'
import { sameValue } from '../same-value.ts'
import type { Schedule } from './calendar.ts'
import { readLocal } from '../dates/day-number.ts'
import { sourcesOf } from './sources.ts'
import { localNow } from '../dates/today.ts'
import type { WallClock } from '../dates/wall-clock.ts'

/** Nothing is planned for later. */
const LAST_YEAR = Date.UTC(3000, 0)

/**
 * Whether a schedule has a meeting that runs or is to come: not all of it is over, left out or never happens. Follows
 * the offset that its zone has now, for what is near is what counts, and so needs no `Temporal`. An empty zone is this
 * machine's. Throws a RangeError when a date, a rule or the zone cannot be read.
 */
export function hasDateAhead(
  schedule: Pick<Schedule, 'rules' | 'extraDates' | 'skippedDates'>,
  timeZone: string,
  now: Date,
): boolean {
  const clock = clockBeside(readLocal(localNow(timeZone, now)), now)
  const skipped = new Set(schedule.skippedDates.map((start) => clock.place(readLocal(start)).at))
  return sourcesOf(schedule, clock).some((source) => {
    const lastsMs = source.durationMinutes * MINUTE_MS
    for (const { at } of source.startsIn({ from: now.getTime() - lastsMs, until: LAST_YEAR })) {
      if (at + lastsMs > now.getTime() && !skipped.has(at)) return true
    }
    return false
  })
}

type Dates = Parameters<typeof hasDateAhead>[0]

/**
 * Whether all dates of a schedule that somebody has just given are over. Dates that passed since they were given (`before`) are
 * nobody's mistake; what cannot be read is told elsewhere.
 */
export function isAllOver(schedule: Dates | null, before: Dates | null, timeZone: string, now: Date): boolean {
  if (schedule === null || sameValue(schedule, before)) return false
  try {
    return !hasDateAhead(schedule, timeZone, now)
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** A clock that is never changed, and shows `local` now. */
function clockBeside(local: number, now: Date): WallClock {
  const shownAt = Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS
  const momentOf = (other: number) => shownAt + (other - local) * MINUTE_MS
  return { momentOf, place: (other) => ({ local: other, at: momentOf(other) }) }
}
