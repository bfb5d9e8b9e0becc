import { DAY_MS, MINUTE_MS } from '../../dates/durations.ts'
import { momentOf } from './clock-by-intl.ts'

/**
 * Recurrence read off the text of RFC 5545 §3.3.10 in the plainest way: walk over every day, ask of each whether every
 * part of the rule lets it through. Slow, and on purpose unlike the product's own way; it shares no code with it.
 */

const NAMES = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

export interface Found {
  local: string
  at: number
}

interface Parts {
  frequency: string
  interval: number
  weekStart: number
  count: number | undefined
  until: string | undefined
  months: number[] | undefined
  weeks: number[] | undefined
  yearDays: number[] | undefined
  monthDays: number[] | undefined
  weekdays: string[] | undefined
  hours: number[] | undefined
  minutes: number[] | undefined
  positions: number[] | undefined
}

/** All occurrences from the start on until the end of `lastDay`: local times with their moments (ms). */
export function occurrencesDayByDay(text: string, start: string, timeZone: string, lastDay: string): Found[] {
  const parts = partsOf(text)
  const startDay = dayOf(start)
  const found: { local: number; at: number; period: number }[] = []
  for (const { day, period } of wholePeriods(startDay, dayOf(lastDay), parts)) {
    if (!isLetThrough(day, startDay, parts)) continue
    for (const time of timesOf(start, parts)) {
      const at = momentOf(day / MINUTE_MS + time, timeZone)
      if (at !== null) found.push({ local: day / MINUTE_MS + time, at: at * MINUTE_MS, period })
    }
  }
  const begun = (dayOf(start) + Date.parse(`1970-01-01T${start.slice(11)}Z`)) / MINUTE_MS
  return atPositions(found, parts)
    .filter(({ local }) => local >= begun)
    .filter(({ local, at }) => isBeforeUntil(local, at, parts))
    .slice(0, parts.count)
    .filter(({ local }) => local * MINUTE_MS < dayOf(lastDay) + DAY_MS)
    .map(({ local, at }) => ({ local: textOf(local), at }))
}

function partsOf(text: string): Parts {
  const values = new Map(text.split(';').map((part) => [part.split('=')[0], part.split('=')[1]]))
  const numbers = (name: string) => values.get(name)?.split(',').map(Number)
  return {
    frequency: values.get('FREQ') ?? '',
    interval: Number(values.get('INTERVAL') ?? 1),
    weekStart: NAMES.indexOf(values.get('WKST') ?? 'MO'),
    count: numbers('COUNT')?.[0],
    until: values.get('UNTIL'),
    months: numbers('BYMONTH'),
    weeks: numbers('BYWEEKNO'),
    yearDays: numbers('BYYEARDAY'),
    monthDays: numbers('BYMONTHDAY'),
    weekdays: values.get('BYDAY')?.replaceAll('+', '').split(','),
    hours: numbers('BYHOUR'),
    minutes: numbers('BYMINUTE'),
    positions: numbers('BYSETPOS'),
  }
}

/** Every day of the periods, first to last, that the interval does not leave out. */
function* wholePeriods(first: number, last: number, parts: Parts): Generator<{ day: number; period: number }> {
  const started = periodOf(first, parts)
  let day = first
  while (periodOf(day - DAY_MS, parts) === started) day -= DAY_MS
  for (let period = started; day <= last || period === periodOf(last, parts); day += DAY_MS) {
    period = periodOf(day, parts)
    if ((period - started) % parts.interval === 0) yield { day, period }
  }
}

/** The number of the day, week, month or year that a day lies in. */
function periodOf(day: number, { frequency, weekStart }: Parts): number {
  const number = Math.floor(day / DAY_MS)
  if (frequency === 'DAILY') return number
  // 4 January 1970 was a Sunday.
  if (frequency === 'WEEKLY') return Math.floor((number - 3 - weekStart) / 7)
  const date = new Date(day)
  return frequency === 'YEARLY' ? date.getUTCFullYear() : date.getUTCFullYear() * 12 + date.getUTCMonth()
}

