import { useState } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { paths } from '../../../paths.ts'
import { Button, LinkButton } from '../../../ui/controls/button.tsx'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../../ui/feedback/states.tsx'
import type { MySurgery } from '../use-mine.ts'
import { DateRow } from './date-row.tsx'
import styles from './dates.module.css'
import { useDates } from './use-dates.ts'

const AT_ONCE = 8
const MOST = 200

export function Agenda({ surgery }: { surgery: MySurgery }) {
  const t = useMessages('dates', 'common')
  const { slug, timeZone } = surgery
  const [shown, setShown] = useState(AT_ONCE)
  const { data, error, refetch, isPlaceholderData } = useDates(slug, shown)
  const next = data?.items.find(({ status }) => status !== 'cancelled')
  return (
    <section className={styles.section} aria-labelledby="agenda">
      <h2 id="agenda">{t('agenda')}</h2>
      <StateNote surgery={surgery} />
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton />}
      {data?.items.length === 0 && surgery.state === 'active' && (
        <EmptyState
          title={t('none')}
          actions={<LinkButton to={paths.editSurgery(slug)}>{t('changeSchedule')}</LinkButton>}
        >
          {t('noneText')}
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <ol className={styles.agenda}>
          {data.items.map((occurrence) => (
            <DateRow
              key={occurrence.recurrenceId}
              slug={slug}
              timeZone={timeZone}
              occurrence={occurrence}
              isNext={occurrence === next}
            />
          ))}
        </ol>
      )}
      <div className={styles.actions}>
        {data?.nextCursor && shown < MOST && (
          <Button busy={isPlaceholderData} onClick={() => setShown(Math.min(MOST, shown + 2 * AT_ONCE))}>
            {t('common:showMore')}
          </Button>
        )}
        {data && data.items.length > 0 && (
          <LinkButton to={paths.editSurgery(slug)} look="quiet">
            {t('changeSchedule')}
          </LinkButton>
        )}
      </div>
    </section>
  )
}

function StateNote({ surgery: { state, pausedUntil } }: { surgery: MySurgery }) {
  const t = useMessages('dates')
  const format = useFormat()
  if (state === 'paused' && pausedUntil) return <Notice>{t('paused', { day: format.reducedDate(pausedUntil) })}</Notice>
  if (state === 'dormant') {
    return (
      <Notice tone="warn" actions={<LinkButton to={paths.me()}>{t('back')}</LinkButton>}>
        {t('dormant')}
      </Notice>
    )
  }
  return state === 'ended' ? <Notice>{t('ended')}</Notice> : null
}
