import type { Surgery } from '@surgeries/contracts/surgeries'
import { useMessages } from '../../../locales/use-messages.ts'
import { Subscribe } from '../../../ui/dates/subscribe.tsx'
import { useLanguageOf } from '../../../ui/text/own-words.ts'
import { feeds } from '../feeds.ts'
import { Meeting } from './meeting.tsx'
import { ScheduleWords } from './schedule-words.tsx'
import type { Slots } from './slots.ts'
import styles from '../surgery.module.css'

interface WhenProps {
  surgery: Surgery
  slots: Slots
  /** What is not published yet has no calendar to subscribe to. */
  isPreview: boolean
}

export function When({ surgery, slots, isPreview }: WhenProps) {
  const t = useMessages('surgery')
  const { meets, upcoming, state, schedule, languages } = surgery
  const languageOf = useLanguageOf(languages)
  const [next] = upcoming
  if (state === 'ended' && !meets) return null
  return (
    <section aria-labelledby="when">
      <h2 id="when">{t('when.title')}</h2>
      {meets && (
        <p className={styles.meets} lang={languageOf(meets)}>
          {meets}
        </p>
      )}
      {schedule && state !== 'ended' && <ScheduleWords schedule={schedule} isBeside={meets !== ''} />}
      {schedule && state === 'dormant' && <p className={styles.soft}>{t('when.dormant')}</p>}
      {next && (
        <>
          <h3 className={styles.label}>{t('when.next')}</h3>
          <Dates dates={[next]} isFromNext {...{ surgery, slots, isPreview }} />
        </>
      )}
      {!meets && !next && (
        <p className={styles.soft}>
          {t('when.none')} {state === 'active' && t('when.noneAsk')}
        </p>
      )}
    </section>
  )
}

export function LaterDates({ surgery, slots, isPreview }: WhenProps) {
  const t = useMessages('surgery')
  const { slug, upcoming, state, schedule, meets } = surgery
  const later = upcoming.slice(1)
  // Dates may also come from a calendar elsewhere, without a schedule here.
  const hasCalendar = (schedule !== null || upcoming.length > 0) && (state === 'active' || state === 'paused')
  const isSubscribed = !isPreview && hasCalendar
  if ((state === 'ended' && !meets) || (later.length === 0 && !slots.afterDates && !isSubscribed)) return null
  return (
    <section aria-label={t('when.later')}>
      {later.length > 0 && (
        <>
          <h3 className={styles.label}>{t('when.later')}</h3>
          <Dates dates={later} {...{ surgery, slots, isPreview }} />
        </>
      )}
      {slots.afterDates}
      {isSubscribed && (
        <div className={styles.subscribe}>
          <h3>{t('when.subscribe')}</h3>
          <Subscribe path={feeds.surgery(slug)} />
        </div>
      )}
    </section>
  )
}

interface DatesProps extends WhenProps {
  dates: Surgery['upcoming']
  isFromNext?: boolean
}

function Dates({ surgery, dates, slots, isPreview, isFromNext = false }: DatesProps) {
  return (
    <ol className={styles.dates}>
      {dates.map((occurrence, index) => (
        <Meeting
          key={occurrence.recurrenceId}
          slug={isPreview ? null : surgery.slug}
          occurrence={occurrence}
          timeZone={surgery.timeZone}
          isNext={isFromNext && index === 0}
        >
          {slots.atDate?.(occurrence)}
        </Meeting>
      ))}
    </ol>
  )
}
