import type { readQueue } from '@surgeries/contracts/moderation'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { usePolling } from '../../../api/use-polling.ts'
import { MODERATION_KEY } from '../../../api/private-keys.ts'
import type { QueueFilter } from './queue-filter.ts'

const QUEUE_KEY = [...MODERATION_KEY, 'queue'] as const

export function useQueue(filter: QueueFilter) {
  const polling = usePolling()
  const query = useInfiniteQuery({
    queryKey: [...QUEUE_KEY, filter],
    queryFn: ({ pageParam, signal }) =>
      call<typeof readQueue>('GET /moderation/submissions', {
        query: { ...filter, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    ...polling,
  })
  const first = query.data?.pages[0]
  return {
    ...query,
    items: query.data?.pages.flatMap((page) => page.items),
    total: first?.total,
    counts: first?.counts,
  }
}
