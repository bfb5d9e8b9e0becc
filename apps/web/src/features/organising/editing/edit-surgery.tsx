import { useState } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { ApiProblem, isNotFound } from '../../../api/problem.ts'
import { paths } from '../../../paths.ts'
import { LinkButton } from '../../../ui/controls/button.tsx'
import { Page } from '../../../ui/page.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../../ui/feedback/states.tsx'
import { EditForm } from './edit-form.tsx'
import { EditSent } from './edit-sent.tsx'
import { useOwnContent } from './use-edit.ts'
import { Sentence } from '../../../ui/text/sentence.tsx'
import { useMine } from '../use-mine.ts'

export function EditSurgery({ slug, email }: { slug: string; email: string }) {
  const t = useMessages('organising')
  const { data, error, refetch } = useOwnContent(slug)
  const { data: mine } = useMine()
  const [statusPath, setStatusPath] = useState<string | null>(null)
  const waiting = waitingEdit(mine, slug)
  if (statusPath) return <EditSent statusPath={statusPath} />
  if (error instanceof ApiProblem && error.status === 403) return <NotYours email={email} />
  if (isNotFound(error)) return <EmptyState title={t('editing.goneTitle')} actions={<Back />} />
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data || !mine) return <Skeleton />
  return (
    <Page
      title={t('editing.title', { name: data.content.name })}
      heading={<Sentence name={data.content.name} words={(name) => t('editing.title', { name })} />}
      lead={t(data.isHidden ? 'editing.meanwhileHidden' : 'editing.meanwhile')}
    >
      {waiting ? (
        <EmptyState
          title={t('editing.openAlready')}
          actions={
            <>
              <LinkButton to={waiting.statusPath} look="main">
                {t('editing.openAlreadyLink')}
              </LinkButton>
              <Back />
            </>
          }
        />
      ) : (
        <EditForm slug={slug} current={data} onSent={setStatusPath} />
      )}
    </Page>
  )
}

function waitingEdit(mine: ReturnType<typeof useMine>['data'], slug: string) {
  const waiting = mine?.surgeries.find((surgery) => surgery.slug === slug)?.openSubmission
  return mine?.submissions.find(({ id, kind }) => id === waiting?.id && kind === 'edit')
}

function NotYours({ email }: { email: string }) {
  const t = useMessages('organising')
  return (
    <EmptyState title={t('editing.notYoursTitle')} actions={<Back />}>
      {t('editing.notYoursText', { email })}
    </EmptyState>
  )
}

function Back() {
  const t = useMessages('organising')
  return <LinkButton to={paths.me()}>{t('editing.back')}</LinkButton>
}
