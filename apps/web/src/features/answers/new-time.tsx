import { localNow } from '@surgeries/domain/dates/today'
import type { Question } from '@surgeries/contracts/freshness'
import type { ClockGap } from '@surgeries/domain/dates/clock-gap'
import { useState } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'
import { TakeInstead, useClockGapWords } from '../../ui/dates/clock-gap.tsx'
import { FieldError } from '../../ui/controls/field.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import type { AnswerDraft, AnswerFault } from './answer-draft.ts'
import { Sentence } from '../../ui/text/sentence.tsx'
import styles from './answers.module.css'

interface NewTimeProps {
  surgery: Question['surgery']
  draft: AnswerDraft
  fault: AnswerFault | null
  gap: ClockGap | null
  onChange: (part: Partial<AnswerDraft>) => void
}

export function NewTime({ surgery: { timeZone, locality }, draft, fault, gap, onChange }: NewTimeProps) {
  const t = useMessages('answers')
  const format = useFormat()
  const gapWords = useClockGapWords()
  const [now] = useState(() => new Date())
  const zone = format.zone(timeZone, draft.day ? `${draft.day}T12:00:00Z` : now.toISOString())
  return (
    <div className={styles.newTime}>
      <div className={styles.pair}>
        <TextField
          type="date"
          label={t('day')}
          value={draft.day}
          min={localNow(timeZone, now).slice(0, 10)}
          error={fault === 'day' ? t('fault.day') : undefined}
          onChange={(event) => onChange({ day: event.target.value })}
        />
        <TextField
          type="time"
          label={t('hour')}
          value={draft.hour}
          error={fault === 'hour' ? t('fault.hour') : undefined}
          onChange={(event) => onChange({ hour: event.target.value })}
        />
      </div>
      <p className={styles.soft}>
        <Sentence name={locality} words={(place) => t('clock', { place, zone })} />
      </p>
      <div role="alert">
        {isOfTheWhole(fault) && (
          <FieldError>{gap ? gapWords(`${draft.day}T${draft.hour}`, gap) : t(`fault.${fault}`)}</FieldError>
        )}
      </div>
      {gap && <TakeInstead gap={gap} onTake={(at) => onChange({ day: at.slice(0, 10), hour: at.slice(11) })} />}
    </div>
  )
}

const OF_THE_WHOLE = ['same', 'past', 'taken', 'noTime', 'far'] as const

function isOfTheWhole(fault: AnswerFault | null): fault is (typeof OF_THE_WHOLE)[number] {
  return OF_THE_WHOLE.some((one) => one === fault)
}
