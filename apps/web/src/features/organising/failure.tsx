import { useMessages } from '../../locales/use-messages.ts'
import { ApiProblem, Unreachable } from '../../api/problem.ts'
import { FieldError } from '../../ui/controls/field.tsx'

export function Failure({ error }: { error: unknown }) {
  const t = useMessages('organising', 'common')
  const words = () => {
    if (error instanceof Unreachable) return `${t('common:error.unreachable')}. ${t('common:error.unreachableText')}`
    if (error instanceof ApiProblem && error.code === 'version_changed') return t('changed')
    if (error instanceof ApiProblem && error.code === 'too_many_requests') return t('common:error.tooMany')
    if (error instanceof ApiProblem && error.code === 'move_not_open') return t('notOpen')
    return t('failed')
  }
  return <div role="alert">{Boolean(error) && <FieldError>{words()}</FieldError>}</div>
}
