import { useMessages } from '../../locales/use-messages.ts'
import styles from './effects.module.css'

interface PartProps<Date> {
  title: string
  part: { total: number; dates: Date[] }
  words: (date: Date) => string
}

/** As many as one reads before pressing a button; those on which people are expected are never left out. */
const AT_LEAST = 3

export function EffectPart<Date extends { recurrenceId: string; people: number }>({
  title,
  part: { total, dates },
  words,
}: PartProps<Date>) {
  const t = useMessages('effects')
  if (total === 0) return null
  const shown = dates.filter(({ people }, index) => people > 0 || index < AT_LEAST)
  return (
    <div>
      <p>{title}</p>
      <ul>
        {shown.map((date) => (
          <li key={date.recurrenceId}>
            {words(date)}
            {date.people > 0 && <b> · {t('expected', { count: date.people })}</b>}
          </li>
        ))}
        {total > shown.length && <li className={styles.soft}>{t('more', { count: total - shown.length })}</li>}
      </ul>
    </div>
  )
}
