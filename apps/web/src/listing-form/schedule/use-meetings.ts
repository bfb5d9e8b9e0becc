import type { Schedule } from '@surgeries/domain/listing'
import { useQuery } from '@tanstack/react-query'

const YEARS_AHEAD_MS = 2 * 366 * 24 * 60 * 60 * 1000

/** A meeting as the API also gives it: instants in UTC. */
export interface MeetingTimes {
  startsAt: string
  endsAt: string
}

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

export async function nextMeetings(
  schedule: Schedule,
  timeZone: string,
  limit: number,
  now: Date,
): Promise<MeetingTimes[]> {
  // Only where the browser has none of its own; its types say that there always is one.
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
  const { meetingsBetween } = await import('@surgeries/domain/recurrence')
  const until = new Date(now.getTime() + YEARS_AHEAD_MS)
  return meetingsBetween(schedule, timeZone, { from: now, until, limit }).map(({ startsAt, endsAt }) => ({
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  }))
}
