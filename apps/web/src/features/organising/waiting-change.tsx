import { useMessages } from '../../locales/use-messages.ts'
import { Link } from '../../navigation/link.tsx'
import { Notice } from '../../ui/feedback/notice.tsx'
import type { MySubmission, MySurgery } from './use-mine.ts'

interface WaitingChangeProps {
  waiting: NonNullable<MySurgery['openSubmission']>
  /** Known in full when it is this person's own, and not another organiser's. */
  submission: MySubmission | undefined
}

export function WaitingChange({ waiting, submission }: WaitingChangeProps) {
  const t = useMessages('organising')
  const isTheirTurn = waiting.state === 'unconfirmed' || waiting.state === 'changes_requested'
  return (
    <Notice tone={isTheirTurn ? 'warn' : 'plain'}>
      {waiting.state === 'unconfirmed' || waiting.state === 'changes_requested'
        ? t(`waiting.${waiting.state}`)
        : t(submission?.kind === 'end' ? 'waiting.ending' : 'waiting.pending')}{' '}
      {submission && <Link to={submission.statusPath}>{t('waiting.link')}</Link>}
    </Notice>
  )
}
