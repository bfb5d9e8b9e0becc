import { REPORT_STATES } from '@surgeries/domain/freshness'
import { useState } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { useSearchParams } from '../../../navigation/hooks.ts'
import { Link } from '../../../navigation/link.tsx'
import { useFormat } from '../../../locales/use-format.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { CupPin } from '../../../ui/drawings.tsx'
import { EmptyState, ErrorState, Waiting } from '../../../ui/feedback/states.tsx'
import queue from '../queue/queue.module.css'
import type { SettleDraft } from './outcomes.ts'
import { ReportKeys } from './report-keys.tsx'
import { ReportRow } from './report-row.tsx'
import { useReports } from './use-reports.ts'

export function Reports() {
  const t = useMessages('moderation')
  const format = useFormat()
  const [search] = useSearchParams()
  const state = REPORT_STATES.find((one) => one === search.get('state')) ?? 'open'
  const { items, open, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useReports(state)
  const [drafts, setDrafts] = useState<Record<string, SettleDraft>>({})
  if (error && !items) return <ErrorState error={error} onRetry={() => void refetch()} />
  return (
    <div className={queue.queue}>
      <div className={queue.bar}>
        <nav className={queue.states} aria-label={t('queue.state')}>
          {REPORT_STATES.map((one) => (
            <Link key={one} to={paths.reports({ state: one })} aria-current={one === state ? 'true' : undefined}>
              {t(`reports.states.${one}`)}{' '}
              {one === 'open' && open !== undefined && <span className={queue.count}>{format.number(open)}</span>}
            </Link>
          ))}
        </nav>
        <ReportKeys />
      </div>
      {!items && <Waiting />}
      {items?.length === 0 && <None state={state} />}
      {items && items.length > 0 && (
        <ol className={queue.rows} aria-label={t('reports.label')}>
          {items.map((report) => (
            <ReportRow
              key={report.id}
              report={report}
              state={state}
              isOpen={search.get('open') === report.id}
              draft={drafts[report.id]}
              onDraft={(draft) => setDrafts((kept) => ({ ...kept, [report.id]: draft }))}
            />
          ))}
        </ol>
      )}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('queue.more')}
        </Button>
      )}
    </div>
  )
}

function None({ state }: { state: (typeof REPORT_STATES)[number] }) {
  const t = useMessages('moderation')
  if (state === 'settled') return <EmptyState title={t('reports.noneSettled')} />
  return (
    <EmptyState drawing={<CupPin size="6rem" />} title={t('reports.emptyTitle')}>
      {t('reports.emptyText')}
    </EmptyState>
  )
}
