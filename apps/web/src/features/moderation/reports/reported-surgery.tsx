import { useSurgery } from '../../../queries/use-surgery.ts'
import type { Report } from '@surgeries/contracts/freshness'
import { useMessages } from '../../../locales/use-messages.ts'
import { Link } from '../../../navigation/link.tsx'
import { useFormat } from '../../../locales/use-format.ts'
import { paths } from '../../../paths.ts'
import { OccurrenceStatus } from '../../../ui/dates/occurrence-status.tsx'
import { OccurrenceWhen } from '../../../ui/dates/occurrence-when.tsx'
import { MarkBadge } from '../../../ui/mark.tsx'
import { Name } from '../../../ui/text/name.tsx'
import { Skeleton } from '../../../ui/feedback/states.tsx'
import styles from './reports.module.css'

const SHOWN = 3

export function ReportedSurgery({ report: { slug } }: { report: Report }) {
  const t = useMessages('moderation')
  const format = useFormat()
  const { data: surgery, error } = useSurgery(slug)
  return (
    <section className={styles.part} aria-label={t('reports.listing')}>
      <h2>{t('reports.listing')}</h2>
      {!surgery && !error && <Skeleton width="half" />}
      {surgery && (
        <>
          <p>
            <strong>
              <Name>{surgery.name}</Name>
            </strong>{' '}
            <MarkBadge mark={surgery.mark} />
          </p>
          <p>{[surgery.address, surgery.locality, format.country(surgery.countryCode)].filter(Boolean).join(', ')}</p>
          {surgery.meets && <p>{surgery.meets}</p>}
          <ul className={styles.dates}>
            {surgery.upcoming.slice(0, SHOWN).map((occurrence) => (
              <li key={occurrence.recurrenceId}>
                <OccurrenceWhen occurrence={occurrence} timeZone={surgery.timeZone} />{' '}
                <OccurrenceStatus occurrence={occurrence} timeZone={surgery.timeZone} isQuiet />
              </li>
            ))}
          </ul>
          {surgery.upcoming.length === 0 && <p className={styles.soft}>{t('reports.noDates')}</p>}
          <p className={styles.soft}>
            {surgery.confirmedAt
              ? t('reports.confirmed', { date: format.date(surgery.confirmedAt) })
              : t('reports.neverConfirmed')}
          </p>
        </>
      )}
      <p className={styles.links}>
        <Link to={paths.surgery(slug)}>{t('history.page')}</Link>
        <Link to={paths.surgeryHistory(slug)}>{t('reports.history')}</Link>
      </p>
    </section>
  )
}
