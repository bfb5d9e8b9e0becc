import { MINUTE_MS } from '@surgeries/domain/dates/durations'

/** A moment at which clocks are set, in ms and in minutes ahead of UTC before and after. */
export interface ClockChange {
  readonly at: number
  readonly offsetFrom: number
  readonly offsetTo: number
}

/** The clocks that a VTIMEZONE describes and no zone of IANA has: when they are set, in order, at least once. */
export interface OwnClock {
  readonly changes: readonly ClockChange[]
}

/** What a time is told by: a zone of IANA, or clocks that a calendar describes itself. */
export type Clock = string | OwnClock

export function offsetAt({ changes }: OwnClock, ms: number): number {
  return lastUpTo(changes, ms)?.offsetTo ?? changes[0]?.offsetFrom ?? 0
}

/** The last change at or before a moment, by halves: they are in order. */
function lastUpTo(changes: readonly ClockChange[], ms: number): ClockChange | undefined {
  let [low, high] = [0, changes.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((changes[middle]?.at ?? Infinity) <= ms) low = middle + 1
    else high = middle
  }
  return changes[low - 1]
}

/**
 * The moment of a local time: the first of two that clocks show it; one that they jump over counts by the offset before
 * (RFC 5545 §3.3.5).
 */
export function momentIn({ changes }: OwnClock, local: string): number {
  const wall = Date.parse(`${local}Z`)
  const last = changes.findLast(({ at, offsetFrom }) => wall - offsetFrom * MINUTE_MS >= at)
  if (!last) return wall - (changes[0]?.offsetFrom ?? 0) * MINUTE_MS
  const moment = wall - last.offsetTo * MINUTE_MS
  return moment >= last.at ? moment : wall - last.offsetFrom * MINUTE_MS
}

export function untilByWall(rule: string, offsetOf: (utcMs: number) => number): string {
  return rule.replace(/\bUNTIL=(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z/i, (_all, ...parts: string[]) => {
    const [year, month, day, hour, minute, second] = parts
    const ms = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
    if (Number.isNaN(ms)) return 'UNTIL=invalid'
    const wall = new Date(ms + offsetOf(ms) * MINUTE_MS).toISOString()
    return `UNTIL=${wall.slice(0, 19).replace(/[-:]/g, '')}`
  })
}
