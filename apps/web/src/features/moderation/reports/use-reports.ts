import type { listReports, reopenReport, Report, settleReport } from '@surgeries/contracts/freshness'
import type { ReportOutcome } from '@surgeries/domain/freshness'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { usePolling } from '../../../api/use-polling.ts'
import { MODERATION_KEY } from '../../../api/private-keys.ts'

const REPORTS_KEY = [...MODERATION_KEY, 'reports'] as const

export function useReports(state: Report['state']) {
  const polling = usePolling()
  const query = useInfiniteQuery({
    queryKey: [...REPORTS_KEY, state],
    queryFn: ({ pageParam, signal }) =>
      call<typeof listReports>('GET /moderation/reports', {
        query: { state, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    ...polling,
  })
  return { ...query, items: query.data?.pages.flatMap(({ items }) => items), open: query.data?.pages[0]?.open }
}

export function useOpenReports(): number | undefined {
  const polling = usePolling()
  const { data } = useQuery({
    queryKey: [...REPORTS_KEY, 'count'],
    queryFn: ({ signal }) => call<typeof listReports>('GET /moderation/reports', { query: { limit: 1 }, signal }),
    ...polling,
  })
  return data?.open
}

export function useReportsOf(slug: string) {
  const polling = usePolling()
  return useQuery({
    queryKey: [...REPORTS_KEY, 'of', slug],
    queryFn: async ({ signal }) => {
      const [open, settled] = await Promise.all([
        call<typeof listReports>('GET /moderation/reports', {
          query: { surgery: slug, state: 'open', limit: 100 },
          signal,
        }),
        call<typeof listReports>('GET /moderation/reports', {
          query: { surgery: slug, state: 'settled', limit: 100 },
          signal,
        }),
      ])
      return { items: [...open.items, ...settled.items], total: open.total + settled.total }
    },
    ...polling,
  })
}

export function useSettle(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { outcome: ReportOutcome; note: string }) =>
      call<typeof settleReport>('POST /moderation/reports/:id/outcome', { params: { id }, body }),
    onSuccess: () => void client.invalidateQueries({ queryKey: REPORTS_KEY }),
  })
}

export function useReopenReport(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) =>
      call<typeof reopenReport>('POST /moderation/reports/:id/reopening', { params: { id }, body: { reason } }),
    onSuccess: () => void client.invalidateQueries({ queryKey: REPORTS_KEY }),
  })
}
