import { useOnline } from './use-online.ts'

const POLL_EVERY_MS = 15_000

export function usePolling() {
  const isOnline = useOnline()
  return {
    staleTime: 0,
    refetchInterval: isOnline ? POLL_EVERY_MS : false,
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: isOnline,
    refetchOnReconnect: true,
  } as const
}
