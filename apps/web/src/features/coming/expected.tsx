import type { Company } from '@surgeries/contracts/attendances'
import { useTranslation } from 'react-i18next'
import { HeartIcon } from '../../ui/icons.tsx'
import styles from './coming.module.css'
import { useSubjects } from './use-subjects.ts'

/** Who is expected, in numbers; whom they still look for; and whether there is a seat. Nothing where nobody has said so. */
export function Expected({ company }: { company: Company | undefined }) {
  const { t } = useTranslation('coming')
  const subjects = useSubjects()
  if (!company) return null
  const { wantHelp, offerHelp, waiting, seatsLeft, wanted } = company
  const things = subjects(wanted)
  return (
    <div className={styles.expected} role="status">
      {things.length > 0 && (
        <p className={styles.wanted}>
          <HeartIcon />
          <span>{t('expected.wanted', { things: things.join(', ') })}</span>
        </p>
      )}
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
