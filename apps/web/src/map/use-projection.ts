import type { Point } from '@surgeries/domain/geo'
import * as L from 'leaflet'
import { useCallback, useState } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'

interface Target {
  zoom: number
  center: L.LatLng
}

interface ZoomingMap {
  _latLngToNewLayerPoint(point: L.LatLng, zoom: number, center: L.LatLng): L.Point
}

export function useProjection(): (point: Point) => { x: number; y: number } {
  const map = useMap()
  const target = useTarget()
  return useCallback(
    ({ latitude, longitude }: Point) => {
      const turns = Math.round((target.center.lng - longitude) / 360)
      const place = L.latLng(latitude, longitude + turns * 360)
      const zooming = map as unknown as ZoomingMap
      const { x, y } = zooming._latLngToNewLayerPoint(place, target.zoom, target.center)
      return { x: Math.round(x), y: Math.round(y) }
    },
    [map, target],
  )
}

export function useTarget(): Target {
  const map = useMap()
  const [target, setTarget] = useState<Target>(() => ({ zoom: map.getZoom(), center: map.getCenter() }))
  const settle = () => setTarget({ zoom: map.getZoom(), center: map.getCenter() })
  useMapEvents({
    zoomanim: (event) => setTarget({ zoom: event.zoom, center: event.center }),
    viewreset: settle,
    zoomend: settle,
    moveend: settle,
  })
  return target
}
