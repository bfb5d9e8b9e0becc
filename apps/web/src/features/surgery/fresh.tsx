import { useMessages } from '../../locales/use-messages.ts'
import { EmptyTable } from '../../ui/drawings.tsx'
import styles from './surgery.module.css'

/** A little celebration for a surgery that has just come onto the map. */
export function Fresh() {
  const t = useMessages('surgery')
  return (
    <div className={styles.fresh} role="status">
      <EmptyTable />
      <div>
        <p className={styles.freshTitle}>{t('new.title')}</p>
        <p>{t('new.text')}</p>
      </div>
    </div>
  )
}
