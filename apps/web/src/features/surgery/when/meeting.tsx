import { CalendarPlus } from 'lucide-react'
import type { Occurrence } from '@surgeries/contracts/occurrence'
import type { ReactNode } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { zoneOf } from '../../../ui/dates/date-line.ts'
import { OccurrenceStatus } from '../../../ui/dates/occurrence-status.tsx'
import { OccurrenceWhen } from '../../../ui/dates/occurrence-when.tsx'
import { sign } from '../../../ui/icons.ts'
import { feeds } from '../feeds.ts'
import { MeetingPlace } from '../where/meeting-place.tsx'
import styles from '../surgery.module.css'

interface MeetingProps {
  /** Null where the surgery is not published yet. */
  slug: string | null
  occurrence: Occurrence
  timeZone: string
  isNext: boolean
  children?: ReactNode
}

export function Meeting({ slug, occurrence, timeZone, isNext, children }: MeetingProps) {
  const t = useMessages('surgery')
  const { day } = useFormat()
  const { recurrenceId, startsAt, status } = occurrence
  const zone = zoneOf(occurrence, timeZone)
  return (
    <li className={styles.date} data-next={isNext || undefined} data-status={status}>
      <OccurrenceWhen occurrence={occurrence} timeZone={timeZone} isLong />
      <MeetingPlace occurrence={occurrence} />
      {slug !== null && (
        <div className={styles.said}>
          <OccurrenceStatus occurrence={occurrence} timeZone={timeZone} isLong />
          {status !== 'cancelled' && (
            <a
              className={styles.add}
              href={feeds.date(slug, recurrenceId)}
              download={`${slug}-${recurrenceId.slice(0, 10)}.ics`}
            >
              <CalendarPlus {...sign} />
              {t('when.add')}
              <span className="visually-hidden">: {day(startsAt, zone)}</span>
            </a>
          )}
        </div>
      )}
      {children}
    </li>
  )
}
