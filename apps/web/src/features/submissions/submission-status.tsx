import type { ListingContent } from '@surgeries/contracts/listing'
import type { OwnSubmission } from '@surgeries/contracts/submissions'
import type { Surgery } from '@surgeries/contracts/surgeries'
import { useEffect, type ComponentType } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { useSearchParams } from '../../navigation/hooks.ts'
import { useWallTime } from '../../ui/dates/wall-time.ts'
import { Name } from '../../ui/text/name.tsx'
import { Column, PageHeading, useTitle } from '../../ui/page.tsx'
import { EditSubmission } from './edit-submission.tsx'
import { PrivateLink } from './link/private-link.tsx'
import { StateWords } from './status/state-words.tsx'
import styles from './submission-status.module.css'
import { Timeline } from './status/timeline.tsx'
import { useSubmissionMoves } from './use-submission.ts'
import { WaysOut } from './ways-out.tsx'
import { WhatYouSent } from './what-you-sent.tsx'

interface SubmissionStatusProps {
  token: string
  submission: OwnSubmission
  Preview: ComponentType<{ surgery: Surgery }>
  onConfirmed: (content: ListingContent) => void
}

export function SubmissionStatus({ token, submission, Preview, onConfirmed }: SubmissionStatusProps) {
  const t = useMessages('submissions')
  const [params, setParams] = useSearchParams()
  const moves = useSubmissionMoves(token)
  const wall = useWallTime()
  const { state, kind, content } = submission
  const title = t(`state.${titleOf(submission)}`)
  useTitle(`${title} · ${content.name}`)
  const hasConfirmed = moves.confirm.isSuccess
  useEffect(() => {
    if (hasConfirmed) onConfirmed(content)
  }, [hasConfirmed, content, onConfirmed])
  const mayEdit = submission.moves.includes('edit') && (kind === 'new' || kind === 'edit')
  const isEditing = mayEdit && (state === 'changes_requested' || params.has('edit'))
  const close = () => {
    setParams({}, { keepsScroll: true })
    document.querySelector<HTMLElement>('h1')?.focus()
  }
  return (
    <Column>
      <header className={styles.head}>
        <p className={styles.name}>
          {t(`kind.${kind}`)}: <Name languages={content.languages}>{content.name}</Name>
        </p>
        <PageHeading key={state}>{title}</PageHeading>
        {submission.date && (
          <p>
            {t('oneDate', { date: wall.shortMoment(submission.date.recurrenceId) })} {submission.date.venueName}
          </p>
        )}
      </header>
      <StateWords submission={submission} moves={moves} />
      <Timeline submission={submission} />
      {isEditing || moves.edit.isError ? (
        <EditSubmission token={token} submission={submission} edit={moves.edit} onClose={close} />
      ) : (
        <WaysOut
          submission={submission}
          moves={moves}
          onEdit={mayEdit ? () => setParams({ edit: '1' }, { keepsScroll: true }) : null}
        />
      )}
      {isEditing && <WaysOut submission={submission} moves={moves} onEdit={null} />}
      <PrivateLink token={token} name={content.name} expiresAt={submission.linkExpiresAt} />
      <WhatYouSent content={content} Preview={Preview} />
    </Column>
  )
}

function titleOf({ state, kind, withdrawnBy }: OwnSubmission) {
  if (state === 'rejected' && kind !== 'new') return 'rejected.changeTitle'
  if (state !== 'withdrawn' || withdrawnBy === 'sender') return `${state}.title` as const
  return withdrawnBy === 'system' ? 'withdrawn.goneTitle' : 'withdrawn.othersTitle'
}
