import { useMessages } from '../../../locales/use-messages.ts'
import { ApiProblem, Unreachable } from '../../../api/problem.ts'
import { FieldError } from '../../../ui/controls/field.tsx'

export function DecideFailure({ error, hasFaults }: { error: unknown; hasFaults: boolean }) {
  const t = useMessages('moderation', 'common')
  const words = () => {
    if (error instanceof Unreachable) return t('decide.unreachable')
    const isRefusal = error instanceof ApiProblem && error.status < 500
    return t('decide.failed', { detail: isRefusal ? error.message : t('common:error.text') })
  }
  const isRace = error instanceof ApiProblem && (error.code === 'already_decided' || error.code === 'version_changed')
  return (
    <div role="alert">
      {hasFaults && <FieldError>{t('decide.look')}</FieldError>}
      {Boolean(error) && !isRace && <FieldError>{words()}</FieldError>}
    </div>
  )
}
