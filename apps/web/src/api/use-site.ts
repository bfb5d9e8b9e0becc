import type { readSite } from '@surgeries/contracts/site'
import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'

export function useSite() {
  const { data } = useQuery({
    queryKey: ['site'],
    queryFn: ({ signal }) => call<typeof readSite>('GET /site', { signal }),
    staleTime: Infinity,
  })
  return data ?? { tiles: null, isDevelopment: false, dataDates: null }
}
