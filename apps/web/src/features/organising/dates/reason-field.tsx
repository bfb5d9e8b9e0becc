import { LIMITS } from '@surgeries/domain/listing'
import { useMessages } from '../../../locales/use-messages.ts'
import { TextArea } from '../../../ui/controls/text-field.tsx'

interface ReasonFieldProps {
  value: string
  onChange: (reason: string) => void
  error: string | undefined
}

export function ReasonField({ value, onChange, error }: ReasonFieldProps) {
  const t = useMessages('dates')
  return (
    <TextArea
      label={t('reason')}
      hint={t('reasonHint')}
      optional
      rows={2}
      maxLength={LIMITS.occurrenceReason}
      length={value.length}
      value={value}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
