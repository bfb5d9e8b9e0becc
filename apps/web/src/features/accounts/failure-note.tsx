import { useTranslation } from 'react-i18next'
import { ApiProblem, Unreachable } from '../../api/problem.ts'
import { FieldError } from '../../ui/field.tsx'

/** What went wrong, beside the button that was pressed; nothing typed is lost. */
export function FailureNote({ error }: { error: unknown }) {
  const { t } = useTranslation(['accounts', 'common'])
  const words = () => {
    if (error instanceof Unreachable) return `${t('common:error.unreachable')}. ${t('common:error.unreachableText')}`
    if (error instanceof ApiProblem && error.code === 'too_many_requests') return t('common:error.tooMany')
    return t('accounts:failed')
  }
  return <div role="alert">{Boolean(error) && <FieldError>{words()}</FieldError>}</div>
}
