import { addDays, readDay, type Weekday, weekdayOf as weekdayOfDay } from '@surgeries/domain/dates/day-number'

export function weekdayOf(day: string): Weekday {
  return weekdayOfDay(readDay(day))
}

/** From 1 to 12. */
export function monthNumberOf(day: string): number {
  return Number(day.slice(5, 7))
}

/** Which of its weekday a day is in its month, 1 to 5. */
export function nthOf(day: string): number {
  return Math.ceil(Number(day.slice(8)) / 7)
}

export function isLastOfMonth(day: string): boolean {
  return addDays(day, 7).slice(0, 7) !== day.slice(0, 7)
}
