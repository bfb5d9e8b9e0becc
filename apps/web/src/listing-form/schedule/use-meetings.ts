import { DAY_MS } from '@surgeries/domain/dates/durations'
import type { Occurrence } from '@surgeries/contracts/occurrence'
import type { Schedule } from '@surgeries/domain/calendar/calendar'
import type { CalendarFault } from '@surgeries/domain/calendar/calendar-faults'
import { useQuery } from '@tanstack/react-query'

const YEARS_AHEAD_MS = 2 * 366 * DAY_MS

export function useMeetings(schedule: Schedule | null, timeZone: string, limit: number) {
  return useQuery({
    queryKey: ['meetings', schedule, timeZone, limit],
    queryFn: async () => {
      if (!schedule) return { meetings: [], faults: [] }
      const faults = await faultsIn(schedule, timeZone)
      return { meetings: faults.length > 0 ? [] : await nextMeetings(schedule, timeZone, limit, new Date()), faults }
    },
    enabled: schedule !== null && timeZone !== '',
    // What is shown stays until what comes next is there, so that nothing jumps.
    placeholderData: (last) => last,
    staleTime: Infinity,
    retry: false,
  })
}

async function faultsIn(schedule: Schedule, timeZone: string): Promise<CalendarFault[]> {
  await bringTemporal()
  const { calendarOf } = await import('@surgeries/domain/calendar/calendar')
  const { calendarFaultsOf } = await import('@surgeries/domain/calendar/calendar-faults')
  return calendarFaultsOf(calendarOf(schedule), timeZone)
}

export async function nextMeetings(
  schedule: Schedule,
  timeZone: string,
  limit: number,
  now: Date,
): Promise<Occurrence[]> {
  await bringTemporal()
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

async function bringTemporal(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
}
