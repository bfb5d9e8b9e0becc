import type { Report } from '@surgeries/contracts/freshness'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { Sentence } from '../../../ui/text/sentence.tsx'
import styles from './reports.module.css'

export function Settled({ report: { outcome, note, settledAt, settledBy } }: { report: Report }) {
  const t = useMessages('moderation')
  const format = useFormat()
  if (!outcome || !settledAt) return null
  const date = `${format.date(settledAt)}, ${format.time(settledAt)}`
  return (
    <div className={styles.part}>
      <p>
        <strong>{t(`reports.outcome.${outcome}`)}</strong>{' '}
        <span className={styles.soft}>
          {settledBy ? <Sentence name={settledBy} words={(name) => t('reports.settledBy', { name, date })} /> : date}
        </span>
      </p>
      {note && <blockquote className={styles.quote}>{note}</blockquote>}
    </div>
  )
}
