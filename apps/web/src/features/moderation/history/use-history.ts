import { readHistory, revertSurgery } from '@surgeries/contracts/history'
import { previewEffects } from '@surgeries/contracts/submissions'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { usePolling } from '../../../api/use-polling.ts'
import { MODERATION_KEY } from '../../../api/private-keys.ts'

/** The record of a surgery, newest first. */
export function useHistory(slug: string) {
  const polling = usePolling()
  return useQuery({
    queryKey: [...MODERATION_KEY, 'history', slug],
    queryFn: ({ signal }) => call(readHistory, { params: { slug }, signal }),
    ...polling,
  })
}

/** Sets the page back to what a submission once made of it. */
export function useRevert(slug: string, version: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ submissionId, reason }: { submissionId: string; reason: string }) =>
      call(revertSurgery, {
        params: { slug },
        headers: { 'if-match': `"${version}"` },
        body: { submissionId, reason },
      }),
    onSettled: () => client.invalidateQueries(),
  })
}

/** Which dates and how many people such a step would concern. */
export function useRevertEffects(slug: string, submissionId: string | null) {
  return useQuery({
    queryKey: [...MODERATION_KEY, 'effects', slug, submissionId],
    queryFn: ({ signal }) =>
      call(previewEffects, {
        params: { slug },
        body: { kind: 'revert' as const, submissionId: submissionId ?? '' },
        signal,
      }),
    enabled: submissionId !== null,
  })
}
