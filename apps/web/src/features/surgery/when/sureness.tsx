import type { Surgery } from '@surgeries/contracts/surgeries'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import styles from '../surgery.module.css'

export function Sureness({ surgery: { confirmedAt, updatedAt, upcoming, timeZone } }: { surgery: Surgery }) {
  const t = useMessages('surgery')
  const { date, day } = useFormat()
  const [next] = upcoming
  const said = next?.status === 'cancelled' ? 'cancelled' : next?.confirmedAt ? 'next' : null
  return (
    <section aria-labelledby="sure">
      <h2 id="sure">{t('confirmed.title')}</h2>
      {next && said && <p>{t(`confirmed.${said}`, { day: day(next.startsAt, timeZone) })}</p>}
      <p>{confirmedAt ? t('confirmed.at', { date: date(confirmedAt) }) : t('confirmed.never')}</p>
      <p className={styles.soft}>{t('confirmed.updated', { date: date(updatedAt) })}</p>
    </section>
  )
}
