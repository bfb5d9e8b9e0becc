import { useMessages } from '../../locales/use-messages.ts'
import { Button } from '../../ui/controls/button.tsx'
import styles from './next-dates.module.css'
import { useRuleWords } from '../../ui/schedule/use-rule-words.ts'

export function SkippedDates({
  dates,
  onHaveAgain,
}: {
  dates: readonly string[]
  onHaveAgain: (start: string) => void
}) {
  const t = useMessages('listing-form')
  const words = useRuleWords()
  if (dates.length === 0) return null
  return (
    <div className={styles.next}>
      <p className={styles.title}>{t('schedule.leftOut')}</p>
      <ul className={styles.dates}>
        {dates.map((date) => (
          <li key={date} className={styles.date}>
            <s className={styles.when}>{words.day(date)}</s>
            <Button
              look="quiet"
              aria-label={t('schedule.haveThisAgain', { day: words.day(date) })}
              onClick={() => onHaveAgain(date)}
            >
              {t('schedule.haveAgain')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
