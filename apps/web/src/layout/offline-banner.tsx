import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './offline-banner.module.css'

/** Says so while the device has no network. */
export function OfflineBanner() {
  const { t } = useTranslation('common')
  const isOnline = useSyncExternalStore(listen, () => navigator.onLine)
  return (
    <div role="status" className={styles.place}>
      {!isOnline && <p className={styles.banner}>{t('offline')}</p>}
    </div>
  )
}

function listen(onChange: () => void) {
  addEventListener('online', onChange)
  addEventListener('offline', onChange)
  return () => {
    removeEventListener('online', onChange)
    removeEventListener('offline', onChange)
  }
}
