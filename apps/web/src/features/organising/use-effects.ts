import type { previewEffects, Intended } from '@surgeries/contracts/submissions'
import { useMutation, useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { MINE_KEY } from '../../api/private-keys.ts'

export function useEffects(slug: string, intended: Exclude<Intended, { kind: 'edit' }> | null) {
  return useQuery({
    queryKey: [...MINE_KEY, 'effects', slug, intended],
    queryFn: ({ signal }) =>
      call<typeof previewEffects>('POST /surgeries/:slug/effects-preview', {
        params: { slug },
        body: intended ?? { kind: 'end' as const },
        signal,
      }),
    enabled: intended !== null,
    staleTime: 0,
  })
}

export function usePreviewEffects(slug: string) {
  return useMutation({
    mutationFn: (intended: Extract<Intended, { kind: 'edit' }>) =>
      call<typeof previewEffects>('POST /surgeries/:slug/effects-preview', { params: { slug }, body: intended }),
  })
}
