import { useSyncExternalStore } from 'react'

export function useCountdown(until: number): number {
  return useSyncExternalStore(tick, () => Math.max(0, Math.ceil((until - Date.now()) / 1000)))
}

function tick(onChange: () => void) {
  const timer = setInterval(onChange, 250)
  return () => clearInterval(timer)
}
