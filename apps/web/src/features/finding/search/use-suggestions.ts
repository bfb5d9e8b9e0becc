import type { listPlaces } from '@surgeries/contracts/places'
import type { listSurgeries } from '@surgeries/contracts/surgeries'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { ownZone } from '../../../locales/own-zone.ts'

export function useSuggestions(typed: string, near: string | undefined) {
  const q = typed.trim()
  const { data, isFetching, isError } = useQuery({
    queryKey: ['suggestions', q, near],
    queryFn: async ({ signal }) => {
      const [surgeries, places] = await Promise.allSettled([
        call<typeof listSurgeries>('GET /surgeries', { query: { q, limit: 4 }, signal }),
        call<typeof listPlaces>('GET /places', { query: { q, near, zone: ownZone(), limit: 5 }, signal }),
      ])
      if (surgeries.status === 'rejected' && places.status === 'rejected') throw surgeries.reason
      return {
        surgeries: surgeries.status === 'fulfilled' ? surgeries.value.items : [],
        places: places.status === 'fulfilled' ? places.value.items : [],
      }
    },
    enabled: q.length >= 2,
    placeholderData: keepPreviousData,
  })
  const isReady = q.length >= 2
  return {
    surgeries: isReady ? (data?.surgeries ?? []) : [],
    places: isReady ? (data?.places ?? []) : [],
    isFetching,
    isError,
  }
}
