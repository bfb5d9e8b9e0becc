import type { Surgery } from '@surgeries/contracts/surgeries'
import { LIMITS } from '@surgeries/domain/listing'
import { useState } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { useDateLine } from '../../ui/dates/date-line.ts'
import { RadioCards } from '../../ui/controls/choices.tsx'
import { Select, TextArea } from '../../ui/controls/text-field.tsx'
import type { ReportDraft } from './empty-report.ts'
import { COMPLAINTS, isAboutDates, type ReportFault } from './report-draft.ts'
import { useDatesAbout } from './use-report.ts'

interface ReportFieldsProps {
  surgery: Surgery
  draft: ReportDraft
  fault: ReportFault | null
  onChange: (draft: ReportDraft) => void
}

export function ReportFields({ surgery, draft, fault, onChange }: ReportFieldsProps) {
  const t = useMessages('reports')
  const { kind, message } = draft
  const isOffer = kind === 'take_on'
  return (
    <>
      {!isOffer && (
        <RadioCards
          legend={t('form.kind')}
          value={kind}
          onChange={(next) => onChange({ ...draft, kind: next })}
          options={COMPLAINTS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          error={fault === 'kind' ? t('fault.kind') : undefined}
        />
      )}
      {isAboutDates(kind) && <WhichDate surgery={surgery} draft={draft} onChange={onChange} />}
      <TextArea
        label={isOffer ? t('takeOn.message') : t('form.message')}
        hint={isOffer ? t('takeOn.messageHint') : t('form.messageHint')}
        error={fault === 'message' ? t('fault.message') : undefined}
        optional={kind !== 'other'}
        rows={3}
        value={message}
        maxLength={LIMITS.message}
        length={message.length}
        onChange={(event) => onChange({ ...draft, message: event.target.value })}
      />
    </>
  )
}

function WhichDate({ surgery, draft, onChange }: Omit<ReportFieldsProps, 'fault'>) {
  const t = useMessages('reports')
  const line = useDateLine()
  const { data } = useDatesAbout(surgery.slug, true)
  const [now] = useState(() => Date.now())
  const dates = data?.filter(({ startsAt }) => draft.kind !== 'nobody_there' || Date.parse(startsAt) <= now) ?? []
  if (dates.length === 0) return null
  return (
    <Select
      label={t('form.date')}
      optional
      value={dates.some(({ recurrenceId }) => recurrenceId === draft.date) ? draft.date : ''}
      onChange={(event) => onChange({ ...draft, date: event.target.value })}
    >
      <option value="">{t('form.noDate')}</option>
      {dates.map((date) => (
        <option key={date.recurrenceId} value={date.recurrenceId}>
          {line(date, surgery.timeZone, { hasYear: true })}
        </option>
      ))}
    </Select>
  )
}
