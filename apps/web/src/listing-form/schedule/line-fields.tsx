import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../locales/use-format.ts'
import { TextField } from '../../ui/text-field.tsx'
import { addDays } from './calendar-day.ts'
import { firstDayOf, firstDays, isInStep } from './first-days.ts'
import { LengthChoice } from './length-choice.tsx'
import styles from './line-fields.module.css'
import { type Line, rhythmOf, withRhythm } from './line.ts'
import { MoreFields } from './more-fields.tsx'
import { RhythmChoice } from './rhythm-choice.tsx'
import { RuleField } from './rule-field.tsx'
import { TapChoice } from './tap-choice.tsx'
import { useWeekdayNames } from './use-calendar-names.ts'

interface LineFieldsProps {
  line: Line
  today: string
  error: string | undefined
  onChange: (line: Line) => void
  /** Says it in words instead; null where other lines stay. */
  onWords: (() => void) | null
  takesFocus: boolean
}

/** One way in which it meets: two taps, and the time, which stands ready with what is usual. */
export function LineFields({ line, today, error, onChange, onWords, takesFocus }: LineFieldsProps) {
  const { t } = useTranslation('listing-form')
  const weekdays = useWeekdayNames()
  const fields = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) fields.current?.focus()
  }, [takesFocus])
  const change = (part: Partial<Line>) => onChange({ ...line, ...part })
  const isRepeating = line.kind === 'weekly' || line.kind === 'monthly'
  return (
    <div ref={fields} tabIndex={-1} className={styles.fields}>
      <RhythmChoice
        value={rhythmOf(line)}
        withWords={onWords !== null}
        error={error}
        onChange={(way) => {
          if (way === 'words') return onWords?.()
          const date = way === 'once' && line.kind !== 'once' ? addDays(today, 7) : line.date
          onChange(withRhythm({ ...line, date: way === 'once' || line.kind !== 'once' ? date : '' }, way))
        }}
      />
      {isRepeating && (
        <TapChoice
          legend={t('schedule.weekday')}
          value={line.weekdays[0] ?? null}
          options={weekdays}
          onChange={(weekday) =>
            change({ weekdays: [weekday, ...line.weekdays.slice(1).filter((other) => other !== weekday)] })
          }
        />
      )}
      {isRepeating && line.every > 1 && line.weekdays.length > 0 && (
        <Beginning line={line} today={today} onChange={(date) => change({ date })} />
      )}
      <div className={styles.row}>
        {!isRepeating && (
          <TextField
            label={t(line.kind === 'once' ? 'schedule.date' : 'schedule.countingFrom')}
            type="date"
            min={line.kind === 'once' ? today : undefined}
            value={line.date}
            onChange={(event) => change({ date: event.target.value })}
          />
        )}
        <TextField
          label={t('schedule.time')}
          type="time"
          value={line.time}
          onChange={(event) => change({ time: event.target.value })}
        />
        <LengthChoice minutes={line.durationMinutes} onChange={(durationMinutes) => change({ durationMinutes })} />
      </div>
      {isRepeating && <MoreFields line={line} today={today} onChange={change} />}
      <RuleField line={line} today={today} onChange={change} />
    </div>
  )
}

/** With which week or month it begins: only some of them have a meeting. */
function Beginning({ line, today, onChange }: { line: Line; today: string; onChange: (date: string) => void }) {
  const { t } = useTranslation('listing-form')
  const format = useFormat()
  const days = firstDays(line, today)
  const begun = { ...line, date: firstDayOf(line, today) }
  return (
    <TapChoice
      legend={t('schedule.from')}
      value={days.find((day) => isInStep(begun, day)) ?? null}
      options={days.map((day) => ({ value: day, label: format.day(`${day}T12:00:00Z`, 'UTC') }))}
      onChange={onChange}
    />
  )
}
