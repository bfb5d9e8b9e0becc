import { useMessages } from '../../locales/use-messages.ts'
import { ApiProblem, Unreachable } from '../../api/problem.ts'
import { FieldError } from '../../ui/controls/field.tsx'

export function FailureNote({ error }: { error: unknown }) {
  const t = useMessages('accounts', 'common')
  const words = () => {
    if (error instanceof Unreachable) return `${t('common:error.unreachable')}. ${t('common:error.unreachableText')}`
    if (error instanceof ApiProblem && error.errors.some(({ code }) => code === 'links_sent')) return sentAlready(error)
    if (error instanceof ApiProblem && error.code === 'too_many_requests') return t('common:error.tooMany')
    return t('failed')
  }
  const sentAlready = ({ retryAfterSeconds }: ApiProblem) => {
    const minutes = Math.max(1, Math.ceil((retryAfterSeconds ?? 0) / 60))
    const wait =
      minutes <= 90
        ? t('signIn.waitMinutes', { count: minutes })
        : t('signIn.waitHours', { count: Math.ceil(minutes / 60) })
    return `${t('signIn.linksSent')} ${wait}`
  }
  return <div role="alert">{Boolean(error) && <FieldError>{words()}</FieldError>}</div>
}
