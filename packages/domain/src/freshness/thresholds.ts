import { DAY_MS } from '../dates/durations.ts'

/** When organisers are asked, and how much silence fades a surgery: for an operator to choose. */
export interface Thresholds {
  /** So long before a date its organisers are asked, and so long they have to answer. */
  askDaysBefore: number
  /** Never asked twice within so many days. */
  askEveryDays: number
  /** So many questions in a row without an answer fade a surgery. */
  fadeAfterCycles: number
  /** So long without a word fades a surgery. */
  fadeAfterDays: number
}

export const USUAL_THRESHOLDS: Thresholds = {
  askDaysBefore: 7,
  askEveryDays: 21,
  fadeAfterCycles: 2,
  fadeAfterDays: 90,
}

/** For how many days one answer is good: until the next question can have been asked and answered. */
export function coverDays({ askDaysBefore, askEveryDays }: Thresholds): number {
  return askDaysBefore + askEveryDays
}

export function daysAfter(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY_MS)
}
