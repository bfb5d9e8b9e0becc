import type { Surgery } from '@surgeries/contracts/surgeries'
import { useTranslation } from 'react-i18next'
import { Subscribe } from '../../ui/dates/subscribe.tsx'
import { feeds } from './feeds.ts'
import { Meeting } from './meeting.tsx'
import { ScheduleWords } from './schedule-words.tsx'
import type { Slots } from './slots.ts'
import styles from './surgery.module.css'

interface WhenProps {
  surgery: Surgery
  slots: Slots
  /** What is not published yet has no calendar to subscribe to. */
  isPreview: boolean
}

/** When it meets: in the organiser's words, by its rules, and its next dates with how sure each is. */
export function When({ surgery, slots, isPreview }: WhenProps) {
  const { t } = useTranslation('surgery')
  const { slug, meets, upcoming, timeZone, state, schedule } = surgery
  if (state === 'ended' && !meets) return null
  // Dates may also come from a calendar elsewhere, without a schedule here.
  const hasCalendar = (schedule !== null || upcoming.length > 0) && (state === 'active' || state === 'paused')
  return (
    <section aria-labelledby="when">
      <h2 id="when">{t('when.title')}</h2>
      {meets && <p className={styles.meets}>{meets}</p>}
      {schedule && state !== 'ended' && <ScheduleWords schedule={schedule} isBeside={meets !== ''} />}
      {schedule && state === 'dormant' && <p className={styles.soft}>{t('when.dormant')}</p>}
      {upcoming.length > 0 && (
        <>
          <h3 className={styles.label}>{t('when.next')}</h3>
          <ol className={styles.dates}>
            {upcoming.map((occurrence, index) => (
              <Meeting
                key={occurrence.recurrenceId}
                slug={isPreview ? null : slug}
                occurrence={occurrence}
                timeZone={timeZone}
                isNext={index === 0}
              >
                {slots.atDate?.(occurrence)}
              </Meeting>
            ))}
          </ol>
        </>
      )}
      {!meets && upcoming.length === 0 && (
        <p className={styles.soft}>
          {t('when.none')} {state === 'active' && t('when.noneAsk')}
        </p>
      )}
      {slots.afterDates}
      {!isPreview && hasCalendar && (
        <div className={styles.subscribe}>
          <h3>{t('when.subscribe')}</h3>
          <Subscribe path={feeds.surgery(slug)} />
        </div>
      )}
    </section>
  )
}