function isLetThrough(day: number, startDay: number, parts: Parts): boolean {
  const date = new Date(day)
  const year = date.getUTCFullYear()
  const month = date.getUTCMonth() + 1
  const weekday = date.getUTCDay()
  const intoMonth = date.getUTCDate()
  const monthLength = () => new Date(Date.UTC(year, month, 0)).getUTCDate()
  const intoYear = (day - Date.UTC(year, 0)) / DAY_MS + 1
  const yearLength = () => (Date.UTC(year + 1, 0) - Date.UTC(year, 0)) / DAY_MS
  const { frequency, months, monthDays, yearDays, weeks, weekdays } = parts
  if (months && !months.includes(month)) return false
  if (monthDays && !allows(monthDays, intoMonth, monthLength())) return false
  if (yearDays && !allows(yearDays, intoYear, yearLength())) return false
  if (weeks) {
    const { week, count } = weekOf(day, parts.weekStart)
    if (!allows(weeks, week, count)) return false
  }
  if (weekdays) {
    const inMonth = frequency === 'MONTHLY' || months
    const [into, length] = inMonth ? [intoMonth, monthLength()] : [intoYear, yearLength()]
    const nth = Math.ceil(into / 7)
    const nthFromEnd = -Math.ceil((length - into + 1) / 7)
    const names = [NAMES[weekday] ?? '', `${nth}${NAMES[weekday]}`, `${nthFromEnd}${NAMES[weekday]}`]
    if (!weekdays.some((name) => names.includes(name))) return false
  }
  // What the rule does not say comes from its start.
  const start = new Date(startDay)
  if (weekdays || monthDays || yearDays) return true
  if (frequency === 'WEEKLY' || weeks) return weekday === start.getUTCDay()
  if (frequency === 'DAILY') return true
  const saysMonth = frequency === 'MONTHLY' || months !== undefined
  return intoMonth === start.getUTCDate() && (saysMonth || month === start.getUTCMonth() + 1)
}

/** Whether a list names the nth of so many, counted from either end. */
function allows(list: number[], nth: number, many: number): boolean {
  return list.includes(nth) || list.includes(nth - many - 1)
}

/** The week of the year in which the most days of a week lie: the first with four days in the year is number one. */
function weekOf(day: number, weekStart: number): { week: number; count: number } {
  const into = (new Date(day).getUTCDay() - weekStart + 7) % 7
  const fourth = new Date(day + (3 - into) * DAY_MS)
  const week = weekAround(fourth)
  const lastOfYear = new Date(Date.UTC(fourth.getUTCFullYear(), 11, 31))
  while ((lastOfYear.getUTCDay() - weekStart + 7) % 7 !== 3) lastOfYear.setUTCDate(lastOfYear.getUTCDate() - 1)
  return { week, count: weekAround(lastOfYear) }
}

/** Counted by its fourth day, a week is as many as there were such days in its year. */
function weekAround(fourth: Date): number {
  return Math.floor((fourth.getTime() - Date.UTC(fourth.getUTCFullYear(), 0)) / DAY_MS / 7) + 1
}

function timesOf(start: string, { hours, minutes }: Parts): number[] {
  const times = (hours ?? [Number(start.slice(11, 13))]).flatMap((hour) =>
    (minutes ?? [Number(start.slice(14, 16))]).map((minute) => hour * 60 + minute),
  )
  return times.sort((a, b) => a - b)
}

function atPositions<T extends { period: number }>(all: T[], { positions }: Parts): T[] {
  if (!positions) return all
  const sets = Map.groupBy(all, ({ period }) => period).values()
  return [...sets].flatMap((set) => set.filter((_, index) => allows(positions, index + 1, set.length)))
}

function isBeforeUntil(local: number, at: number, parts: Parts): boolean {
  const { until } = parts
  if (!until) return true
  const stamp = (minutes: number) => new Date(minutes * MINUTE_MS).toISOString().replace(/[-:]|\.000Z/gu, '')
  if (until.endsWith('Z')) return stamp(at / MINUTE_MS) <= until.slice(0, -1)
  return stamp(local).slice(0, until.length) <= until
}

function dayOf(text: string): number {
  return Date.parse(`${text.slice(0, 10)}T00:00:00Z`)
}

function textOf(local: number): string {
  return new Date(local * MINUTE_MS).toISOString().slice(0, 16)
}
