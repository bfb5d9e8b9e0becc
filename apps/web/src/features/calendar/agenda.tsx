import type { ListedOccurrence } from '@surgeries/contracts/calendar'
import { useMessages } from '../../locales/use-messages.ts'
import { Button } from '../../ui/controls/button.tsx'
import { useWallTime } from '../../ui/dates/wall-time.ts'
import { ErrorState, Skeleton } from '../../ui/feedback/states.tsx'
import styles from './agenda.module.css'
import { OccurrenceRow } from './occurrence-row.tsx'
import type { useOccurrences } from './use-occurrences.ts'

interface AgendaProps {
  since?: string
  dates: ReturnType<typeof useOccurrences>
  none: React.ReactNode
}

export function Agenda({ dates, none, since = '' }: AgendaProps) {
  const t = useMessages('common')
  const { day: dayWords } = useWallTime()
  const { data, error, isPending, isFetchingNextPage, hasNextPage, isEnabled } = dates
  if (!isEnabled) return none
  if (isPending) return <Waiting />
  if (!data) return <ErrorState error={error} onRetry={() => void dates.refetch()} />
  const days = byDay(
    data.pages.flatMap((page) => page.items),
    since,
  )
  if (days.length === 0) return none
  return (
    <>
      {days.map(([day, occurrences]) => (
        <section key={day} className={styles.day}>
          <h3>
            <time dateTime={day}>{dayWords(day)}</time>
          </h3>
          <ul>
            {occurrences.map((occurrence) => (
              <OccurrenceRow
                key={occurrence.surgery.slug + occurrence.recurrenceId}
                occurrence={occurrence}
                day={day}
              />
            ))}
          </ul>
        </section>
      ))}
      {error && <ErrorState error={error} onRetry={() => void dates.refetch()} />}
      {hasNextPage && (
        <p className={styles.more}>
          <Button busy={isFetchingNextPage} onClick={() => void dates.fetchNextPage()}>
            {t('showMore')}
          </Button>
        </p>
      )}
    </>
  )
}

/** By the venues' own days, in order: a page from New Zealand and one from Samoa may lie a day apart at one moment. */
function byDay(occurrences: readonly ListedOccurrence[], since: string): [string, ListedOccurrence[]][] {
  const days = Object.groupBy(occurrences, ({ localStart }) => {
    const begins = localStart.slice(0, 10)
    return begins < since ? since : begins
  })
  return Object.entries(days)
    .map(([day, ofDay]): [string, ListedOccurrence[]] => [day, ofDay ?? []])
    .toSorted(([one], [other]) => one.localeCompare(other))
}

function Waiting() {
  const t = useMessages('calendar')
  return (
    <div aria-busy="true">
      <p className="visually-hidden">{t('loading')}</p>
      {Array.from({ length: 4 }, (_, index) => (
        <div key={index} className={styles.waiting}>
          <Skeleton width="third" />
          <Skeleton width={index % 2 ? 'half' : 'full'} />
          <Skeleton width="half" />
        </div>
      ))}
    </div>
  )
}
