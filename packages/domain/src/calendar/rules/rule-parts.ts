import { readDay, type Weekday, WEEKDAYS } from '../../dates/day-number.ts'
import type { WeekdayNumber } from './rule.ts'

/** How the value of each part of a rule is read; null says that it is not one (RFC 5545 §3.3.10). */

export function readNumber(value: string, most: number): number | null {
  if (!/^\d{1,5}$/u.test(value)) return null
  const number = Number(value)
  return number >= 1 && number <= most ? number : null
}

/** A list without repeats, in ascending order. */
export function readNumbers(value: string, least: number, most: number): number[] | null {
  const numbers = value.split(',').map((item) => (/^\d{1,2}$/u.test(item) ? Number(item) : NaN))
  return numbers.every((number) => number >= least && number <= most) ? ascending(numbers) : null
}

/** Counted from the start, or from the end when below zero; never zero. */
export function readOrdinals(value: string, most: number): number[] | null {
  const numbers = value.split(',').map((item) => readOrdinal(item, most))
  return numbers.includes(null) ? null : ascending(numbers.filter((number) => number !== null))
}

export function readWeekdayNumbers(value: string): WeekdayNumber[] | null {
  const items = new Map<string, WeekdayNumber>()
  for (const item of value.split(',')) {
    const weekday = readWeekday(item.slice(-2))
    const nth = item.length > 2 ? readOrdinal(item.slice(0, -2), 53) : null
    if (!weekday || (item.length > 2 && nth === null)) return null
    items.set(`${nth}${weekday}`, { weekday, nth })
  }
  return [...items.values()].sort(
    (a, b) => (a.nth ?? 0) - (b.nth ?? 0) || WEEKDAYS.indexOf(a.weekday) - WEEKDAYS.indexOf(b.weekday),
  )
}

export function readWeekday(value: string): Weekday | null {
  return WEEKDAYS.find((weekday) => weekday === value) ?? null
}

/** `20270630`, `20270630T173000` or `20270630T153000Z`, as ISO 8601 in its long form. */
export function readUntil(value: string): string | null {
  const found = /^(\d{4})(\d{2})(\d{2})(?:T([01]\d|2[0-3])([0-5]\d)([0-5]\d)(Z?))?$/u.exec(value)
  if (!found) return null
  const [, year, month, day, hour, minute, second, zone] = found
  const date = `${year}-${month}-${day}`
  try {
    readDay(date)
  } catch {
    return null
  }
  return hour ? `${date}T${hour}:${minute}:${second}${zone}` : date
}

function readOrdinal(value: string, most: number): number | null {
  if (!/^[+-]?\d{1,3}$/u.test(value)) return null
  const number = Number(value)
  return number !== 0 && Math.abs(number) <= most ? number : null
}

function ascending(numbers: number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}
