import { Skeleton } from '../../ui/feedback/states.tsx'
import styles from './surgery.module.css'

export function Waiting() {
  return (
    <div className={styles.page} aria-busy="true">
      <div className={styles.head}>
        <Skeleton width="third" />
        <div className={styles.waitingTitle}>
          <Skeleton width="half" />
        </div>
      </div>
      <div className={styles.columns}>
        <div className={styles.main}>
          <Skeleton width="half" />
          <Skeleton />
          <Skeleton />
        </div>
        <div className={styles.side}>
          <div className={styles.map} />
        </div>
      </div>
    </div>
  )
}
