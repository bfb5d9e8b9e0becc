import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { Checkbox } from '../../../ui/controls/checkbox.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { firstDayOf, firstDays, isInStep } from './first-days.ts'
import { LengthChoice } from './length-choice.tsx'
import styles from './line-fields.module.css'
import type { Line } from './line.ts'
import { MoreFields } from '../more-fields.tsx'
import { isTimeOpen } from './read-line.ts'
import { RuleField } from '../rule-field.tsx'
import { TapChoice } from '../tap-choice.tsx'
import { useWeekdayNames } from '../../../ui/schedule/use-calendar-names.ts'

interface LineDetailsProps {
  line: Line
  today: string
  onChange: (line: Line) => void
}

export function LineDetails({ line, today, onChange }: LineDetailsProps) {
  const t = useMessages('listing-form')
  const weekdays = useWeekdayNames()
  const change = (part: Partial<Line>) => onChange({ ...line, ...part })
  const isRepeating = line.kind === 'weekly' || line.kind === 'monthly'
  return (
    <>
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
        {!isTimeOpen(line) && (
          <>
            <TextField
              label={t('schedule.time')}
              type="time"
              value={line.time}
              onChange={(event) => change({ time: event.target.value })}
            />
            <LengthChoice
              time={line.time}
              minutes={line.durationMinutes}
              onChange={(durationMinutes) => change({ durationMinutes })}
            />
          </>
        )}
      </div>
      {line.kind === 'once' && (
        <Checkbox
          label={t('schedule.timeToFollow')}
          detail={t('schedule.timeToFollowText')}
          checked={isTimeOpen(line)}
          onChange={(event) => change({ timeToFollow: event.target.checked })}
        />
      )}
      {isRepeating && <MoreFields line={line} today={today} onChange={change} />}
      <RuleField line={line} today={today} onChange={change} />
    </>
  )
}

function Beginning({ line, today, onChange }: { line: Line; today: string; onChange: (date: string) => void }) {
  const t = useMessages('listing-form')
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
