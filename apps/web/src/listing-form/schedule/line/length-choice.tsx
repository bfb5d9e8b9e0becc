import { dayOfLocal, readDay, readLocal, writeLocal } from '@surgeries/domain/dates/day-number'
import { useMessages } from '../../../locales/use-messages.ts'
import { useWallTime } from '../../../ui/dates/wall-time.ts'
import { Select } from '../../../ui/controls/text-field.tsx'

const LENGTHS = [60, 90, 120, 150, 180, 240, 300, 360]

interface LengthChoiceProps {
  time: string
  minutes: number
  onChange: (minutes: number) => void
}

export function LengthChoice({ time, minutes, onChange }: LengthChoiceProps) {
  const t = useMessages('listing-form')
  const wall = useWallTime()
  const end = endOf(time, minutes)
  const hint = end.isMidnight
    ? t('schedule.untilMidnight')
    : end.day > 0
      ? t('schedule.untilNextDay', { time: wall.time(end.at) })
      : undefined
  const choices = [...new Set([...LENGTHS, minutes])].toSorted((a, b) => a - b)
  const words = (length: number) => {
    const [hours, rest] = [Math.floor(length / 60), length % 60]
    if (hours === 0) return t('schedule.minutes', { count: rest })
    return rest === 0 ? t('schedule.hours', { count: hours }) : t('schedule.hoursAndMinutes', { hours, minutes: rest })
  }
  return (
    <Select
      label={t('schedule.length')}
      hint={hint}
      value={minutes}
      onChange={(event) => onChange(Number(event.target.value))}
    >
      {choices.map((length) => (
        <option key={length} value={length}>
          {words(length)}
        </option>
      ))}
    </Select>
  )
}

function endOf(time: string, minutes: number): { at: string; day: number; isMidnight: boolean } {
  const any = '2026-01-01'
  const end = /^\d\d:\d\d$/.test(time) ? readLocal(`${any}T${time}`) + minutes : readLocal(`${any}T00:00`)
  const day = dayOfLocal(end) - readDay(any)
  return { at: writeLocal(end), day, isMidnight: day === 1 && writeLocal(end).endsWith('T00:00') }
}
