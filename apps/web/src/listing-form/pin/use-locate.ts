import type { Point } from '@surgeries/domain/geo'
import { useState } from 'react'

type Locating = 'idle' | 'busy' | 'located' | 'refused' | 'failed'

const LIMIT_MS = 15_000

export function useLocate(pin: Point | null, onLocated: (point: Point) => void) {
  const [state, setState] = useState<Locating>('idle')
  const [found, setFound] = useState<Point | null>(null)
  const locate = () => {
    if (!('geolocation' in navigator)) return setState('failed')
    setState('busy')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const point = { latitude: rounded(coords.latitude), longitude: rounded(coords.longitude) }
        setState('located')
        setFound(point)
        onLocated(point)
      },
      ({ code, PERMISSION_DENIED }) => setState(code === PERMISSION_DENIED ? 'refused' : 'failed'),
      { enableHighAccuracy: true, timeout: LIMIT_MS, maximumAge: 60_000 },
    )
  }
  // Once the pin was moved on it is no longer where the device is.
  const isThere = found?.latitude === pin?.latitude && found?.longitude === pin?.longitude
  return { state: state === 'located' && !isThere ? 'idle' : state, locate } as const
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(6))
}
