import { isCalendarDay } from '@surgeries/domain/dates/day-number'
import { daysOfReturn } from '@surgeries/domain/pause'

export function pauseFault(until: string, timeZone: string, now: Date): 'needed' | 'past' | 'far' | null {
  if (!isCalendarDay(until)) return 'needed'
  const { first, last } = daysOfReturn(timeZone, now)
  if (until < first) return 'past'
  return until > last ? 'far' : null
}
