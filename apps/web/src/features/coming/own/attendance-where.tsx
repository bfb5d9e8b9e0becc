import { CalendarPlus } from 'lucide-react'
import { useMessages } from '../../../locales/use-messages.ts'
import { Link } from '../../../navigation/link.tsx'
import { useFormat } from '../../../locales/use-format.ts'
import { paths } from '../../../paths.ts'
import button from '../../../ui/controls/button.module.css'
import { OccurrenceStatus } from '../../../ui/dates/occurrence-status.tsx'
import { OccurrenceWhen } from '../../../ui/dates/occurrence-when.tsx'
import { sign } from '../../../ui/icons.ts'
import styles from '../coming.module.css'
import type { Fate, ListedAttendance } from './fate.ts'

export function AttendanceWhere({ attendance, fate }: { attendance: ListedAttendance; fate: Fate }) {
  const t = useMessages('attendance')
  const { country } = useFormat()
  const { surgery, occurrence } = attendance
  const { slug, timeZone, address, locality, countryCode, directions } = surgery
  const isToCome = fate !== 'cancelled' && fate !== 'gone' && fate !== 'over'
  return (
    <section className={styles.part} aria-labelledby="where">
      <h2 id="where">{t('own.where')}</h2>
      {occurrence && (
        <div className={styles.date}>
          <OccurrenceWhen occurrence={occurrence} timeZone={timeZone} isLong />
          <OccurrenceStatus occurrence={occurrence} timeZone={timeZone} />
          {occurrence.venue && <p>{t('own.elsewhere')}</p>}
        </div>
      )}
      <address className={styles.place} translate="no">
        {address && <span>{address}</span>}
        <span>
          {locality}, {country(countryCode)}
        </span>
      </address>
      {directions && <p>{directions}</p>}
      <div className={styles.ways}>
        {occurrence && isToCome && (
          <a
            className={`${button.button} ${button.plain}`}
            href={`/api/v1/surgeries/${slug}/occurrences/${occurrence.recurrenceId}/calendar.ics`}
          >
            <CalendarPlus {...sign} />
            {t('own.calendar')}
          </a>
        )}
        <Link className={styles.link} to={paths.surgery(slug)}>
          {t('own.page')}
        </Link>
      </div>
    </section>
  )
}
