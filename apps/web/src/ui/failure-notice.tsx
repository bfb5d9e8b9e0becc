import { useTranslation } from 'react-i18next'
import { ApiProblem, Unreachable } from '../api/problem.ts'
import { Notice } from './notice.tsx'

/** Why a button did nothing, beside that button: what was typed is still there. */
export function FailureNotice({ error }: { error: Error | null }) {
  const { t } = useTranslation('common')
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
  const isRefusal = error instanceof ApiProblem && error.status < 500
  return (
    <Notice tone="bad" title={t('error.title')}>
      {isRefusal ? error.message : t('error.text')}
    </Notice>
  )
}
