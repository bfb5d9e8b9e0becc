import type { ListingContent } from '@surgeries/contracts/listing'
import type { Occurrence } from '@surgeries/contracts/occurrence'
import type { Surgery } from '@surgeries/contracts/surgeries'
import { markOf } from '@surgeries/domain/freshness'
import { coarsen } from '@surgeries/domain/geo'
import { slugOf } from '@surgeries/domain/text/slug'
import { nextMeetings } from './schedule/use-meetings.ts'

const UPCOMING = 6
const DATES_IN_LIST = 3

/** The page of a listing as the public would see it, were it approved now: with the pin as coarse as was chosen. */
export async function surgeryOf(content: ListingContent, now: Date): Promise<Surgery> {
  const upcoming = await meetingsOf(content, now)
  const [next] = upcoming
  return {
    ...content,
    ...coarsen(content, content.pinPrecision),
    slug: slugOf(content.name) || 'surgery',
    state: 'active',
    pausedUntil: null,
    mark: markOf(
      {
        state: 'active',
        confirmedAt: now,
        nextAt: next ? new Date(next.startsAt) : null,
        nextConfirmedAt: null,
        nextCancelledAt: null,
      },
      now,
    ),
    nextAt: next?.startsAt ?? null,
    nextEndsAt: next?.endsAt ?? null,
    dates: upcoming.slice(0, DATES_IN_LIST),
    upcoming,
    seats: null,
    confirmedAt: now.toISOString(),
    updatedAt: now.toISOString(),
    publishedAt: now.toISOString(),
    sources: [],
    events: [],
    version: 1,
  }
}

async function meetingsOf({ schedule, timeZone }: ListingContent, now: Date): Promise<Occurrence[]> {
  if (!schedule) return []
  try {
    return await nextMeetings(schedule, timeZone, UPCOMING, now)
  } catch {
    return []
  }
}
