import type { listOccurrences } from '@surgeries/contracts/calendar'
import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { useWatch } from 'react-hook-form'
import { call } from '../../../api/call.ts'
import type { ListingFields } from '../../fields.ts'
import { useSettled } from '../../../queries/use-settled.ts'
import { addDays } from '@surgeries/domain/dates/day-number'
import type { NearDate } from './near-day.ts'

/** People go so far for an evening, in kilometres. */
const RADIUS_KM = 30
const DAYS_AHEAD = 240
const STILL_MS = 600
const MOST_PAGES = 3
const PAGE = 200

/** The surgery that is being changed: no neighbour of itself. Null for a new one. */
export const OwnSlug = createContext<string | null>(null)

export interface NearDates {
  state: 'unasked' | 'loading' | 'failed' | 'known'
  dates: NearDate[]
  /** The last day of which all neighbours are known. */
  until: string
}

export function useNearDates(today: string, isWanted: boolean): NearDates {
  const own = useContext(OwnSlug)
  const [latitude, longitude] = useWatch<ListingFields, ['latitude', 'longitude']>({ name: ['latitude', 'longitude'] })
  const near = useSettled(pointOf(latitude, longitude), STILL_MS)
  const { data, isError } = useQuery({
    queryKey: ['near-dates', near, today],
    queryFn: ({ signal }) => listNear(near, today, signal),
    enabled: isWanted && near !== '',
    retry: false,
  })
  if (near === '' || !isWanted) return { state: 'unasked', dates: [], until: today }
  if (isError) return { state: 'failed', dates: [], until: today }
  if (!data) return { state: 'loading', dates: [], until: today }
  return { state: 'known', dates: data.dates.filter(({ slug }) => slug !== own), until: data.until }
}

async function listNear(near: string, today: string, signal: AbortSignal) {
  // Also those two days before the first date.
  const [from, to] = [addDays(today, -2), addDays(today, DAYS_AHEAD)]
  const dates: NearDate[] = []
  let cursor: string | null = null
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = { near, radius: RADIUS_KM, from, to, limit: PAGE, ...(cursor && { cursor }) }
    // One after the other: each says where the next begins.
    const answer: Awaited<ReturnType<typeof ask>> = await ask(query, signal)
    dates.push(
      ...answer.items
        .filter(({ status }) => status !== 'cancelled')
        .map(({ surgery, localStart, distanceKm }) => ({
          slug: surgery.slug,
          name: surgery.name,
          day: localStart.slice(0, 10),
          distanceKm: distanceKm ?? 0,
        })),
    )
    cursor = answer.nextCursor
    if (cursor === null) return { dates, until: to }
  }
  return { dates, until: addDays(dates.at(-1)?.day ?? today, -1) }
}

function ask(query: Parameters<typeof call<typeof listOccurrences>>[1]['query'], signal: AbortSignal) {
  return call<typeof listOccurrences>('GET /occurrences', { query, signal })
}

/** To about a kilometre: nobody's door is told, and a pin that is nudged asks for nothing new. */
function pointOf(latitude: number | null, longitude: number | null): string {
  return latitude === null || longitude === null ? '' : `${latitude.toFixed(2)},${longitude.toFixed(2)}`
}
