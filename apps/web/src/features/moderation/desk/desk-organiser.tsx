import type { Desk } from '@surgeries/contracts/moderation'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import styles from './desk.module.css'

export function DeskOrganiser({ desk }: { desk: Desk }) {
  const t = useMessages('moderation')
  if (!desk.isRedacted) return <Organiser desk={desk} />
  return (
    <section className={styles.section} aria-labelledby="organiser">
      <h2 id="organiser">{t('desk.organiser')}</h2>
      <p className={styles.soft}>{t('desk.redacted')}</p>
    </section>
  )
}

function Organiser({ desk: { organiser, message, requested, reason, state } }: { desk: Desk }) {
  const t = useMessages('moderation')
  const format = useFormat()
  const isAsked = state === 'changes_requested' || state === 'pending'
  return (
    <section className={styles.section} aria-labelledby="organiser">
      <h2 id="organiser">{t('desk.organiser')}</h2>
      {message ? (
        <blockquote className={styles.message}>{message}</blockquote>
      ) : (
        <p className={styles.soft}>{t('desk.noMessage')}</p>
      )}
      <p>
        <strong>{organiser.name || t('desk.anonymous')}</strong>
        {organiser.email && (
          <>
            {' · '}
            <a href={`mailto:${organiser.email}`}>{organiser.email}</a>
          </>
        )}
      </p>
      <p className={styles.soft}>
        {t('desk.standing', { count: organiser.approvedBefore })}{' '}
        {t('desk.writes', { language: format.spoken(organiser.locale) })}
      </p>
      {isAsked && (requested.length > 0 || reason) && (
        <div className={styles.asked}>
          <h3>{t('desk.asked')}</h3>
          {reason && <p className={styles.pre}>{reason}</p>}
          <ul>
            {requested.map(({ field, note }) => (
              <li key={field}>
                <strong>{t(`field.${field}`)}:</strong> {note}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
