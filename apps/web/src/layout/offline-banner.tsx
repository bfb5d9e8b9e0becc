import { useTranslation } from 'react-i18next'
import { useOnline } from '../api/use-online.ts'
import styles from './offline-banner.module.css'

/** Says so while the device has no network. */
export function OfflineBanner() {
  const { t } = useTranslation('common')
  const isOnline = useOnline()
  return (
    <div role="status" className={styles.place}>
      {!isOnline && <p className={styles.banner}>{t('offline')}</p>}
    </div>
  )
}
