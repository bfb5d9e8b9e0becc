import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'
import styles from './about.module.css'

const FIGURES = [
  { year: '2008', value: 1 },
  { year: '2010', value: 38 },
  { year: '2012', value: 60 },
  { year: '2013', value: 4000 },
] as const

export function Figures() {
  const t = useMessages('about')
  const { number, reducedDate } = useFormat()
  return (
    <section aria-label={t('spread.figures.label')}>
      <ol className={styles.figures}>
        {FIGURES.map(({ year, value }) => (
          <li key={year}>
            <span className={styles.year}>{reducedDate(year)}</span>
            <span className={styles.number}>{number(value)}</span>
            <span>{t(`spread.figures.${year}`)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
