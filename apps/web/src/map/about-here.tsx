import type { Point } from '@surgeries/domain/geo'
import type { PinPrecision } from '@surgeries/domain/listing'
import { Circle } from 'react-leaflet'
import styles from './pin-map.module.css'

/** As far as the public spot may lie from the door: half the diagonal of the grid that it is snapped to. */
const AROUND_METRES: Record<PinPrecision, number> = { door: 0, street: 160, town: 1600 }

/** The ring in which a pin that is not exact may be meant. */
export function AboutHere({ point, precision }: { point: Point; precision: PinPrecision }) {
  if (precision === 'door') return null
  return (
    <Circle
      center={[point.latitude, point.longitude]}
      radius={AROUND_METRES[precision]}
      className={styles.around ?? ''}
      interactive={false}
      key={precision}
    />
  )
}
