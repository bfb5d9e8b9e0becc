import type { Weekday } from '../../dates/day-number.ts'

export const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const
export type Frequency = (typeof FREQUENCIES)[number]

/** A day of the week: every one when `nth` is null, else the nth of the month or year, counted from its end below zero. */
export interface WeekdayNumber {
  weekday: Weekday
  nth: number | null
}

/** A repeating rule (RFC 5545 §3.3.10), part by part. A list that is empty says nothing. */
export interface Rule {
  frequency: Frequency
  interval: number
  byMonth: number[]
  byWeekNumber: number[]
  byYearDay: number[]
  byMonthDay: number[]
  byDay: WeekdayNumber[]
  byHour: number[]
  byMinute: number[]
  bySetPosition: number[]
  weekStart: Weekday
  count: number | null
  /**
   * The last moment, itself included: a whole day (`2027-06-30`), a local time (`2027-06-30T17:30:00`) or a moment in
   * UTC (`2027-06-30T15:30:00Z`).
   */
  until: string | null
}
