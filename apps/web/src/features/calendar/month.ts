import {
  addDays,
  dateOf,
  firstDayOfMonth,
  modulo,
  monthOf,
  readDay,
  weekdayIndexOf,
  writeDay,
} from '@surgeries/domain/dates/day-number'

/** A month as `2026-12`. */
const A_MONTH = /^2\d{3}-(0[1-9]|1[0-2])$/

export function isMonth(text: string | null): text is string {
  return text !== null && A_MONTH.test(text)
}

export function monthOfDay(day: string): string {
  return day.slice(0, 7)
}

export function addMonths(month: string, count: number): string {
  return monthOfDay(writeDay(firstDayOfMonth(monthOf(readDay(`${month}-01`)) + count)))
}

export function firstDayOf(month: string): string {
  return `${month}-01`
}

export function lastDayOf(month: string): string {
  return addDays(firstDayOf(addMonths(month, 1)), -1)
}

export function sameDayIn(month: string, day: string): string {
  const last = lastDayOf(month)
  const same = `${month}-${day.slice(8)}`
  return same > last ? last : same
}

/** How far into its week a day is, when weeks begin on `firstDay` (1 for Monday to 7 for Sunday). */
export function daysIntoWeek(day: string, firstDay: number): number {
  return modulo(weekdayIndexOf(readDay(day)) - (firstDay - 1), 7)
}

/** The weeks of a month, each of seven days; null where a day belongs to its neighbours. */
export function weeksOf(month: string, firstDay: number): (string | null)[][] {
  const first = firstDayOf(month)
  const before = daysIntoWeek(first, firstDay)
  const count = dateOf(readDay(lastDayOf(month))).dayOfMonth
  const weeks = Math.ceil((before + count) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_day, index) => {
      const number = week * 7 + index - before
      return number >= 0 && number < count ? addDays(first, number) : null
    }),
  )
}
