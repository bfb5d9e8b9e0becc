import { useMessages } from '../../../locales/use-messages.ts'
import { FieldError } from '../../../ui/controls/field.tsx'
import { useEffects } from '../use-effects.ts'

export function ExpectedOnDate({ slug, recurrenceId }: { slug: string; recurrenceId: string }) {
  const t = useMessages('effects')
  const { data, isError } = useEffects(slug, { kind: 'cancel', recurrenceId })
  return (
    <p aria-live="polite">
      {isError && <FieldError>{t('failed')}</FieldError>}
      {data && (data.people === 0 ? t('nobody') : <strong>{t('people', { count: data.people })}</strong>)}
    </p>
  )
}
