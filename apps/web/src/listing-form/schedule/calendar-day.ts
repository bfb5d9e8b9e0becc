/** Days of the calendar without a time or a zone, as `2026-11-22`: what a wall calendar can tell. */

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof WEEKDAYS)[number]

const DAY_MS = 24 * 60 * 60 * 1000

export function weekdayOf(day: string): Weekday {
  return WEEKDAYS[(noon(day).getUTCDay() + 6) % 7] ?? 'MO'
}

export function addDays(day: string, count: number): string {
  return new Date(noon(day).getTime() + count * DAY_MS).toISOString().slice(0, 10)
}

/** How many days a month (`2026-11`) has. */
export function daysInMonth(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).getUTCDate()
}

/** The nth such weekday of a month, 1 to 4; -1 is the last one. */
export function nthWeekday(month: string, weekday: Weekday, nth: number): string {
  const first = `${month}-01`
  const offset = (WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(weekdayOf(first)) + 7) % 7
  const last = Math.floor((daysInMonth(month) - 1 - offset) / 7)
  return addDays(first, offset + 7 * (nth === -1 ? last : nth - 1))
}

/** Today where a time zone is; where that zone is not known yet, here. */
export function todayIn(timeZone: string, now: Date): string {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', ...(timeZone && { timeZone }) } as const
  const parts = new Intl.DateTimeFormat('en', {
    ...options,
    calendar: 'gregory',
    numberingSystem: 'latn',
  }).formatToParts(now)
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}
