import type { Mark } from '@surgeries/domain/freshness'
import type { Point } from '@surgeries/domain/geo'
import type { PinPrecision } from '@surgeries/domain/listing'
import { useState } from 'react'
import { AboutHere } from './about-here.tsx'
import { MapFrame } from './map-frame.tsx'
import { MapPane } from './map-pane.tsx'
import { PinSign } from './pin-signs.tsx'
import styles from './pins.module.css'
import { useProjection } from './use-projection.ts'
import type { Viewport } from './viewport.ts'

interface PlaceMapProps {
  label: string
  point: Point
  mark: Mark
  precision: PinPrecision
  zoom: number
}

/** One place on a small map. It can be moved about, but it is only to be looked at: the address says the same in words. */
export default function PlaceMap({ label, point, mark, precision, zoom }: PlaceMapProps) {
  const [viewport, setViewport] = useState<Viewport>({ ...point, zoom })
  const [pins] = useState([point])
  return (
    <MapFrame label={label} viewport={viewport} onMove={setViewport} pins={pins}>
      <AboutHere point={point} precision={precision} />
      <OnePin point={point} mark={mark} />
    </MapFrame>
  )
}

function OnePin({ point, mark }: { point: Point; mark: Mark }) {
  const { x, y } = useProjection()(point)
  return (
    <MapPane name="pins" order={610}>
      <div
        className={`${styles.place} leaflet-zoom-animated`}
        aria-hidden="true"
        style={{ transform: `translate3d(${x}px, ${y}px, 0)` }}
      >
        <span className={`${styles.pin} ${styles.point} ${styles.still}`} data-mark={mark}>
          <PinSign mark={mark} />
        </span>
      </div>
    </MapPane>
  )
}
