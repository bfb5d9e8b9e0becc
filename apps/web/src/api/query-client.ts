import { MINUTE_MS } from '@surgeries/domain/dates/durations'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiProblem, isPassing } from './problem.ts'
import { SESSION_KEY } from './use-session.ts'

export function makeQueryClient(): QueryClient {
  // A session that ran out shows itself by a refusal: then everybody is told who is here now.
  const onError = (error: Error) => {
    if (error instanceof ApiProblem && error.code === 'not_signed_in')
      void client.invalidateQueries({ queryKey: SESSION_KEY })
  }
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: MINUTE_MS,
        gcTime: 10 * MINUTE_MS,
        refetchOnWindowFocus: false,
        // An asking that fails offline should say so rather than wait in silence.
        networkMode: 'always',
        retry: (count, error) => count < 2 && isPassing(error),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  return client
}
