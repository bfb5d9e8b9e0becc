import type { readSheet } from '@surgeries/contracts/attendances'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { MINE_KEY } from '../../../api/private-keys.ts'

export function useSheet(slug: string, recurrenceId: string) {
  return useQuery({
    queryKey: [...MINE_KEY, 'sheet', slug, recurrenceId],
    queryFn: ({ signal }) =>
      call<typeof readSheet>('GET /surgeries/:slug/occurrences/:recurrenceId/attendances', {
        params: { slug, recurrenceId },
        signal,
      }),
    staleTime: 0,
    refetchOnWindowFocus: true,
  })
}
