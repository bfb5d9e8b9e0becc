import type { Report } from '@surgeries/contracts/freshness'
import { useMessages } from '../../../locales/use-messages.ts'
import { Link } from '../../../navigation/link.tsx'
import { useFormat } from '../../../locales/use-format.ts'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { useAge } from '../use-age.ts'
import { Name } from '../../../ui/text/name.tsx'
import { EMPTY_SETTLE, type SettleDraft } from './outcomes.ts'
import { ReportBadge } from './report-badge.tsx'
import { ReportDesk } from './report-desk.tsx'
import styles from './reports.module.css'

interface ReportRowProps {
  report: Report
  state: Report['state']
  isOpen: boolean
  draft: SettleDraft | undefined
  onDraft: (draft: SettleDraft) => void
}

export function ReportRow({ report, state, isOpen, draft = EMPTY_SETTLE, onDraft }: ReportRowProps) {
  const t = useMessages('moderation', 'common')
  const format = useFormat()
  const age = useAge()
  const { id, surgeryName, locality, countryCode, surgeryState, kind, createdAt, mayDecide, outcome } = report
  return (
    <li className={styles.row} data-open={isOpen || undefined}>
      <div className={styles.line}>
        <div>
          <Link
            to={paths.reports({ state, ...(!isOpen && { open: id }) })}
            replace
            keepsScroll
            aria-expanded={isOpen}
            className={styles.name}
            data-report={id}
          >
            <Name>{surgeryName}</Name>
          </Link>
          <p className={styles.soft}>
            <Name>{locality}</Name>, {format.country(countryCode)}
          </p>
        </div>
        <time className={styles.age} dateTime={createdAt} title={format.date(createdAt)}>
          {age(createdAt)}
        </time>
      </div>
      <div className={styles.badges}>
        <ReportBadge kind={kind} />
        {surgeryState !== 'active' && <Badge>{t(`common:state.${surgeryState}`)}</Badge>}
        {outcome && <Badge tone="good">{t(`reports.outcome.${outcome}`)}</Badge>}
        {state === 'open' && !mayDecide && <span className={styles.soft}>{t('queue.notYours')}</span>}
      </div>
      {isOpen && <ReportDesk report={report} draft={draft} onDraft={onDraft} />}
    </li>
  )
}
