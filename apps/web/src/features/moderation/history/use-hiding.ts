import type { hideSurgery, readHiding, restoreSurgery } from '@surgeries/contracts/hiding'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { usePolling } from '../../../api/use-polling.ts'
import { MODERATION_KEY } from '../../../api/private-keys.ts'

const hidingKey = (slug: string) => [...MODERATION_KEY, 'hiding', slug]

export function useHiding(slug: string) {
  const polling = usePolling()
  return useQuery({
    queryKey: hidingKey(slug),
    queryFn: ({ signal }) => call<typeof readHiding>('GET /surgeries/:slug/hiding', { params: { slug }, signal }),
    ...polling,
  })
}

export function useHide(slug: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) =>
      call<typeof hideSurgery>('POST /surgeries/:slug/hiding', { params: { slug }, body: { reason } }),
    onSettled: async () => {
      // First: its page is not asked for any more once it is known to be hidden.
      await client.invalidateQueries({ queryKey: hidingKey(slug) })
      await client.invalidateQueries()
    },
  })
}

export function useRestore(slug: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call<typeof restoreSurgery>('DELETE /surgeries/:slug/hiding', { params: { slug } }),
    onSettled: () => client.invalidateQueries(),
  })
}
