import { useMessages } from '../../../locales/use-messages.ts'
import { ApiProblem, isPassing, Unreachable } from '../../../api/problem.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { Notice } from '../../../ui/feedback/notice.tsx'

export function SendFailure({ error }: { error: Error }) {
  const t = useMessages('registering')
  if (error instanceof ApiProblem && error.code === 'too_many_requests') return <TooMany {...error} />
  const kind = error instanceof Unreachable ? 'away' : isPassing(error) ? 'passing' : 'other'
  return (
    <Notice tone="bad" title={t(`failure.${kind}`)}>
      {t('failure.kept')}
    </Notice>
  )
}

function TooMany({ retryAfterSeconds }: Pick<ApiProblem, 'retryAfterSeconds'>) {
  const t = useMessages('registering')
  const format = useFormat()
  const minutes = Math.max(1, Math.ceil((retryAfterSeconds ?? 60) / 60))
  const words =
    minutes > 90
      ? t('failure.hours', { count: Math.ceil(minutes / 60), number: format.number(Math.ceil(minutes / 60)) })
      : t('failure.minutes', { count: minutes, number: format.number(minutes) })
  return (
    <Notice tone="warn" title={t('failure.tooMany')}>
      {words} {t('failure.kept')}
    </Notice>
  )
}
