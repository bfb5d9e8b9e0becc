import type { Surgery } from '@surgeries/contracts/surgeries'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../locales/use-format.ts'
import { isSameWallTime, ownZone } from './own-zone.ts'
import styles from './surgery.module.css'

const SHOWN = 4

/** When it meets: in the organiser's words, and the next dates in its own time; in the visitor's, where that differs. */
export function When({ surgery: { meets, upcoming, timeZone, state } }: { surgery: Surgery }) {
  const { t } = useTranslation('surgery')
  if (state === 'ended' && !meets) return null
  return (
    <section aria-labelledby="when">
      <h2 id="when">{t('when.title')}</h2>
      {meets && <p className={styles.meets}>{meets}</p>}
      {upcoming.length > 0 && (
        <>
          <p className={styles.label}>{t('when.next')}</p>
          <ol className={styles.dates}>
            {upcoming.slice(0, SHOWN).map(({ startsAt, endsAt }) => (
              <Meeting key={startsAt} startsAt={startsAt} endsAt={endsAt} timeZone={timeZone} />
            ))}
          </ol>
        </>
      )}
      {!meets && upcoming.length === 0 && (
        <p className={styles.soft}>
          {t('when.none')} {state === 'active' && t('when.noneAsk')}
        </p>
      )}
    </section>
  )
}

function Meeting({ startsAt, endsAt, timeZone }: { startsAt: string; endsAt: string; timeZone: string }) {
  const { t } = useTranslation('surgery')
  const { day, hours, zone } = useFormat()
  const own = ownZone()
  return (
    <li className={styles.date}>
      <time dateTime={startsAt}>
        <span className={styles.day}>{day(startsAt, timeZone)}</span>
        <span>
          {hours(startsAt, endsAt, timeZone)}, {zone(timeZone, startsAt)}
        </span>
      </time>
      {!isSameWallTime(startsAt, timeZone, own) && (
        <span className={styles.soft}>
          {t('when.yours', { when: `${day(startsAt, own)}, ${hours(startsAt, endsAt, own)}` })}
        </span>
      )}
    </li>
  )
}
