import { todayIn } from '@surgeries/domain/dates/today'
import { dateFormatter } from './formatters.ts'

/** The visitor's own time zone. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** Whether clocks in two zones show the same at an instant: then nobody needs to be told twice. */
export function isSameWallTime(instant: string, one: string, other: string): boolean {
  return wallTime(instant, one) === wallTime(instant, other)
}

function wallTime(instant: string, timeZone: string): string {
  return dateFormatter('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant))
}

/** Today by the visitor's own calendar, as `2026-11-25`. */
export function todayHere(now = new Date()): string {
  return todayIn('', now)
}
