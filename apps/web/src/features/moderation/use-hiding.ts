import { hideSurgery, readHiding, reopenSubmission, restoreSurgery } from '@surgeries/contracts/moderation'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { MODERATION_KEY } from '../../api/private-keys.ts'

/** Whether a surgery is hidden, and whom hiding it would concern. */
export function useHiding(slug: string) {
  return useQuery({
    queryKey: [...MODERATION_KEY, 'hiding', slug],
    queryFn: ({ signal }) => call(readHiding, { params: { slug }, signal }),
    staleTime: 0,
  })
}

export function useHide(slug: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) => call(hideSurgery, { params: { slug }, body: { reason } }),
    onSettled: () => client.invalidateQueries(),
  })
}

export function useRestore(slug: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(restoreSurgery, { params: { slug } }),
    onSettled: () => client.invalidateQueries(),
  })
}

/** Opens a decision again. */
export function useReopen(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) => call(reopenSubmission, { params: { id }, body: { reason } }),
    onSettled: () => client.invalidateQueries(),
  })
}
