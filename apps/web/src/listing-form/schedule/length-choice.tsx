import { useTranslation } from 'react-i18next'
import { Select } from '../../ui/text-field.tsx'

const USUAL_MINUTES = [60, 90, 120, 150, 180, 240, 300, 360]

/** How long it lasts: what is usual, and what it was. */
export function LengthChoice({ minutes, onChange }: { minutes: number; onChange: (minutes: number) => void }) {
  const { t } = useTranslation('listing-form')
  const choices = [...new Set([...USUAL_MINUTES, minutes])].toSorted((a, b) => a - b)
  const words = (length: number) => {
    const [hours, rest] = [Math.floor(length / 60), length % 60]
    if (hours === 0) return t('schedule.minutes', { count: rest })
    return rest === 0 ? t('schedule.hours', { count: hours }) : t('schedule.hoursAndMinutes', { hours, minutes: rest })
  }
  return (
    <Select label={t('schedule.length')} value={minutes} onChange={(event) => onChange(Number(event.target.value))}>
      {choices.map((length) => (
        <option key={length} value={length}>
          {words(length)}
        </option>
      ))}
    </Select>
  )
}
