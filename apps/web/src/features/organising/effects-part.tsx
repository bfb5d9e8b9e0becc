import { useMessages } from '../../locales/use-messages.ts'
import { DateEffects } from '../../ui/effects/date-effects.tsx'
import { FieldError } from '../../ui/controls/field.tsx'
import type { useEffects } from './use-effects.ts'

export function EffectsPart({ data, isError }: Pick<ReturnType<typeof useEffects>, 'data' | 'isError'>) {
  const t = useMessages('effects')
  return (
    <div aria-live="polite">
      {isError && <FieldError>{t('failed')}</FieldError>}
      {data && (
        <>
          <h5>{t('title')}</h5>
          <DateEffects effects={data} />
        </>
      )}
    </div>
  )
}
