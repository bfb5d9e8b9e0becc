import { addDays, readDay, isCalendarDay } from '@surgeries/domain/dates/day-number'
import { isLastOfMonth, monthNumberOf, nthOf, weekdayOf } from '../calendar-day.ts'
import type { Line } from './line.ts'

const MOST_PERIODS = 60
const MONTH_AT_MOST = 31

export function fitsLine({ kind, weekdays, nths, exceptMonths, date }: Line, day: string): boolean {
  if (kind === 'rule' || kind === 'once') return day === date
  if (!weekdays.includes(weekdayOf(day)) || exceptMonths.includes(monthNumberOf(day))) return false
  return kind === 'weekly' || nths.includes(nthOf(day)) || (nths.includes(-1) && isLastOfMonth(day))
}

export function firstDays(line: Line, today: string): string[] {
  if (line.weekdays.length === 0 || (line.kind !== 'weekly' && line.kind !== 'monthly')) return []
  return Array.from({ length: line.every }, (_, offset) => firstDayAfter(line, today, offset)).flatMap((day) =>
    day ? [day] : [],
  )
}

export function firstDayOf(line: Line, today: string): string {
  if (line.kind === 'once' || line.kind === 'rule') return isCalendarDay(line.date) ? line.date : ''
  return isCalendarDay(line.date) && fitsLine(line, line.date) ? line.date : (firstDays(line, today)[0] ?? '')
}

export function isInStep({ kind, every, date }: Line, day: string): boolean {
  if (!isCalendarDay(date)) return false
  const between = kind === 'weekly' ? weekOf(day) - weekOf(date) : monthNumber(day) - monthNumber(date)
  return between % every === 0
}

function weekOf(day: string): number {
  // 5 January 1970 was a Monday.
  return Math.floor((readDay(day) - 4) / 7)
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + monthNumberOf(day) - 1
}

function firstDayAfter(line: Line, today: string, offset: number): string | undefined {
  const anywhere = { ...line, exceptMonths: [] }
  const first = nextFit(anywhere, today)
  if (!first) return undefined
  for (let period = offset; period < MOST_PERIODS; period += line.every) {
    const from = line.kind === 'weekly' ? addDays(first, 7 * period) : monthsOn(first, period)
    const day = line.kind === 'weekly' ? from : nextFit(anywhere, from)
    const isThere = day && (line.kind === 'weekly' || day.slice(0, 7) === from.slice(0, 7))
    if (isThere && fitsLine(line, day)) return day
  }
  return undefined
}

function nextFit(line: Line, from: string): string | undefined {
  // A fifth weekday may be two months away.
  return Array.from({ length: 3 * MONTH_AT_MOST }, (_, days) => addDays(from, days)).find((day) => fitsLine(line, day))
}

function monthsOn(day: string, count: number): string {
  if (count === 0) return day
  const month = monthNumber(day) + count
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
}
