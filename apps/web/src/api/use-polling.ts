import { useOnline } from './use-online.ts'

const POLL_EVERY_MS = 15_000

/** How a screen looks for what others did meanwhile: not while it is hidden, and not while the device is offline. */
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
