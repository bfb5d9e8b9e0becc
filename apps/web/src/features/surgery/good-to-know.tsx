import type { Surgery } from '@surgeries/contracts/surgeries'
import { useTranslation } from 'react-i18next'
import styles from './surgery.module.css'

/** What people ask before they come. */
export function GoodToKnow({ surgery }: { surgery: Surgery }) {
  const { t } = useTranslation('surgery')
  const { eligibility, state } = surgery
  if (state === 'ended' || !eligibility) return null
  return (
    <section aria-labelledby="know">
      <h2 id="know">{t('know.title')}</h2>
      <dl className={styles.facts}>
        {eligibility && (
          <div>
            <dt className={styles.label}>{t('know.eligibility')}</dt>
            <dd>{eligibility}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}
