import { useMessages } from '../../locales/use-messages.ts'
import { ApiProblem, Unreachable } from '../../api/problem.ts'
import { Notice } from '../../ui/feedback/notice.tsx'

export function MoveFailure({ error }: { error: Error | null }) {
  const t = useMessages('submissions')
  if (!error) return null
  const code = error instanceof ApiProblem ? error.code : null
  if (code === 'version_changed')
    return (
      <Notice tone="warn" title={t('failure.changedTitle')}>
        {t('failure.changed')}
      </Notice>
    )
  if (code === 'move_not_open' || code === 'already_decided') {
    return (
      <Notice tone="warn" title={t('failure.movedTitle')}>
        {t('failure.moved')}
      </Notice>
    )
  }
  if (code === 'too_many_requests') return <Notice tone="warn" title={t('failure.tooMany')} />
  if (code === 'validation_failed') return <Notice tone="bad" title={t('failure.validation')} />
  const title = error instanceof Unreachable ? t('failure.away') : t('failure.ours')
  return (
    <Notice tone="bad" title={title}>
      {t('failure.kept')}
    </Notice>
  )
}
