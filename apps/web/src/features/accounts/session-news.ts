import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { isPrivate } from '../../api/private-keys.ts'
import { SESSION_KEY, useSession } from '../../api/use-session.ts'

const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('session') : null

export async function sessionChanged(client: QueryClient): Promise<void> {
  channel?.postMessage('changed')
  await client.invalidateQueries({ queryKey: SESSION_KEY })
}

export function useSessionNews() {
  const client = useQueryClient()
  const { user } = useSession()
  const email = user === undefined ? undefined : (user?.email ?? null)
  useEffect(() => {
    const look = () => void client.invalidateQueries({ queryKey: SESSION_KEY })
    const lookIfShown = () => {
      if (document.visibilityState === 'visible') void client.refetchQueries({ queryKey: SESSION_KEY, stale: true })
    }
    channel?.addEventListener('message', look)
    document.addEventListener('visibilitychange', lookIfShown)
    return () => {
      channel?.removeEventListener('message', look)
      document.removeEventListener('visibilitychange', lookIfShown)
    }
  }, [client])
  useEffect(() => {
    if (email === undefined) return undefined
    return () => void client.resetQueries({ predicate: ({ queryKey }) => isPrivate(queryKey) })
  }, [client, email])
}
