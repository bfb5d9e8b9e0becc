import type { Occurrence } from '@surgeries/contracts/occurrence'
import { useMessages } from '../../../locales/use-messages.ts'
import { useDateLine } from '../../../ui/dates/date-line.ts'
import { venueWords } from '@surgeries/domain/date-venue'
import { Select } from '../../../ui/controls/text-field.tsx'
import styles from '../coming.module.css'

interface DateChoiceProps {
  dates: readonly Occurrence[]
  chosen: Occurrence
  timeZone: string
  onChoose: (recurrenceId: string) => void
}

export function DateChoice({ dates, chosen, timeZone, onChoose }: DateChoiceProps) {
  const t = useMessages('coming')
  const line = useDateLine()
  const words = (date: Occurrence) =>
    [line(date, timeZone), date.venue && venueWords(date.venue)].filter(Boolean).join(' · ')
  if (dates.length === 1) return <p className={styles.theDate}>{words(chosen)}</p>
  return (
    <div className={styles.choice}>
      <Select label={t('section.date')} value={chosen.recurrenceId} onChange={(event) => onChoose(event.target.value)}>
        {dates.map((date) => (
          <option key={date.recurrenceId} value={date.recurrenceId}>
            {words(date)}
          </option>
        ))}
      </Select>
    </div>
  )
}
