import type { Report } from '@surgeries/contracts/freshness'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { useWallTime } from '../../../ui/dates/wall-time.ts'
import type { SettleDraft } from './outcomes.ts'
import { ReopenReport } from './reopen-report.tsx'
import { ReportedSurgery } from './reported-surgery.tsx'
import styles from './reports.module.css'
import { SettleForm } from './settle-form.tsx'
import { Settled } from './settled.tsx'

interface ReportDeskProps {
  report: Report
  draft: SettleDraft
  onDraft: (draft: SettleDraft) => void
}

export function ReportDesk({ report, draft, onDraft }: ReportDeskProps) {
  const t = useMessages('moderation')
  return (
    <div className={styles.desk}>
      <div className={styles.columns}>
        <Said report={report} />
        <ReportedSurgery report={report} />
      </div>
      {report.state === 'settled' && <Settled report={report} />}
      {report.mayReopen && <ReopenReport id={report.id} />}
      {report.state === 'open' && report.mayDecide && (
        <SettleForm key={report.id} report={report} draft={draft} onDraft={onDraft} />
      )}
      {report.state === 'open' && !report.mayDecide && <p className={styles.soft}>{t('queue.notYours')}</p>}
    </div>
  )
}

function Said({ report }: { report: Report }) {
  const { kind, recurrenceId, message, name, email, createdAt, nobodyThere, mayDecide } = report
  const t = useMessages('moderation')
  const format = useFormat()
  const { day, time } = useWallTime()
  return (
    <section className={styles.part} aria-label={t('reports.said')}>
      <h2>{t('reports.said')}</h2>
      <p className={styles.kind}>{t(`reports.kind.${kind}`)}</p>
      {recurrenceId && (
        <p>{t('reports.about', { date: `${day(recurrenceId.slice(0, 10))}, ${time(recurrenceId)}` })}</p>
      )}
      {message ? (
        <blockquote className={styles.quote}>{message}</blockquote>
      ) : (
        <p className={styles.soft}>{t('reports.noWords')}</p>
      )}
      <p className={styles.soft}>
        {[name, `${format.date(createdAt)}, ${format.time(createdAt)}`].filter(Boolean).join(' · ')}
      </p>
      {nobodyThere > 1 && <p className={styles.warn}>{t('reports.nobodyThere', { count: nobodyThere })}</p>}
      {mayDecide && (
        <p>
          {email ? (
            <a className={styles.mail} href={`mailto:${email}`}>
              {email}
            </a>
          ) : (
            <span className={styles.soft}>{t('reports.noAddress')}</span>
          )}
        </p>
      )}
    </section>
  )
}
