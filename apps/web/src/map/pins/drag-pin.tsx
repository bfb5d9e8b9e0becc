import { wrapLongitude, type Point } from '@surgeries/domain/geo'
import * as L from 'leaflet'
import { useEffect, useEffectEvent, useRef } from 'react'
import { Marker, useMap } from 'react-leaflet'
import styles from '../pin-map.module.css'

const STEPS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const STEP_PIXELS = 4
const BIG_STEP_PIXELS = 40

const pinIcon = () =>
  L.divIcon({
    className: styles.pin ?? '',
    iconSize: [44, 52],
    iconAnchor: [22, 48],
    html: '<svg viewBox="0 0 44 52" aria-hidden="true"><path d="M22 48C12 36 6 28 6 20a16 16 0 0 1 32 0c0 8-6 16-16 28z"/><circle cx="22" cy="20" r="6"/></svg>',
  })

export function DragPin({ point, label, onMove }: { point: Point; label: string; onMove: (point: Point) => void }) {
  const map = useMap()
  const marker = useRef<L.Marker>(null)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (!step || !marker.current) return
    event.preventDefault()
    event.stopPropagation()
    const pixels = event.shiftKey ? BIG_STEP_PIXELS : STEP_PIXELS
    const at = map.latLngToContainerPoint(marker.current.getLatLng()).add([step[0] * pixels, step[1] * pixels])
    marker.current.setLatLng(map.containerPointToLatLng(at))
    map.panInside(marker.current.getLatLng(), { padding: [60, 60], animate: false })
    onMove(pointOf(marker.current))
  })
  useEffect(() => {
    const element = marker.current?.getElement()
    const listen = (event: KeyboardEvent) => onKey(event)
    element?.addEventListener('keydown', listen)
    return () => element?.removeEventListener('keydown', listen)
  }, [])
  useEffect(() => {
    const element = marker.current?.getElement()
    // A screen reader hands the arrow keys on to an application, not to a button.
    element?.setAttribute('role', 'application')
    element?.setAttribute('aria-label', label)
  }, [label])
  return (
    <Marker
      ref={marker}
      position={[point.latitude, nearestCopy(map, point.longitude)]}
      icon={ICON}
      draggable
      autoPan
      eventHandlers={{ dragend: () => marker.current && onMove(pointOf(marker.current)) }}
    />
  )
}

const ICON = pinIcon()

function pointOf(marker: L.Marker): Point {
  const { lat, lng } = marker.getLatLng()
  return { latitude: Number(lat.toFixed(6)), longitude: Number(wrapLongitude(lng).toFixed(6)) }
}

function nearestCopy(map: L.Map, longitude: number): number {
  return longitude + Math.round((map.getCenter().lng - longitude) / 360) * 360
}
