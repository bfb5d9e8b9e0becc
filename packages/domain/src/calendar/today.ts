/** The day that it is in a zone, as `2026-12-16`; without a zone, on this machine. Throws a RangeError for one that is unknown. */
export function todayIn(timeZone: string, now: Date): string {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', ...(timeZone && { timeZone }) } as const
  const format = new Intl.DateTimeFormat('en', { ...options, calendar: 'gregory', numberingSystem: 'latn' })
  const parts = format.formatToParts(now)
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}
