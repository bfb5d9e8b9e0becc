import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../locales/use-format.ts'
import type { ListingFields } from '../fields.ts'
import styles from './next-meetings.module.css'
import { useMeetings } from './use-meetings.ts'

const SHOWN = 4
/** While a date or a time is being typed, it is not there. */
const WHOLE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/

/** The dates that the chosen pattern gives, with weekday, local time and zone. */
export function NextMeetings() {
  const { t } = useTranslation('listing-form')
  const format = useFormat()
  const [schedule, timeZone] = useWatch<ListingFields, ['schedule', 'timeZone']>({ name: ['schedule', 'timeZone'] })
  const isWhole =
    schedule !== null && [...schedule.rules, ...schedule.extraDates].every(({ start }) => WHOLE.test(start))
  const { data: meetings, isError } = useMeetings(isWhole ? schedule : null, timeZone, SHOWN)
  if (!isWhole) return null
  if (!timeZone) return <p className={styles.words}>{t('schedule.needsPin')}</p>
  if (isError) return <p className={styles.words}>{t('schedule.previewFailed')}</p>
  const first = meetings?.[0]
  return (
    <div className={styles.next} role="status">
      {meetings && !first && <p className={styles.words}>{t('schedule.noneAhead')}</p>}
      {first && (
        <>
          <p className={styles.title}>{t('schedule.next')}</p>
          <ul className={styles.dates}>
            {meetings.map(({ startsAt, endsAt }) => (
              <li key={startsAt}>
                {format.day(startsAt, timeZone)}, {format.hours(startsAt, endsAt, timeZone)}
              </li>
            ))}
          </ul>
          <p className={styles.words}>{format.zone(timeZone, first.startsAt)}</p>
        </>
      )}
    </div>
  )
}
