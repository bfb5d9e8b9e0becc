import type { readSurgery } from '@surgeries/contracts/surgeries'
import { useQuery } from '@tanstack/react-query'
import { call } from '../api/call.ts'

export const surgeryKey = (slug: string) => ['surgery', slug] as const

export function useSurgery(slug: string, { isPublic = true } = {}) {
  return useQuery({
    queryKey: surgeryKey(slug),
    queryFn: ({ signal }) => call<typeof readSurgery>('GET /surgeries/:slug', { params: { slug }, signal }),
    enabled: isPublic,
  })
}
