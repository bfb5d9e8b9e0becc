import { useMessages } from '../../../locales/use-messages.ts'
import { useNavigate, useSearchParams } from '../../../navigation/hooks.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { ErrorState, Skeleton } from '../../../ui/feedback/states.tsx'
import { QueueEmpty } from './queue-empty.tsx'
import { QueueFilters } from './queue-filters.tsx'
import { readFilter, writeFilter } from './queue-filter.ts'
import { QueueKeys } from './queue-keys.tsx'
import { QueueRow } from './queue-row.tsx'
import styles from './queue.module.css'
import { useQueue } from './use-queue.ts'

export function Queue() {
  const t = useMessages('moderation')
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const filter = readFilter(search)
  const here = writeFilter(filter).toString()
  const { items, total, counts, error, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useQueue(filter)
  if (error && !items) return <ErrorState error={error} onRetry={() => void refetch()} />
  return (
    <div className={styles.queue}>
      <QueueFilters
        filter={filter}
        counts={counts}
        onChange={(next) => navigate(paths.moderation(writeFilter(next).toString()))}
      />
      <div className={styles.bar}>
        <p role="status">{total !== undefined && t('queue.total', { count: total })}</p>
        <QueueKeys search={here} />
      </div>
      {!items && <Waiting />}
      {items?.length === 0 && <QueueEmpty filter={filter} />}
      {items && items.length > 0 && (
        <ol className={styles.rows} aria-label={t('queue.label')}>
          {items.map((item) => (
            <QueueRow key={item.id} item={item} search={here} />
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

function Waiting() {
  const t = useMessages('common')
  return (
    <div className={styles.rows} role="status" aria-label={t('loading')}>
      {[0, 1, 2].map((line) => (
        <div key={line} className={styles.row}>
          <div className={styles.what}>
            <Skeleton width="half" />
            <Skeleton width="third" />
            <Skeleton width="third" />
          </div>
        </div>
      ))}
    </div>
  )
}
