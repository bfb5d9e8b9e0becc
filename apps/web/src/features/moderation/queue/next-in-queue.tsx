import { useMessages } from '../../../locales/use-messages.ts'
import { paths } from '../../../paths.ts'
import { LinkButton } from '../../../ui/controls/button.tsx'
import { readFilter } from './queue-filter.ts'
import { Sentence } from '../../../ui/text/sentence.tsx'
import { useQueue } from './use-queue.ts'

export function NextInQueue({ id, search, isMain = false }: { id: string; search: string; isMain?: boolean }) {
  const t = useMessages('moderation')
  const { items } = useQueue({ ...readFilter(new URLSearchParams(search)), state: 'pending' })
  const next = items?.find((item) => item.id !== id && item.mayDecide)
  return (
    <>
      {next && (
        <LinkButton to={paths.desk(next.id, search)} look={isMain ? 'main' : 'plain'}>
          <Sentence name={next.name} words={(name) => t('done.nextNamed', { name })} />
        </LinkButton>
      )}
      {items && !next && <p>{t('done.noNext')}</p>}
      <LinkButton to={paths.moderation(search)} look="quiet">
        {t('done.queue')}
      </LinkButton>
    </>
  )
}
