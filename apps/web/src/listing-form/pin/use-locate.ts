import type { Point } from '@surgeries/domain/geo'
import { useState } from 'react'

type Locating = 'idle' | 'busy' | 'located' | 'refused' | 'failed'

const LIMIT_MS = 15_000

/** Asks the device where it is, when somebody wants it to. */
export function useLocate(onLocated: (point: Point) => void) {
  const [state, setState] = useState<Locating>('idle')
  const locate = () => {
    if (!('geolocation' in navigator)) return setState('failed')
    setState('busy')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('located')
        onLocated({ latitude: rounded(coords.latitude), longitude: rounded(coords.longitude) })
      },
      ({ code, PERMISSION_DENIED }) => setState(code === PERMISSION_DENIED ? 'refused' : 'failed'),
      { enableHighAccuracy: true, timeout: LIMIT_MS, maximumAge: 60_000 },
    )
  }
  return { state, locate }
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(6))
}
