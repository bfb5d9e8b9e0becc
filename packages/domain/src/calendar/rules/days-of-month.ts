import { firstDayOfMonth, modulo, WEEKDAYS, weekdayIndexOf } from '../../dates/day-number.ts'
import type { WeekdayNumber } from './rule.ts'

/** The given days of a month, counted from its end when below zero, in order and once each; what it lacks is left out. */
export function daysOfMonth(month: number, daysInto: number[]): number[] {
  return nthWithin(firstDayOfMonth(month), firstDayOfMonth(month + 1) - 1, daysInto)
}

/** The nth days of a span of days, in order and once each. */
export function nthWithin(first: number, last: number, nths: number[]): number[] {
  const days = nths.map((nth) => (nth > 0 ? first + nth - 1 : last + nth + 1))
  return inOrder(days.filter((day) => day >= first && day <= last))
}

/** The days of a span that fall on a weekday, or are the nth such in the span, in order and once each. */
export function weekdaysWithin(first: number, last: number, byDay: WeekdayNumber[]): number[] {
  const days = byDay.flatMap(({ weekday, nth }) => {
    const index = WEEKDAYS.indexOf(weekday)
    const earliest = first + modulo(index - weekdayIndexOf(first), 7)
    const latest = last - modulo(weekdayIndexOf(last) - index, 7)
    if (nth !== null) return [nth > 0 ? earliest + (nth - 1) * 7 : latest + (nth + 1) * 7]
    return Array.from({ length: (latest - earliest) / 7 + 1 }, (_, week) => earliest + week * 7)
  })
  return inOrder(days.filter((day) => day >= first && day <= last))
}

export function inOrder(days: number[]): number[] {
  return [...new Set(days)].sort((a, b) => a - b)
}
