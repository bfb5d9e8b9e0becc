import type { SurgerySummary } from '@surgeries/contracts/surgeries'
import { useEffect } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { ErrorState, Skeleton } from '../../../ui/feedback/states.tsx'
import { SurgeryItem } from './surgery-item.tsx'
import styles from './surgery-list.module.css'
import type { useSurgeryList } from '../filters/use-surgeries.ts'

interface SurgeryListProps {
  list: ReturnType<typeof useSurgeryList>
  pointedAt: readonly string[]
  chosen: string | null
  onPoint: (surgery: SurgerySummary | null) => void
}

export function SurgeryList({ list, pointedAt, chosen, onPoint }: SurgeryListProps) {
  const t = useMessages('common', 'finding')
  useEffect(() => {
    // What was chosen on the map comes into sight in the list.
    if (chosen) document.querySelector(`[data-slug="${chosen}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const { data, error, isPending, isPlaceholderData, isFetchingNextPage, hasNextPage } = list
  if (isPending) return <Waiting />
  if (!data) return <ErrorState error={error} onRetry={() => void list.refetch()} />
  const items = data.pages.flatMap((page) => page.items)
  return (
    <>
      <ul className={styles.list} aria-busy={isPlaceholderData} data-stale={isPlaceholderData || undefined}>
        {items.map((surgery) => (
          <SurgeryItem
            key={surgery.slug}
            surgery={surgery}
            isPointedAt={pointedAt.includes(surgery.slug)}
            onPoint={onPoint}
          />
        ))}
      </ul>
      {error && <ErrorState error={error} onRetry={() => void list.refetch()} />}
      {hasNextPage && (
        <p className={styles.more}>
          <Button busy={isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('showMore')}
          </Button>
        </p>
      )}
    </>
  )
}

function Waiting() {
  const t = useMessages('finding')
  return (
    <>
      <p className="visually-hidden">{t('results.loading')}</p>
      {Array.from({ length: 6 }, (_, index) => (
        <div key={index} className={styles.waiting}>
          <Skeleton width={index % 2 ? 'full' : 'half'} />
          <Skeleton width="half" />
          <Skeleton width="third" />
        </div>
      ))}
    </>
  )
}
