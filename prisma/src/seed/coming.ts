import { DAY_MS, MINUTE_MS } from '@surgeries/domain/dates/durations'
import { calendarOf, type Override } from '@surgeries/domain/calendar/calendar'
import { type OccurrenceStatus, occurrencesBetween } from '@surgeries/domain/calendar/occurrences'
import type { ListingContent } from '@surgeries/domain/listing-fields'

/** What an organiser said of one date. */
export interface Said {
  /** Its place among the coming ones. */
  nth: number
  /** Why it is cancelled; null when it is confirmed. */
  calledOff: string | null
}

interface OccurrenceOverride extends Pick<Override, 'recurrenceId' | 'durationMinutes' | 'reason'> {
  status: OccurrenceStatus
  start: string | null
  confirmedAt: Date | null
  saidAt: Date
}

const AHEAD_DAYS = 400

export function overridesOf(content: ListingContent, said: Said[], now: Date): OccurrenceOverride[] {
  const coming = comingOccurrences(content, now)
  return said.flatMap(({ nth, calledOff }): OccurrenceOverride[] => {
    const occurrence = coming[nth]
    if (!occurrence) return []
    const { recurrenceId, localStart, startsAt, endsAt } = occurrence
    const about = { recurrenceId, saidAt: now, durationMinutes: (endsAt.getTime() - startsAt.getTime()) / MINUTE_MS }
    return calledOff === null
      ? [{ ...about, status: 'scheduled', start: null, reason: '', confirmedAt: now }]
      : [{ ...about, status: 'cancelled', start: localStart, reason: calledOff, confirmedAt: null }]
  })
}

/** The coming dates of a listing, with what was said of them. */
export function comingOccurrences(
  { schedule, timeZone }: ListingContent,
  now: Date,
  overrides: OccurrenceOverride[] = [],
) {
  const cancelled = overrides.flatMap(({ status, start, ...override }) =>
    status === 'cancelled' && start ? [{ ...override, status, start }] : [],
  )
  const until = new Date(now.getTime() + AHEAD_DAYS * DAY_MS)
  const calendar = { ...calendarOf(schedule), overrides: cancelled }
  return occurrencesBetween(calendar, timeZone, { from: now, until, limit: 60 }).map((occurrence) => ({
    ...occurrence,
    confirmedAt: overrides.find(({ recurrenceId }) => recurrenceId === occurrence.recurrenceId)?.confirmedAt ?? null,
  }))
}
