import { wrapLongitude } from '@surgeries/domain/geo'
import type * as L from 'leaflet'
import { useEffect, useRef } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import { isSameView, type Viewport } from './viewport.ts'

export function useViewportSync(viewport: Viewport, onMove: ((viewport: Viewport) => void) | undefined) {
  const map = useMap()
  const wanted = useRef(viewport)
  const { latitude, longitude, zoom } = viewport
  useEffect(() => {
    wanted.current = { latitude, longitude, zoom }
    if (isSameView(viewOf(map), wanted.current)) return
    // The nearest copy of the place, so that the map does not go round the world to it.
    const turns = Math.round((map.getCenter().lng - longitude) / 360)
    map.setView([latitude, longitude + turns * 360], zoom, { animate: !wantsStillness() })
  }, [map, latitude, longitude, zoom])
  useMapEvents({
    moveend: () => {
      const now = viewOf(map)
      if (isSameView(now, wanted.current)) return
      wanted.current = now
      onMove?.(now)
    },
  })
}

function viewOf(map: L.Map): Viewport {
  const { lat, lng } = map.getCenter()
  return { latitude: lat, longitude: wrapLongitude(lng), zoom: map.getZoom() }
}

function wantsStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
