import { useMessages } from '../../locales/use-messages.ts'
import styles from './coming.module.css'
import { useAttendanceSummaries } from './use-attendance-summaries.ts'
import { Wanted } from './wanted.tsx'

export function DateAttendance({ slug, recurrenceId }: { slug: string; recurrenceId: string }) {
  const t = useMessages('coming')
  const summary = useAttendanceSummaries(slug).data?.get(recurrenceId)
  if (!summary) return null
  return (
    <>
      <Wanted summary={summary} />
      {summary.seatsLeft === 0 && <p className={styles.soft}>{t('form.fullTitle')}</p>}
    </>
  )
}
