const DAY_MS = 24 * 60 * 60 * 1000
const LONGEST_DAYS = 366

/** The first day of return that can be chosen, `2026-11-23`. */
export function tomorrow(now: Date): string {
  return dayOf(now.getTime() + DAY_MS)
}

/** The last day of return that can be chosen. */
export function yearAhead(now: Date): string {
  return dayOf(now.getTime() + LONGEST_DAYS * DAY_MS)
}

/** What is wrong with a day of return. */
export function pauseFault(until: string, now: Date): 'needed' | 'past' | 'far' | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(until)) return 'needed'
  if (until < tomorrow(now)) return 'past'
  return until > yearAhead(now) ? 'far' : null
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}
