import type { Problem } from '@surgeries/contracts/errors'
import { useMessages } from '../../locales/use-messages.ts'
import { ApiProblem, Unreachable } from '../../api/problem.ts'
import { Notice } from './notice.tsx'

interface FailureNoticeProps {
  error: Error | null
  words?: Partial<Record<Problem['code'], string>>
}

export function FailureNotice({ error, words }: FailureNoticeProps) {
  const t = useMessages('common')
  if (!error) return null
  if (error instanceof Unreachable) {
    return (
      <Notice tone="bad" title={t('error.unreachable')}>
        {t('error.unreachableText')}
      </Notice>
    )
  }
  if (error instanceof ApiProblem && error.code === 'too_many_requests')
    return <Notice tone="warn">{t('error.tooMany')}</Notice>
  if (error instanceof ApiProblem && error.status < 500)
    return <Notice tone="bad">{words?.[error.code] ?? error.errors[0]?.detail ?? error.message}</Notice>
  return (
    <Notice tone="bad" title={t('error.title')}>
      {t('error.text')}
    </Notice>
  )
}
