import type { Schedule } from '@surgeries/contracts/schedule'
import { useTranslation } from 'react-i18next'
import styles from './surgery.module.css'
import { useScheduleWords } from './use-schedule-words.ts'

/** Its rules in words. Beside the organiser's own words they stand back. */
export function ScheduleWords({ schedule, isBeside }: { schedule: Schedule; isBeside: boolean }) {
  const { t } = useTranslation('surgery')
  const words = useScheduleWords(schedule)
  if (words.length === 0) return null
  return (
    <ul className={isBeside ? styles.soft : styles.meets} aria-label={t('schedule.title')}>
      {words.map((rule) => (
        <li key={rule}>{rule}</li>
      ))}
    </ul>
  )
}
