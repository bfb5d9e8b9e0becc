import type { Surgery } from '@surgeries/contracts/surgeries'
import { useMessages } from '../../locales/use-messages.ts'
import styles from './surgery.module.css'

export function GoodToKnow({ surgery: { eligibility, cost, whatToBring, state } }: { surgery: Surgery }) {
  const t = useMessages('surgery')
  if (state === 'ended') return null
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
        <div>
          <dt className={styles.label}>{t('know.cost')}</dt>
          <dd>{cost || t('know.free')}</dd>
        </div>
        {whatToBring && (
          <div>
            <dt className={styles.label}>{t('know.whatToBring')}</dt>
            <dd>{whatToBring}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}
