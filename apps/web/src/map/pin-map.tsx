import type { Point } from '@surgeries/domain/geo'
import type { PinPrecision } from '@surgeries/domain/listing-choices'
import { useState } from 'react'
import { useMessages } from '../locales/use-messages.ts'
import { Button } from '../ui/controls/button.tsx'
import { AboutHere } from './pins/about-here.tsx'
import { DragPin } from './pins/drag-pin.tsx'
import { MapFrame } from './map-frame.tsx'
import styles from './pin-map.module.css'
import { firstView } from './first-view.ts'
import { PutByTap } from './pins/put-by-tap.tsx'
import { MAX_ZOOM, type Viewport } from './viewport.ts'

interface PinMapProps {
  point: Point | null
  publicPoint: Point | null
  precision: PinPrecision
  /** Where to look; a new object looks there again. */
  view: { point: Point; zoom: number } | null
  onMove: (point: Point) => void
  label: string
  help: string
}

/** A tap on the world as a whole means a region: the map goes nearer, so that the next tap can mean a place. */
const REGION_ZOOM = 9
const NEARER = 3

export default function PinMap({ point, publicPoint, precision, view, onMove, label, help }: PinMapProps) {
  const t = useMessages('listing-form')
  const [viewport, setViewport] = useState<Viewport>(() => firstView(point, view))
  const [lastView, setLastView] = useState(view)
  if (view !== lastView) {
    setLastView(view)
    if (view) setViewport({ ...view.point, zoom: view.zoom })
  }
  const tap = (to: Point) => {
    if (viewport.zoom < REGION_ZOOM) setViewport({ ...to, zoom: Math.min(MAX_ZOOM, viewport.zoom + NEARER) })
    onMove(to)
  }
  return (
    <MapFrame label={label} viewport={viewport} onMove={setViewport}>
      <PutByTap onTap={tap} />
      {publicPoint && <AboutHere point={publicPoint} precision={precision} />}
      {point && <DragPin point={point} label={`${t('pin.label')}. ${help}`} onMove={onMove} />}
      {!point && (
        <div className={styles.middle}>
          <Button onClick={() => onMove({ latitude: viewport.latitude, longitude: viewport.longitude })}>
            {t('pin.putInMiddle')}
          </Button>
        </div>
      )}
    </MapFrame>
  )
}
