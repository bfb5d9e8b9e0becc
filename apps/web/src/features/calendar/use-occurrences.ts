import type { countOccurrences, listOccurrences } from '@surgeries/contracts/calendar'
import type { SurgeryFilter } from '@surgeries/contracts/surgeries'
import type { Days } from '@surgeries/domain/dates/named-days'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from '../../api/call.ts'

export type FilterQuery = Omit<z.input<typeof SurgeryFilter>, 'from' | 'to'>

const PAGE = 50
const FEW = 5

export function useOccurrences(filter: FilterQuery, days: Partial<Days> | null) {
  return useInfiniteQuery({
    queryKey: ['occurrences', filter, days],
    queryFn: ({ pageParam, signal }) =>
      call<typeof listOccurrences>('GET /occurrences', {
        query: { ...filter, ...days, limit: PAGE, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    enabled: days !== null,
  })
}

export function useFirstDate(filter: FilterQuery, days: Partial<Days>) {
  const { data } = useQuery({
    queryKey: ['first-occurrence', filter, days],
    queryFn: ({ signal }) =>
      call<typeof listOccurrences>('GET /occurrences', { query: { ...filter, ...days, limit: FEW }, signal }),
  })
  return data?.items.find(({ status }) => status !== 'cancelled')
}

export function useDayCounts(filter: FilterQuery, days: Days | null) {
  return useQuery({
    queryKey: ['occurrence-days', filter, days],
    queryFn: async ({ signal }) => {
      const { days: counts } = await call<typeof countOccurrences>('GET /occurrences/days', {
        query: { ...filter, ...days },
        signal,
      })
      return new Map(counts.map((count) => [count.date, count]))
    },
    enabled: days !== null,
  })
}
