import { useMessages } from '../../../locales/use-messages.ts'
import { ApiProblem } from '../../../api/problem.ts'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { Failure } from '../failure.tsx'

export function EditFailure({ error }: { error: unknown }) {
  const t = useMessages('organising')
  if (error instanceof ApiProblem && error.code === 'version_changed') {
    return (
      <Notice tone="warn" title={t('editing.changedTitle')}>
        {t('editing.changedText')}
      </Notice>
    )
  }
  return <Failure error={error} />
}
