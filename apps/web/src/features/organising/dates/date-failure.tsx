import { useMessages } from '../../../locales/use-messages.ts'
import { ApiProblem } from '../../../api/problem.ts'
import { FieldError } from '../../../ui/controls/field.tsx'
import { Failure } from '../failure.tsx'

export function DateFailure({ error }: { error: unknown }) {
  const t = useMessages('dates')
  if (error instanceof ApiProblem && error.code === 'move_not_open') return <Said words={t('fault.notOpen')} />
  if (error instanceof ApiProblem && error.status === 404) return <Said words={t('fault.gone')} />
  return <Failure error={error} />
}

function Said({ words }: { words: string }) {
  return (
    <div role="alert">
      <FieldError>{words}</FieldError>
    </div>
  )
}
