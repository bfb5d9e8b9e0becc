import type { Schedule } from '@surgeries/domain/calendar/calendar'
import type { Occurrence } from '@surgeries/contracts/occurrence'
import { useQuery } from '@tanstack/react-query'

const YEARS_AHEAD_MS = 2 * 366 * 24 * 60 * 60 * 1000

/** The next meetings of a schedule, computed here by the domain's own rule, which is fetched when it is first wanted. */
export function useMeetings(schedule: Schedule | null, timeZone: string, limit: number) {
  return useQuery({
    queryKey: ['meetings', schedule, timeZone, limit],
    queryFn: () => (schedule ? nextMeetings(schedule, timeZone, limit, new Date()) : []),
    enabled: schedule !== null && timeZone !== '',
    staleTime: Infinity,
    retry: false,
  })
}

/** As the API gives them too. */
export async function nextMeetings(
  schedule: Schedule,
  timeZone: string,
  limit: number,
  now: Date,
): Promise<Occurrence[]> {
  // Only where the browser has none of its own; its types say that there always is one.
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
  const { calendarOf } = await import('@surgeries/domain/calendar/calendar')
  const { occurrencesBetween } = await import('@surgeries/domain/calendar/occurrences')
  const until = new Date(now.getTime() + YEARS_AHEAD_MS)
  return occurrencesBetween(calendarOf(schedule), timeZone, { from: now, until, limit }).map((occurrence) => ({
    ...occurrence,
    startsAt: occurrence.startsAt.toISOString(),
    endsAt: occurrence.endsAt.toISOString(),
    confirmedAt: null,
  }))
}
