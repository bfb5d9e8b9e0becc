import { readMap } from '@surgeries/contracts/map'
import { countSurgeries, listSurgeries } from '@surgeries/contracts/surgeries'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import type { FilterQuery } from './filter.ts'
import type { Sort } from './finding.ts'

const PAGE = 20

/** Another view is loading, or the device is offline: what was there stays, and comes right again by itself. */
const LASTING = { placeholderData: keepPreviousData, networkMode: 'online' } as const

/** The list, page by page. While another view loads, the last one stays. */
export function useSurgeryList(filter: FilterQuery, sort: Sort | null) {
  return useInfiniteQuery({
    queryKey: ['surgeries', filter, sort],
    queryFn: ({ pageParam, signal }) =>
      call(listSurgeries, {
        query: { ...filter, ...(sort && { sort }), limit: PAGE, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    ...LASTING,
  })
}

/** What the map draws of the same surgeries. */
export function useMapFeatures(filter: FilterQuery, zoom: number, isWanted: boolean) {
  return useQuery({
    queryKey: ['map', filter, zoom],
    queryFn: ({ signal }) => call(readMap, { query: { ...filter, zoom }, signal }),
    enabled: isWanted,
    ...LASTING,
  })
}

/** How many surgeries each choice of a filter would give. */
export function useFacets(filter: FilterQuery, isWanted: boolean) {
  return useQuery({
    queryKey: ['facets', filter],
    queryFn: ({ signal }) => call(countSurgeries, { query: filter, signal }),
    enabled: isWanted,
    ...LASTING,
  })
}

/** How many surgeries fit a filter. */
export function useTotal(filter: FilterQuery, isWanted: boolean) {
  return useQuery({
    queryKey: ['total', filter],
    queryFn: async ({ signal }) => (await call(listSurgeries, { query: { ...filter, limit: 1 }, signal })).total,
    enabled: isWanted,
  })
}
