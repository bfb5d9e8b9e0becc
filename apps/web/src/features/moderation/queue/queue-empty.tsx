import { useMessages } from '../../../locales/use-messages.ts'
import { paths } from '../../../paths.ts'
import { LinkButton } from '../../../ui/controls/button.tsx'
import { CupPin } from '../../../ui/drawings.tsx'
import { EmptyState } from '../../../ui/feedback/states.tsx'
import { isNarrowed, type QueueFilter, writeFilter } from './queue-filter.ts'

export function QueueEmpty({ filter }: { filter: QueueFilter }) {
  const t = useMessages('moderation')
  if (isNarrowed(filter)) {
    const wide = writeFilter({ state: filter.state }).toString()
    return (
      <EmptyState
        title={t('queue.narrowTitle')}
        actions={<LinkButton to={paths.moderation(wide)}>{t('queue.clear')}</LinkButton>}
      >
        {t('queue.narrowText')}
      </EmptyState>
    )
  }
  if (filter.state === 'changes_requested') return <EmptyState title={t('queue.emptyAsked')} />
  if (filter.state === 'decided') return <EmptyState title={t('queue.emptyDecided')} />
  return (
    <EmptyState drawing={<CupPin size="6rem" />} title={t('queue.emptyTitle')}>
      {t('queue.emptyText')}
    </EmptyState>
  )
}
