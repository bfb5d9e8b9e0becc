import type { readMap } from '@surgeries/contracts/map'
import type { countSurgeries, listSurgeries } from '@surgeries/contracts/surgeries'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import type { FilterQuery } from './filter.ts'
import type { Sort } from './finding.ts'

const PAGE = 20

const LASTING = { placeholderData: keepPreviousData, networkMode: 'online' } as const

export function useSurgeryList(filter: FilterQuery, sort: Sort | null) {
  return useInfiniteQuery({
    queryKey: ['surgeries', filter, sort],
    queryFn: ({ pageParam, signal }) =>
      call<typeof listSurgeries>('GET /surgeries', {
        query: { ...filter, ...(sort && { sort }), limit: PAGE, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    ...LASTING,
  })
}

export function useMapFeatures(filter: FilterQuery, zoom: number, isWanted: boolean) {
  return useQuery({
    queryKey: ['map', filter, zoom],
    queryFn: ({ signal }) => call<typeof readMap>('GET /map', { query: { ...filter, zoom }, signal }),
    enabled: isWanted,
    ...LASTING,
  })
}

export function useFacets(filter: FilterQuery, isWanted: boolean) {
  return useQuery({
    queryKey: ['facets', filter],
    queryFn: ({ signal }) => call<typeof countSurgeries>('GET /surgeries/facets', { query: filter, signal }),
    enabled: isWanted,
    ...LASTING,
  })
}

export function useTotal(filter: FilterQuery, isWanted: boolean) {
  return useQuery({
    queryKey: ['total', filter],
    queryFn: async ({ signal }) =>
      (await call<typeof listSurgeries>('GET /surgeries', { query: { ...filter, limit: 1 }, signal })).total,
    enabled: isWanted,
  })
}
