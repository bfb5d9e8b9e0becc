import { MINUTE_MS } from '../../dates/durations.ts'

/**
 * What clocks on the wall show, asked of `Intl` alone: a second opinion on Temporal. Times are minutes since 1970,
 * local ones as if the wall were in UTC.
 */

const DAY = 24 * 60
const FIRST = Date.UTC(2005, 0) / MINUTE_MS
const LAST = Date.UTC(2060, 0) / MINUTE_MS

/** From `from` on, clocks are `offset` minutes ahead of UTC. */
interface Stretch {
  from: number
  offset: number
}

const known = new Map<string, Stretch[]>()

/** The moment at which the wall shows this time, the first if it does so twice; null if it never does. */
export function momentOf(local: number, timeZone: string): number | null {
  const all = stretchesOf(timeZone)
  for (const [index, { from, offset }] of all.entries()) {
    const at = local - offset
    if (at >= from && at < (all[index + 1]?.from ?? Infinity)) return at
  }
  return null
}

/** As RFC 5545 §3.3.5 reads an explicit time: one that the wall never shows counts by the offset before the gap. */
export function explicitMomentOf(local: number, timeZone: string): number {
  const moment = momentOf(local, timeZone)
  if (moment !== null) return moment
  const before = stretchesOf(timeZone).findLast(({ from, offset }) => from + offset <= local)
  return local - (before?.offset ?? 0)
}

/** The jumps of a zone's clocks: local time just before and just after each. */
export function jumpsOf(timeZone: string): { before: number; after: number }[] {
  return stretchesOf(timeZone).flatMap(({ from, offset }, index, all) => {
    const previous = all[index - 1]
    return previous ? [{ before: from + previous.offset, after: from + offset }] : []
  })
}

function stretchesOf(timeZone: string): Stretch[] {
  const found = known.get(timeZone)
  if (found) return found
  const offsetAt = clockOf(timeZone)
  const stretches: Stretch[] = [{ from: -Infinity, offset: offsetAt(FIRST) }]
  for (let day = FIRST; day < LAST; day += 2 * DAY) {
    const offset = offsetAt(day + 2 * DAY)
    if (offset !== stretches.at(-1)?.offset) stretches.push({ from: turnBetween(day, day + 2 * DAY, offsetAt), offset })
  }
  known.set(timeZone, stretches)
  return stretches
}

function turnBetween(before: number, after: number, offsetAt: (at: number) => number): number {
  let [low, high] = [before, after]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle) === offsetAt(before)) low = middle
    else high = middle
  }
  return high
}

function clockOf(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  return (at) => {
    const [month, day, year, hour, minute] = (format.format(at * MINUTE_MS).match(/\d+/gu) ?? []).map(Number)
    return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute) / MINUTE_MS - at
  }
}
