import type { reopenSubmission } from '@surgeries/contracts/moderation'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'

export function useReopen(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) =>
      call<typeof reopenSubmission>('POST /submissions/:id/reopening', { params: { id }, body: { reason } }),
    onSettled: () => client.invalidateQueries(),
  })
}
