import styles from './drawings.module.css'

/** Our own drawings, in the page's ink and accent. They decorate: screen readers pass over them. */

export function CupPin({ size = '1em' }: { size?: string }) {
  return (
    <svg className={styles.drawing} viewBox="0 0 48 56" width={size} height={size} aria-hidden="true">
      <path className={styles.steam} d="M17 11c-3-3.4 3-5.6 0-9.5M27 11c-3-3.4 3-5.6 0-9.5" />
      <path className={styles.cup} d="M4 16h36v12c0 9-7 14-12.500 18.500L22 54l-5.500-7.500C11 42 4 37 4 28z" />
      <path className={styles.handle} d="M40 20h1.500a5.800 5.800 0 0 1 0 11.600H39" />
    </svg>
  )
}

export function EmptyTable() {
  return (
    <svg className={styles.drawing} viewBox="0 0 220 120" width="176" height="96" aria-hidden="true">
      <path className={styles.line} d="M52 62h116M64 62v46M156 62v46" />
      <path className={styles.line} d="M14 40v68M14 78h26v30M206 40v68M206 78h-26v30" />
      <path className={styles.cupSmall} d="M98 46h20v6a9 9 0 0 1-20 0z" />
      <path className={styles.thin} d="M118 48h2.500a4 4 0 0 1 0 8H117" />
      <path className={styles.thin} d="M104 40c-3-3.400 3-5.600 0-9.500M112 40c-3-3.400 3-5.600 0-9.500" />
    </svg>
  )
}

export function SpiltTea() {
  return (
    <svg className={styles.drawing} viewBox="0 0 220 100" width="176" height="80" aria-hidden="true">
      <path className={styles.puddle} d="M26 84c0-9 24-12 52-12s86 2 86 11-40 11-74 11-64-1-64-10z" />
      <path className={styles.cup} d="M120 30l44 10-6 26c-2 9-11 13-20 11l-6-1.500c-9-2-15-10-13-19z" />
      <path className={styles.handle} d="M160 52l4 1a7 7 0 0 1-3 14l-5-1" />
    </svg>
  )
}
