import { useMessages } from '../../locales/use-messages.ts'
import { EmptyTable } from '../../ui/drawings.tsx'
import styles from './surgery.module.css'

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
