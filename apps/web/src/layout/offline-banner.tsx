import { useMessages } from '../locales/use-messages.ts'
import { useOnline } from '../api/use-online.ts'
import styles from './offline-banner.module.css'

export function OfflineBanner() {
  const t = useMessages('common')
  const isOnline = useOnline()
  return (
    <div role="status" className={styles.place}>
      {!isOnline && <p className={styles.banner}>{t('offline')}</p>}
    </div>
  )
}
