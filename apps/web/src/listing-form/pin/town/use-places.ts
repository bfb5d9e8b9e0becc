import type { listPlaces, Place } from '@surgeries/contracts/places'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { ownZone } from '../../../locales/own-zone.ts'
import { useSettled } from '../../../queries/use-settled.ts'

const STILL_MS = 250

export function usePlaces(typed: string, isWanted: boolean) {
  const q = useSettled(typed.trim().slice(0, 80), STILL_MS)
  const isAsking = isWanted && q.length >= 2
  const query = useQuery({
    queryKey: ['places', q],
    queryFn: ({ signal }) =>
      call<typeof listPlaces>('GET /places', {
        query: { q, zone: ownZone(), kind: 'town,quarter,postcode', limit: 6 },
        signal,
      }),
    enabled: isAsking,
    retry: 1,
  })
  const places: Place[] | null = isAsking ? (query.data?.items ?? null) : null
  return { places, isLooking: isAsking && query.isFetching && !query.data, error: isAsking ? query.error : null }
}
