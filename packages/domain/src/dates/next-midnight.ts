import { todayIn } from './today.ts'

/**
 * The first instant after `now`, and not after `until`, at which another day begins in one of some zones; null where none
 * does. The two are to be less than a day apart. Throws a RangeError for a zone that is unknown.
 */
export function nextMidnight(zones: readonly string[], now: Date, until: Date): Date | null {
  const days = zones.filter((zone) => todayIn(zone, until) !== todayIn(zone, now))
  const midnights = days.map((zone) => midnightIn(zone, now.getTime(), until.getTime()))
  return midnights.length > 0 ? new Date(Math.min(...midnights)) : null
}

function midnightIn(zone: string, before: number, after: number): number {
  const today = todayIn(zone, new Date(before))
  let [last, first] = [before, after]
  while (first - last > 1) {
    const middle = Math.floor((last + first) / 2)
    if (todayIn(zone, new Date(middle)) === today) last = middle
    else first = middle
  }
  return first
}
