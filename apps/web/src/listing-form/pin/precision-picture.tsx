import type { PinPrecision } from '@surgeries/domain/listing-choices'
import styles from './precision-choice.module.css'

/** How much of the neighbourhood the public spot covers, in the picture's units; a door has a pin instead. */
const AROUND: Record<PinPrecision, number> = { door: 0, street: 22, town: 47 }

export function PrecisionPicture({ precision }: { precision: PinPrecision }) {
  return (
    <svg className={styles.picture} viewBox="0 0 240 100" aria-hidden="true">
      <path className={styles.water} d="M0 78c30-10 50 6 90 4s90-18 150-6v24H0z" />
      <path className={styles.street} strokeWidth="6" d="M0 30c60 8 120-6 240 14M150 0c-8 30-20 50-16 74" />
      <path
        className={styles.street}
        strokeWidth="3"
        d="M40 4c2 20 6 40 4 70M70 60c60-6 120-10 170 4M196 8c0 20 4 40 0 60"
      />
      {HOUSES.map(([x, y]) => (
        <rect key={`${x}-${y}`} className={styles.house} x={x} y={y} width="11" height="9" rx="1.5" />
      ))}
      {precision === 'door' ? (
        <path className={styles.pin} d="M120 51c-9-10-13-16-13-22a13 13 0 0 1 26 0c0 6-4 12-13 22z" />
      ) : (
        <circle className={styles.around} cx={124} cy={49} r={AROUND[precision]} />
      )}
    </svg>
  )
}

const HOUSES = [
  [14, 12],
  [16, 42],
  [54, 14],
  [56, 44],
  [78, 42],
  [90, 16],
  [98, 46],
  [114, 47],
  [112, 12],
  [160, 16],
  [166, 50],
  [178, 28],
  [206, 20],
  [212, 50],
  [222, 66],
] as const
