import { DAY_MS } from './durations.ts'

/**
 * The Gregorian calendar as whole numbers: a day is the count of days since 1 January 1970, a month the count of months
 * since the year 0, a local time the count of minutes since 1970 as the wall shows them, in no zone.
 */

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof WEEKDAYS)[number]

export const DAY_MINUTES = 24 * 60
const LOCAL_TEXT = /^(?:19|2\d)\d{2}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/u

/** The day of a date; a month or day that is too large or too small runs over into its neighbours. */
export function dayOf(year: number, month: number, dayOfMonth: number): number {
  return Date.UTC(year, month - 1, dayOfMonth) / DAY_MS
}

export function dateOf(day: number): { year: number; month: number; dayOfMonth: number } {
  const date = new Date(day * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() }
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayIndexOf(day: number): number {
  // 1 January 1970 was a Thursday.
  return modulo(day + 3, 7)
}

export function weekdayOf(day: number): Weekday {
  return WEEKDAYS[weekdayIndexOf(day)] ?? 'MO'
}

export function monthOf(day: number): number {
  const { year, month } = dateOf(day)
  return year * 12 + month - 1
}

export function firstDayOfMonth(month: number): number {
  return dayOf(Math.floor(month / 12), modulo(month, 12) + 1, 1)
}

/** Reads `2026-12-16`. Throws a RangeError when there is no such day. */
export function readDay(text: string): number {
  if (!isCalendarDay(text)) throw new RangeError('There is no such day.')
  return Date.parse(`${text}T00:00:00Z`) / DAY_MS
}

/** Whether there is such a day, as `2026-12-16`: 29 February in leap years only. */
export function isCalendarDay(text: string): boolean {
  return text !== '' && writeDay(Date.parse(`${text}T00:00:00Z`) / DAY_MS) === text
}

/** The day that is stored as midnight UTC, as `2026-12-16`. */
export function writeStoredDay(date: Date): string
export function writeStoredDay(date: Date | null): string | null
export function writeStoredDay(date: Date | null): string | null {
  return date && writeDay(Math.floor(date.getTime() / DAY_MS))
}

/** `2026-12-16` */
export function writeDay(day: number): string {
  const date = new Date(day * DAY_MS)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
}

/** Reads `2026-12-16T17:30`, of the years 1900 to 2999. Throws a RangeError when there is no such day or time. */
export function readLocal(text: string): number {
  if (!LOCAL_TEXT.test(text)) throw new RangeError('There is no such date or time.')
  return readDay(text.slice(0, 10)) * DAY_MINUTES + Number(text.slice(11, 13)) * 60 + Number(text.slice(14))
}

/** `2026-12-16T17:30` */
export function writeLocal(local: number): string {
  return new Date(local * 60_000).toISOString().slice(0, 16)
}

export function dayOfLocal(local: number): number {
  return Math.floor(local / DAY_MINUTES)
}

export function modulo(number: number, by: number): number {
  return ((number % by) + by) % by
}

/** A day so many days later, or earlier: `2026-11-30` and 1 give `2026-12-01`. */
export function addDays(day: string, count: number): string {
  return writeDay(readDay(day) + count)
}

/** Midnight of the day of a local time: where a date begins of which only the day is known. */
export function midnightOf(local: string): string {
  return `${local.slice(0, 10)}T00:00`
}
