import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'

const Licences = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string(), url: z.string().nullable() }),
)

export function useLicences() {
  return useQuery({
    queryKey: ['licences'],
    queryFn: async () => {
      const response = await fetch('/licences.json')
      return response.ok ? Licences.parse(await response.json()) : null
    },
    staleTime: Infinity,
    retry: false,
  })
}
