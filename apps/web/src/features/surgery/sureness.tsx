import type { Surgery } from '@surgeries/contracts/surgeries'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../locales/use-format.ts'
import styles from './surgery.module.css'

/** How sure it is that this is so. */
export function Sureness({ surgery: { confirmedAt, updatedAt } }: { surgery: Surgery }) {
  const { t } = useTranslation('surgery')
  const { date } = useFormat()
  return (
    <section aria-labelledby="sure">
      <h2 id="sure">{t('confirmed.title')}</h2>
      <p>{confirmedAt ? t('confirmed.at', { date: date(confirmedAt) }) : t('confirmed.never')}</p>
      <p className={styles.soft}>{t('confirmed.updated', { date: date(updatedAt) })}</p>
    </section>
  )
}
