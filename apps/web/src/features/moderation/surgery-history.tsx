import { useSurgery } from '../../queries/use-surgery.ts'
import { useState } from 'react'
import type { HistoryEntry } from '@surgeries/contracts/history'
import { useMessages } from '../../locales/use-messages.ts'
import { Link } from '../../navigation/link.tsx'
import { isNotFound } from '../../api/problem.ts'
import { paths } from '../../paths.ts'
import { Button, LinkButton } from '../../ui/controls/button.tsx'
import { Page } from '../../ui/page.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../ui/feedback/states.tsx'
import { Sentence } from '../../ui/text/sentence.tsx'
import styles from './history/history.module.css'
import { HidingPart } from './history/hiding.tsx'
import { HistoryList } from './history/history-list.tsx'
import { SurgeryReports } from './reports/surgery-reports.tsx'
import { RevertDialog } from './history/revert-dialog.tsx'
import { revertable } from './history/revertable.ts'
import { useHiding } from './history/use-hiding.ts'
import { useHistory } from './history/use-history.ts'

export function SurgeryHistory({ slug }: { slug: string }) {
  const t = useMessages('moderation')
  const { data: hiding } = useHiding(slug)
  const { data: page } = useSurgery(slug, { isPublic: hiding?.hidden === null })
  const surgery = hiding?.name ?? slug
  const { data, error, refetch } = useHistory(slug)
  const [chosen, setChosen] = useState<HistoryEntry | null>(null)
  if (isNotFound(error)) {
    return (
      <Page title={t('history.gone')}>
        <EmptyState
          title={t('history.gone')}
          actions={<LinkButton to={paths.moderation()}>{t('desk.back')}</LinkButton>}
        />
      </Page>
    )
  }
  const open = data ? revertable(data.items) : new Set<string>()
  return (
    <Page
      title={t('history.title', { name: surgery })}
      heading={<Sentence name={surgery} words={(name) => t('history.title', { name })} />}
      lead={t('history.lead')}
    >
      <p>
        <Link to={paths.surgery(slug)}>{t('history.page')}</Link>
      </p>
      <HidingPart slug={slug} />
      <SurgeryReports slug={slug} />
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {data && (
        <HistoryList
          entries={data.items}
          total={data.total}
          renderActions={(entry) => (
            <EntryActions entry={entry} isOpen={isPublication(entry, open)} onRevert={() => setChosen(entry)} />
          )}
        />
      )}
      {chosen && page && (
        <RevertDialog slug={slug} version={page.version} entry={chosen} onClose={() => setChosen(null)} />
      )}
    </Page>
  )
}

function isPublication({ action, submissionId }: HistoryEntry, open: Set<string>): boolean {
  const isPublished = action === 'approve' || action === 'revert' || action === 'import'
  return isPublished && submissionId !== null && open.has(submissionId)
}

interface EntryActionsProps {
  entry: HistoryEntry
  isOpen: boolean
  onRevert: () => void
}

function EntryActions({ entry, isOpen, onRevert }: EntryActionsProps) {
  const t = useMessages('moderation')
  if (!entry.submissionId) return null
  return (
    <div className={styles.actions}>
      <LinkButton to={paths.desk(entry.submissionId)} look="quiet">
        {t('history.submission')}
      </LinkButton>
      {isOpen && <Button onClick={onRevert}>{t('history.revert')}</Button>}
    </div>
  )
}
