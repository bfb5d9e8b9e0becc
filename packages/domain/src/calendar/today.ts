/** The day that it is in a zone, as `2026-12-16`; without a zone, on this machine. Throws a RangeError for one that is unknown. */
export function todayIn(timeZone: string, now: Date): string {
  const parts = formatOf(timeZone).formatToParts(now)
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** Whether a meeting ends on another day than it begins: one until midnight has none of the day after. */
export function isPastMidnight({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, timeZone: string): boolean {
  return todayIn(timeZone, new Date(endsAt.getTime() - 1)) > todayIn(timeZone, startsAt)
}

const FORMATS = new Map<string, Intl.DateTimeFormat>()

// Making one takes longer than using it a hundred times.
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = FORMATS.get(timeZone)
  if (known) return known
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', ...(timeZone && { timeZone }) } as const
  const made = new Intl.DateTimeFormat('en', { ...options, calendar: 'gregory', numberingSystem: 'latn' })
  FORMATS.set(timeZone, made)
  return made
}
