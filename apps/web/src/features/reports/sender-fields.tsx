import { useMessages } from '../../locales/use-messages.ts'
import { EmailField } from '../../ui/controls/email-field.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import type { ReportDraft } from './empty-report.ts'
import type { ReportFault } from './report-draft.ts'

interface SenderFieldsProps {
  draft: ReportDraft
  email: string
  fault: ReportFault | null
  onChange: (draft: ReportDraft) => void
}

export function SenderFields({ draft, email, fault, onChange }: SenderFieldsProps) {
  const t = useMessages('reports')
  const isOffer = draft.kind === 'take_on'
  return (
    <>
      <EmailField
        label={t('form.email')}
        hint={isOffer ? t('takeOn.emailHint') : t('form.emailHint')}
        error={fault === 'emailNeeded' || fault === 'emailWrong' ? t(`fault.${fault}`) : undefined}
        optional={!isOffer}
        value={email}
        typed={email}
        onCorrect={(corrected) => onChange({ ...draft, email: corrected })}
        onChange={(event) => onChange({ ...draft, email: event.target.value })}
      />
      {isOffer && (
        <TextField
          label={t('form.name')}
          optional
          autoComplete="name"
          maxLength={80}
          value={draft.name}
          onChange={(event) => onChange({ ...draft, name: event.target.value })}
        />
      )}
    </>
  )
}
