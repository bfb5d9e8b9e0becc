import type { Question } from '@surgeries/contracts/freshness'
import type { ClockGap } from '@surgeries/domain/dates/clock-gap'
import { LIMITS } from '@surgeries/domain/listing'
import { useMessages } from '../../locales/use-messages.ts'
import { useDateLine } from '../../ui/dates/date-line.ts'
import { RadioCards } from '../../ui/controls/choices.tsx'
import { TextArea } from '../../ui/controls/text-field.tsx'
import { type AnswerDraft, type AnswerFault, onDate, openDates } from './answer-draft.ts'
import { NewTime } from './new-time.tsx'
import { useFold } from './use-fold.tsx'

interface AnswerDetailsProps {
  question: Question
  draft: AnswerDraft
  fault: AnswerFault | null
  gap: ClockGap | null
  onChange: (part: Partial<AnswerDraft>) => void
}

export function AnswerDetails({ question, draft, fault, gap, onChange }: AnswerDetailsProps) {
  const t = useMessages('answers')
  const { choice } = draft
  if (!choice || choice === 'yes') return null
  if (choice === 'stopped') {
    return (
      <TextArea
        label={t('message.label')}
        hint={t('message.hint')}
        optional
        rows={3}
        value={draft.message}
        maxLength={LIMITS.message}
        length={draft.message.length}
        onChange={(event) => onChange({ message: event.target.value })}
      />
    )
  }
  return (
    <>
      <WhichDate question={question} draft={draft} onChange={onChange} />
      {choice === 'moved' && (
        <NewTime surgery={question.surgery} draft={draft} fault={fault} gap={gap} onChange={onChange} />
      )}
      <TextArea
        label={t('reason.label')}
        hint={t('reason.hint')}
        error={fault === 'reasonEmail' || fault === 'reasonLinks' ? t(`fault.${fault}`) : undefined}
        optional
        rows={2}
        value={draft.reason}
        maxLength={LIMITS.occurrenceReason}
        length={draft.reason.length}
        onChange={(event) => onChange({ reason: event.target.value })}
      />
    </>
  )
}

function WhichDate({ question, draft, onChange }: Omit<AnswerDetailsProps, 'fault' | 'gap'>) {
  const t = useMessages('answers')
  const line = useDateLine()
  const { surgery, occurrences } = question
  const dates = openDates(question)
  const { shown, button } = useFold(dates, ({ recurrenceId }) => recurrenceId === draft.recurrenceId)
  if (occurrences.length < 2) return null
  return (
    <>
      <RadioCards
        legend={t('which')}
        value={draft.recurrenceId}
        onChange={(id) => {
          const chosen = dates.find(({ recurrenceId }) => recurrenceId === id)
          if (chosen) onChange(onDate(chosen))
        }}
        options={shown.map((date) => ({
          value: date.recurrenceId,
          label: line(date, surgery.timeZone, { hasYear: true }),
        }))}
      />
      {button}
    </>
  )
}
