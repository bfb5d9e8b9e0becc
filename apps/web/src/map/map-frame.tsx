import 'leaflet/dist/leaflet.css'
import { useState, type ReactNode } from 'react'
import { useMessages } from '../locales/use-messages.ts'
import { MapContainer } from 'react-leaflet'
import { Attribution } from './attribution.tsx'
import { Blots } from './labels/blots.tsx'
import { Labels, type PinSpot } from './labels/labels.tsx'
import styles from './map.module.css'
import { Tiles } from './base/tiles.tsx'
import { useBaseLayer } from './base/use-base-layer.ts'
import { useTowns } from './labels/use-towns.ts'
import { useSizeWatch } from './use-size-watch.ts'
import { useViewportSync } from './use-viewport-sync.ts'
import { MAX_ZOOM, MIN_ZOOM, ZOOM_SNAP, type Size, type Viewport } from './viewport.ts'
import { ZoomButtons } from './zoom-buttons.tsx'

interface MapFrameProps {
  label: string
  viewport: Viewport
  /** The person moved the map. Not called when `viewport` moved it. */
  onMove?: (viewport: Viewport) => void
  pins?: readonly PinSpot[]
  children?: ReactNode
}

const NO_PINS: readonly PinSpot[] = []

export function MapFrame({ label, viewport, onMove, pins = NO_PINS, children }: MapFrameProps) {
  const t = useMessages('common')
  return (
    <section className={styles.frame} aria-label={label}>
      <MapContainer
        className={styles.map}
        center={[viewport.latitude, viewport.longitude]}
        zoom={viewport.zoom}
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        zoomSnap={ZOOM_SNAP}
        zoomControl={false}
        attributionControl={false}
        wheelPxPerZoomLevel={90}
      >
        <Inside viewport={viewport} pins={pins} label={t('map.keys')} {...(onMove && { onMove })}>
          {children}
        </Inside>
      </MapContainer>
      <Attribution />
    </section>
  )
}

function Inside({ viewport, onMove, pins = NO_PINS, label, children }: MapFrameProps) {
  const [hasTiles, setHasTiles] = useState(false)
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  useBaseLayer()
  useSizeWatch(setSize, label)
  useViewportSync(viewport, onMove)
  return (
    <>
      <Tiles onShown={() => setHasTiles(true)} />
      {!hasTiles && <Names viewport={viewport} size={size} pins={pins} />}
      {children}
      <ZoomButtons />
    </>
  )
}

function Names({ viewport, size, pins }: { viewport: Viewport; size: Size; pins: readonly PinSpot[] }) {
  const towns = useTowns(viewport, size)
  return (
    <>
      <Blots towns={towns} zoom={viewport.zoom} />
      <Labels zoom={viewport.zoom} size={size} towns={towns} pins={pins} />
    </>
  )
}
