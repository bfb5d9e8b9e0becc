import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'
import { useNextMoment } from '../../ui/dates/date-line.ts'
import { Fact, Facts } from '../../ui/rows.tsx'
import styles from './organising.module.css'
import type { MySurgery } from './use-mine.ts'

export function SurgeryFacts({ surgery }: { surgery: MySurgery }) {
  const t = useMessages('organising')
  const format = useFormat()
  const { state, meets, confirmedAt, pausedUntil } = surgery
  const next = useNextMoment()(surgery) ?? t('noNext')
  return (
    <div className={styles.facts}>
      <Facts>
        {state !== 'ended' && (
          <Fact name={t('next')}>
            {pausedUntil ? t('pausedUntil', { date: format.reducedDate(pausedUntil) }) : next}
            {meets && <span className={styles.soft}> · {meets}</span>}
          </Fact>
        )}
        <Fact name={t('confirmed')}>{confirmedAt ? format.date(confirmedAt) : t('never')}</Fact>
      </Facts>
    </div>
  )
}
