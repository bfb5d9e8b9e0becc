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

/** What clocks in a zone show, to the minute: `2026-12-16T17:30`; without a zone, on this machine. Needs no `Temporal`. */
export function localNow(timeZone: string, now: Date): string {
  const zone = timeZone === '' ? {} : { timeZone }
  const clock = new Intl.DateTimeFormat('en', { ...zone, ...HOURS })
  const parts = clock.formatToParts(now)
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? ''
  return `${todayIn(timeZone, now)}T${part('hour')}:${part('minute')}`
}

const HOURS = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', numberingSystem: 'latn' } as const

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
