import type { readHistory, revertSurgery } from '@surgeries/contracts/history'
import type { previewEffects } from '@surgeries/contracts/submissions'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { usePolling } from '../../../api/use-polling.ts'
import { MODERATION_KEY } from '../../../api/private-keys.ts'

export function useHistory(slug: string) {
  const polling = usePolling()
  return useQuery({
    queryKey: [...MODERATION_KEY, 'history', slug],
    queryFn: ({ signal }) => call<typeof readHistory>('GET /surgeries/:slug/history', { params: { slug }, signal }),
    ...polling,
  })
}

export function useRevert(slug: string, version: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ submissionId, reason }: { submissionId: string; reason: string }) =>
      call<typeof revertSurgery>('POST /surgeries/:slug/reverts', {
        params: { slug },
        headers: { 'if-match': `"${version}"` },
        body: { submissionId, reason },
      }),
    onSettled: () => client.invalidateQueries(),
  })
}

export function useRevertEffects(slug: string, submissionId: string | null) {
  return useQuery({
    queryKey: [...MODERATION_KEY, 'effects', slug, submissionId],
    queryFn: ({ signal }) =>
      call<typeof previewEffects>('POST /surgeries/:slug/effects-preview', {
        params: { slug },
        body: { kind: 'revert' as const, submissionId: submissionId ?? '' },
        signal,
      }),
    enabled: submissionId !== null,
  })
}
