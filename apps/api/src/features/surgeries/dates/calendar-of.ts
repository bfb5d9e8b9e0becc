import { Schedule } from '@surgeries/contracts/schedule'
import { type Calendar, calendarOf } from '@surgeries/domain/calendar/calendar'
import { keptDates } from '@surgeries/domain/calendar/carry-over'
import type { CalendarFacts, OccurrenceOverride } from './queries/occurrences.ts'

export function calendarFrom({
  schedule,
  imported,
  overrides,
}: Pick<CalendarFacts, 'schedule' | 'imported' | 'overrides'>): Calendar {
  const own = calendarOf(readSchedule(schedule))
  return {
    ...own,
    extraDates: [...own.extraDates, ...imported, ...keptDates(overrides)],
    overrides: overrides.flatMap(asCalendarOverride),
    venues: overrides.flatMap(({ recurrenceId, venue }) => (venue ? [{ recurrenceId, venue }] : [])),
  }
}

export function readSchedule(stored: unknown): Schedule | null {
  return stored === null ? null : Schedule.parse(stored)
}

function asCalendarOverride({
  recurrenceId,
  status,
  start,
  durationMinutes,
  reason,
  timeToFollow,
  movedReason = null,
}: OccurrenceOverride): Calendar['overrides'] {
  if (status === 'scheduled' || start === null || durationMinutes === null) return []
  return [{ recurrenceId, status, start, durationMinutes, reason, ...(timeToFollow && { timeToFollow }), movedReason }]
}
