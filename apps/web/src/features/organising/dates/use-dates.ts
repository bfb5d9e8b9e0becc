import type { changeOccurrence, listOccurrences, OccurrenceChange } from '@surgeries/contracts/calendar'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from '../../../api/call.ts'
import { useLookAgain } from '../lifecycle/use-moves.ts'

export function useDates(slug: string, limit: number) {
  return useQuery({
    queryKey: ['dates', slug, limit],
    queryFn: ({ signal }) =>
      call<typeof listOccurrences>('GET /occurrences', { query: { surgery: slug, limit }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

interface Change {
  recurrenceId: string
  /** Where a date is to be moved, for whoever shows the answer. */
  start?: string
  change: z.input<typeof OccurrenceChange>
}

export function useChangeDate(slug: string) {
  const onSettled = useLookAgain()
  return useMutation({
    mutationFn: ({ recurrenceId, change }: Change) =>
      call<typeof changeOccurrence>('PUT /surgeries/:slug/occurrences/:recurrenceId', {
        params: { slug, recurrenceId },
        body: change,
      }),
    onSettled,
  })
}
