import type { AttendanceSummary } from '@surgeries/contracts/attendances'
import { useMessages } from '../../locales/use-messages.ts'
import styles from './coming.module.css'

export function Expected({ summary }: { summary: AttendanceSummary }) {
  const t = useMessages('coming')
  const { wantHelp, offerHelp, waiting, seatsLeft } = summary
  return (
    <div className={styles.expected}>
      {wantHelp + offerHelp > 0 && (
        <p className={styles.soft}>
          {t('expected.wantHelp', { count: wantHelp })} · {t('expected.offerHelp', { count: offerHelp })}
        </p>
      )}
      {seatsLeft !== null && seatsLeft > 0 && <p>{t('expected.seats', { count: seatsLeft })}</p>}
      {seatsLeft === 0 && (
        <p>
          {t('expected.full')} {waiting > 0 && t('expected.waiting', { count: waiting })}
        </p>
      )}
    </div>
  )
}
