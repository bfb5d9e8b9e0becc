import styles from '../../ui/drawings.module.css'

export function ScatteredTables() {
  return (
    <svg className={styles.drawing} viewBox="30 10 570 250" width="570" height="250" aria-hidden="true">
      {TABLES.map(([x, y, turn]) => (
        <g key={`${x}-${y}`} transform={`translate(${x} ${y}) rotate(${turn})`}>
          <rect className={styles.table} x="-42" y="-27" width="84" height="54" rx="10" />
          <circle className={styles.person} cx="-18" cy="-44" r="12" />
          <circle className={styles.surgeon} cx="20" cy="-44" r="12" />
          <circle className={styles.empty} cx="4" cy="45" r="11" />
          <rect className={styles.laptop} x="-26" y="-14" width="30" height="20" rx="3" />
          <circle className={styles.surgeon} cx="24" cy="6" r="6.500" />
        </g>
      ))}
    </svg>
  )
}

const TABLES = [
  [92, 96, -14],
  [250, 190, 9],
  [372, 74, -5],
  [520, 178, 20],
] as const
