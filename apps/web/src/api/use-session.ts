import type { readSession } from '@surgeries/contracts/accounts'
import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'

export const SESSION_KEY = ['session'] as const

export function useSession() {
  const { data, isPending, error, refetch } = useQuery({
    queryKey: SESSION_KEY,
    queryFn: ({ signal }) => call<typeof readSession>('GET /session', { signal }),
  })
  return { user: data?.user, isPending, error, refetch }
}
