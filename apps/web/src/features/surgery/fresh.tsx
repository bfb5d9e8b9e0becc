import { useTranslation } from 'react-i18next'
import { EmptyTable } from '../../ui/drawings.tsx'
import styles from './surgery.module.css'

/** A little celebration for a surgery that has just come onto the map. */
export function Fresh() {
  const { t } = useTranslation('surgery')
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
