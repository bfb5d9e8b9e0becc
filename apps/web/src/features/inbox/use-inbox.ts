import type { readInbox } from '@surgeries/contracts/site'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

const LOOK_EVERY_MS = 5000

export function useInbox() {
  const query = useQuery({
    queryKey: ['inbox'],
    queryFn: ({ signal }) => call<typeof readInbox>('GET /dev/mails', { signal }),
    staleTime: 0,
    refetchInterval: (asked) => (asked.state.error ? false : LOOK_EVERY_MS),
  })
  const mails = query.data?.items.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
  return { ...query, mails }
}
