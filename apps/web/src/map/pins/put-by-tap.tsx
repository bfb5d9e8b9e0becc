import { wrapLongitude, type Point } from '@surgeries/domain/geo'
import { useEffect, useRef } from 'react'
import { useMapEvents } from 'react-leaflet'

const DOUBLE_TAP_MS = 260

export function PutByTap({ onTap }: { onTap: (point: Point) => void }) {
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useMapEvents({
    click: ({ latlng }) => {
      clearTimeout(waiting.current)
      const point = { latitude: rounded(latlng.lat), longitude: rounded(wrapLongitude(latlng.lng)) }
      waiting.current = setTimeout(() => onTap(point), DOUBLE_TAP_MS)
    },
    dblclick: () => clearTimeout(waiting.current),
  })
  useEffect(() => () => clearTimeout(waiting.current), [])
  return null
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(6))
}
