import { useTranslation } from 'react-i18next'
import { useFormat } from '../../locales/use-format.ts'
import { TextField } from '../../ui/text-field.tsx'
import { nextTwo } from './pattern.ts'
import styles from './pattern-fields.module.css'
import { LengthChoice } from './length-choice.tsx'
import { TapChoice } from './tap-choice.tsx'
import type { useScheduleChoice } from './use-schedule-choice.ts'
import { useWeekdayNames } from './use-weekday-names.ts'

type Props = Pick<ReturnType<typeof useScheduleChoice>, 'choice' | 'change' | 'today'>

const NTHS = ['1', '2', '3', '4'] as const

/** The second tap of a pattern, and the time; both stand ready with what is usual. */
export function PatternFields({ choice, change, today }: Props) {
  const { t } = useTranslation('listing-form')
  const format = useFormat()
  const weekdays = useWeekdayNames()
  const { pattern, weekday } = choice
  return (
    <div className={styles.fields}>
      {pattern === 'monthly' && (
        <TapChoice
          legend={t('schedule.nth')}
          value={String(choice.nth)}
          options={NTHS.map((nth) => ({ value: nth, label: t(`schedule.nth${nth}`) }))}
          onChange={(nth) => change({ nth: Number(nth) })}
        />
      )}
      {pattern !== 'once' && (
        <TapChoice
          legend={t('schedule.weekday')}
          value={weekday}
          options={weekdays}
          onChange={(day) => change({ weekday: day })}
        />
      )}
      {pattern === 'fortnightly' && weekday && (
        <TapChoice
          legend={t('schedule.from')}
          value={nextTwo(weekday, today).includes(choice.date) ? choice.date : nextTwo(weekday, today)[0]}
          options={nextTwo(weekday, today).map((date) => ({
            value: date,
            label: format.day(`${date}T12:00:00Z`, 'UTC'),
          }))}
          onChange={(date) => change({ date })}
        />
      )}
      <div className={styles.row}>
        {pattern === 'once' && (
          <TextField
            label={t('schedule.date')}
            type="date"
            min={today}
            value={choice.date}
            onChange={(event) => change({ date: event.target.value })}
          />
        )}
        <TextField
          label={t('schedule.time')}
          type="time"
          value={choice.time}
          onChange={(event) => change({ time: event.target.value })}
        />
        <LengthChoice minutes={choice.durationMinutes} onChange={(durationMinutes) => change({ durationMinutes })} />
      </div>
    </div>
  )
}
