import type { Mark } from '@surgeries/domain/freshness'
import type { Point } from '@surgeries/domain/geo'
import type { PinPrecision } from '@surgeries/domain/listing-choices'
import { useState } from 'react'
import { useSite } from '../api/use-site.ts'
import { AboutHere } from './pins/about-here.tsx'
import { type LetteredPin, LetteredPins, viewOfAll } from './pins/lettered-pins.tsx'
import { MapFrame } from './map-frame.tsx'
import { MapPane } from './map-pane.tsx'
import { PinSign } from './pins/pin-signs.tsx'
import styles from './pins/pins.module.css'
import { useProjection } from './use-projection.ts'
import type { Viewport } from './viewport.ts'

const ZOOMS = { door: 14, street: 13, town: 10 } as const
/** Our own map says nothing from near: the names of towns round about are what it has to show. */
const ZOOM_WITHOUT_STREETS = 9

interface PlaceMapProps {
  label: string
  point: Point
  mark: Mark
  precision: PinPrecision
  others?: readonly (LetteredPin & { pinPrecision: PinPrecision })[]
  lookAt?: { letter: string } | null
}

export default function PlaceMap({ label, point, mark, precision, others = [], lookAt = null }: PlaceMapProps) {
  const hasStreets = useSite().tiles !== null
  const usual = { ...point, pinPrecision: precision }
  const [viewport, setViewport] = useState<Viewport>(() =>
    others.length > 0
      ? viewOfAll([usual, ...others], hasStreets)
      : { ...point, zoom: hasStreets ? ZOOMS[precision] : ZOOM_WITHOUT_STREETS },
  )
  const [lastLook, setLastLook] = useState(lookAt)
  if (lookAt !== lastLook) {
    setLastLook(lookAt)
    const place = others.find(({ letter }) => letter === lookAt?.letter)
    // With the usual place, so that the map says where it is.
    if (place) setViewport(viewOfAll([usual, place], hasStreets))
  }
  const [pins] = useState([point, ...others])
  return (
    <MapFrame label={label} viewport={viewport} onMove={setViewport} pins={pins}>
      <AboutHere point={point} precision={precision} />
      {others.map((other) => (
        <AboutHere key={other.letter} point={other} precision={other.pinPrecision} />
      ))}
      <LetteredPins pins={others} beside={point} label={label} />
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
