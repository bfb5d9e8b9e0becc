import { addDays } from '@surgeries/domain/dates/day-number'
import { addMonths, daysIntoWeek, monthOfDay, sameDayIn } from './month.ts'

/** Where a key leads from a day on a sheet of days (WAI-ARIA grid pattern); null for keys that lead nowhere. */
export function nextDay(key: string, day: string, firstDay: number): string | null {
  const step = STEPS[key]
  if (step) return addDays(day, step)
  const into = daysIntoWeek(day, firstDay)
  if (key === 'Home') return addDays(day, -into)
  if (key === 'End') return addDays(day, 6 - into)
  if (key === 'PageUp') return sameDayIn(addMonths(monthOfDay(day), -1), day)
  if (key === 'PageDown') return sameDayIn(addMonths(monthOfDay(day), 1), day)
  return null
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
