import { boxAround, PIN_RADIUS_KM, type Point } from '@surgeries/domain/geo'
import type { PinPrecision } from '@surgeries/domain/listing-choices'
import styles from './lettered-pins.module.css'
import { sideBySide } from './side-by-side.ts'
import { MapPane } from '../map-pane.tsx'
import { useProjection } from '../use-projection.ts'
import { boxAbout, viewOf, type Viewport } from '../viewport.ts'

export interface LetteredPin extends Point {
  letter: string
  label: string
  look: 'main' | 'hollow' | 'other'
  isFar?: boolean
}

/** About the size that such a map is drawn at: it stands beside words, or fills a phone. */
const sizeHere = () => ({ width: Math.min(520, innerWidth - 48), height: 320 })
/**
 * One pin alone wants a coast or the names of towns in view, also 25 km out at sea. Several want to be told apart; but
 * without streets our own map is one colour from near, so there those at one spot stand side by side instead.
 */
const CLOSEST_ZOOM = { alone: 8.25, together: 17, withoutStreets: 10 }

export type PinInView = Point & Pick<LetteredPin, 'isFar'> & { pinPrecision?: PinPrecision }

export function viewOfAll(pins: readonly PinInView[], hasStreets: boolean): Viewport {
  const near = pins.filter(({ isFar }) => !isFar)
  const box = boxAbout(near.map((pin) => boxAround(pin, PIN_RADIUS_KM[pin.pinPrecision ?? 'door'])))
  const whole = { west: -180, south: -60, east: 180, north: 75 }
  const { alone, together, withoutStreets } = CLOSEST_ZOOM
  const closest = near.length <= 1 ? alone : hasStreets ? together : withoutStreets
  return viewOf(box ?? whole, sizeHere(), { closest, room: 64 })
}

interface LetteredPinsProps {
  pins: readonly LetteredPin[]
  beside?: Point
  label: string
}

export function LetteredPins({ pins, beside, label }: LetteredPinsProps) {
  const project = useProjection()
  const spots = sideBySide(pins.map(project), beside && project(beside))
  return (
    <MapPane name="pins" order={610}>
      <ul className={styles.pins} aria-label={label}>
        {pins.map((pin, index) => {
          const { x, y } = spots[index] ?? project(pin)
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
