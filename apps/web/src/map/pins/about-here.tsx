import { PIN_RADIUS_KM, type Point } from '@surgeries/domain/geo'
import type { PinPrecision } from '@surgeries/domain/listing-choices'
import { Circle } from 'react-leaflet'
import styles from '../pin-map.module.css'

export function AboutHere({ point, precision }: { point: Point; precision: PinPrecision }) {
  if (precision === 'door') return null
  return (
    <Circle
      center={[point.latitude, point.longitude]}
      radius={PIN_RADIUS_KM[precision] * 1000}
      className={styles.around ?? ''}
      interactive={false}
      key={precision}
    />
  )
}
