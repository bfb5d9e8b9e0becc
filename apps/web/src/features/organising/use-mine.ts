import type { readMine } from '@surgeries/contracts/accounts'
import { useQuery } from '@tanstack/react-query'
import { type Answer, call } from '../../api/call.ts'
import { MINE_KEY } from '../../api/private-keys.ts'

export type Mine = Answer<typeof readMine>
export type MySurgery = Mine['surgeries'][number]
export type MySubmission = Mine['submissions'][number]

export function useMine() {
  return useQuery({
    queryKey: MINE_KEY,
    queryFn: ({ signal }) => call<typeof readMine>('GET /me', { signal }),
    staleTime: 0,
    refetchOnWindowFocus: true,
  })
}
