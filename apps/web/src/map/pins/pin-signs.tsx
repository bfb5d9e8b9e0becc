import type { Mark } from '@surgeries/domain/freshness'
import styles from './pins.module.css'

export function PinSign({ mark, isTown = false }: { mark: Mark; isTown?: boolean }) {
  return (
    <svg className={styles.sign} data-mark={mark} viewBox="0 0 44 52" aria-hidden="true">
      {isTown && <ellipse className={styles.around} cx="22" cy="48" rx="20" ry="6" />}
      {SIGNS[mark]}
    </svg>
  )
}

const CUP = 'M8 20h24v8c0 7-5 11-8.500 14.500L20 48l-3.500-5.500C13 39 8 35 8 28z'
const HANDLE = 'M32 23h1.500a4.200 4.200 0 0 1 0 8.400H31'
const DROP = 'M22 49C13 38 7 31.500 7 23a15 15 0 0 1 30 0c0 8.500-6 15-15 26z'

const STEAM = 'M15 15c-2.600-3 2.600-5 0-8.500M24 15c-2.600-3 2.600-5 0-8.500'

const SIGNS: Record<Mark, React.ReactNode> = {
  on: (
    <g transform="translate(2 1)">
      <path className={styles.steam} d={STEAM} />
      <path className={styles.handle} d={HANDLE} />
      <path className={styles.body} d={CUP} />
      <path className={styles.tick} d="M13.500 28l5 5 8.500-9" />
    </g>
  ),
  soon: (
    <g transform="translate(2 1)">
      <path className={styles.steam} d={STEAM} />
      <path className={styles.handle} d={HANDLE} />
      <path className={styles.body} d={CUP} />
    </g>
  ),
  confirmed: (
    <g transform="translate(2 1)">
      <path className={styles.handle} d={HANDLE} />
      <path className={styles.body} d={CUP} />
    </g>
  ),
  cancelled: (
    <g transform="translate(2 1)">
      <path className={styles.handle} d={HANDLE} />
      <path className={styles.hollow} d={CUP} />
      <path className={styles.gap} d="M3 44L38 13" />
      <path className={styles.stroke} d="M3 44L38 13" />
    </g>
  ),
  unconfirmed: (
    <g transform="translate(2 1)">
      <path className={styles.handle} d={HANDLE} />
      <path className={styles.hollow} d={CUP} />
    </g>
  ),
  paused: (
    <>
      <path className={styles.body} d={DROP} />
      <path className={styles.inner} d="M16.500 16h4v14h-4zM23.500 16h4v14h-4z" />
    </>
  ),
  faded: (
    <>
      <path className={styles.dashed} d={DROP} />
      <circle className={styles.dot} cx="22" cy="23" r="4" />
    </>
  ),
  ended: (
    <>
      <path className={styles.hollow} d={DROP} />
      <path className={styles.cross} d="M17 18l10 10M27 18L17 28" />
    </>
  ),
}

interface TableSignProps {
  mark: Mark
  chairs: number
  taken: number
}

export function TableSign({ mark, chairs, taken }: TableSignProps) {
  const filled = taken > 0 ? Math.max(1, Math.floor(taken * chairs)) : 0
  return (
    <svg className={styles.table} data-mark={mark} viewBox="-30 -30 60 60" aria-hidden="true">
      {Array.from({ length: chairs }, (_, index) => (
        <circle
          key={index}
          className={styles.chair}
          data-taken={index < filled || undefined}
          cy="-24.500"
          r="4"
          transform={`rotate(${(index * 360) / chairs})`}
        />
      ))}
      <circle className={styles.top} r="19" />
    </svg>
  )
}

export function StackSign({ mark, isTown }: { mark: Mark; isTown: boolean }) {
  return (
    <svg className={styles.table} data-mark={mark} viewBox="-30 -30 60 60" aria-hidden="true">
      {isTown && <ellipse className={styles.around} cx="0" cy="20" rx="29" ry="9" />}
      <rect className={styles.chair} x="-14" y="-24" width="38" height="36" rx="7" />
      <rect className={styles.top} x="-22" y="-16" width="38" height="36" rx="7" />
    </svg>
  )
}
