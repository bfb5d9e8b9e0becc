import type { Mark } from '@surgeries/domain/freshness'
import type { Point } from '@surgeries/domain/geo'
import type { PinPrecision } from '@surgeries/domain/listing'
import { useState } from 'react'
import { AboutHere } from './about-here.tsx'
import { type LetteredPin, LetteredPins, viewOfAll } from './lettered-pins.tsx'
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
  /** Where some of its dates are held instead. */
  others?: readonly (LetteredPin & { pinPrecision: PinPrecision })[]
  /** The one of these to look at; another object each time that it is asked for. */
  lookAt?: { letter: string } | null
}

/**
 * One place on a small map, with those of single dates that are elsewhere. It can be moved about, but it is only to be
 * looked at: the addresses say the same in words.
 */
export default function PlaceMap({ label, point, mark, precision, zoom, others = [], lookAt = null }: PlaceMapProps) {
  const usual = { ...point, pinPrecision: precision }
  const [viewport, setViewport] = useState<Viewport>(() =>
    others.length > 0 ? viewOfAll([usual, ...others]) : { ...point, zoom },
  )
  const [lastLook, setLastLook] = useState(lookAt)
  if (lookAt !== lastLook) {
    setLastLook(lookAt)
    const place = others.find(({ letter }) => letter === lookAt?.letter)
    // With the usual place, so that the map says where it is.
    if (place) setViewport(viewOfAll([usual, place]))
  }
  const [pins] = useState([point, ...others])
  return (
    <MapFrame label={label} viewport={viewport} onMove={setViewport} pins={pins}>
      <AboutHere point={point} precision={precision} />
      {others.map((other) => (
        <AboutHere key={other.letter} point={other} precision={other.pinPrecision} />
      ))}
      <LetteredPins pins={others} label={label} />
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
