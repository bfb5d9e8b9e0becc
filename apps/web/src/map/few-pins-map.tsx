import type { Point } from '@surgeries/domain/geo'
import { useState } from 'react'
import styles from './few-pins-map.module.css'
import { MapFrame } from './map-frame.tsx'
import { MapPane } from './map-pane.tsx'
import { useProjection } from './use-projection.ts'
import { boxAbout, viewOf, type Viewport } from './viewport.ts'

export interface LetteredPin extends Point {
  /** One letter or number, so that words beside the map can name it. */
  letter: string
  label: string
  /** main: what it is about. hollow: as it was. other: whatever stands round about. */
  look: 'main' | 'hollow' | 'other'
  /** Too far off to be looked at together with the rest. */
  isFar?: boolean
}

interface FewPinsMapProps {
  label: string
  pins: readonly LetteredPin[]
}

/** About the size that such a map is drawn at: it stands beside words, or fills a phone. */
const sizeHere = () => ({ width: Math.min(520, innerWidth - 48), height: 320 })
/** One pin alone wants the names of the towns round about; several want to be told apart. */
const CLOSEST_ZOOM = { alone: 13, together: 17 }

/** A small map with a few pins, each with a letter; it looks at all of them at once that are not far. */
export default function FewPinsMap({ label, pins }: FewPinsMapProps) {
  const places = pins.map(({ letter, latitude, longitude }) => `${letter}${latitude},${longitude}`).join(';')
  const [viewport, setViewport] = useState<Viewport>(() => viewOfAll(pins))
  const [lastPlaces, setLastPlaces] = useState(places)
  if (places !== lastPlaces) {
    setLastPlaces(places)
    setViewport(viewOfAll(pins))
  }
  return (
    <MapFrame label={label} viewport={viewport} onMove={setViewport} pins={pins}>
      <Pins pins={pins} label={label} />
    </MapFrame>
  )
}

function viewOfAll(pins: readonly LetteredPin[]): Viewport {
  const near = pins.filter(({ isFar }) => !isFar)
  const box = boxAbout(
    near.map(({ latitude, longitude }) => ({ west: longitude, east: longitude, south: latitude, north: latitude })),
  )
  const whole = { west: -180, south: -60, east: 180, north: 75 }
  return viewOf(box ?? whole, sizeHere(), {
    closest: near.length > 1 ? CLOSEST_ZOOM.together : CLOSEST_ZOOM.alone,
    room: 64,
  })
}

function Pins({ pins, label }: FewPinsMapProps) {
  const project = useProjection()
  return (
    <MapPane name="pins" order={610}>
      <ul className={styles.pins} aria-label={label}>
        {pins.map((pin) => {
          const { x, y } = project(pin)
          return (
            <li
              key={pin.letter}
              className={`${styles.pin} leaflet-zoom-animated`}
              data-look={pin.look}
              style={{ transform: `translate3d(${x}px, ${y}px, 0)` }}
              title={pin.label}
            >
              <svg className={styles.sign} viewBox="0 0 36 44" aria-hidden="true">
                <path d="M18 42C10 32 4 26 4 17a14 14 0 0 1 28 0c0 9-6 15-14 25z" />
                <text x="18" y="23">
                  {pin.letter}
                </text>
              </svg>
              <span className="visually-hidden">
                {pin.letter}: {pin.label}
              </span>
            </li>
          )
        })}
      </ul>
    </MapPane>
  )
}
