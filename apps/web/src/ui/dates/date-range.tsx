import { useId, useState, type ChangeEvent } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import styles from './date-range.module.css'

interface DateRangeProps {
  from: string | null
  to: string | null
  /** Called with every whole day that was chosen; an end before the beginning moves up to it. */
  onChange: (from: string | null, to: string | null) => void
}

export function DateRange({ from, to, onChange }: DateRangeProps) {
  const t = useMessages('common')
  // What was chosen goes round by the address: until it is back, the other field must not forget it.
  const [chosen, setChosen] = useState({ from, to })
  const [last, setLast] = useState({ from, to })
  if (from !== last.from || to !== last.to) {
    setLast({ from, to })
    setChosen({ from, to })
  }
  const choose = (next: typeof chosen) => {
    setChosen(next)
    onChange(next.from, next.to)
  }
  return (
    <div className={styles.range}>
      <DayField
        label={t('date.from')}
        value={chosen.from}
        onChange={(day) => choose({ from: day, to: chosen.to && day && chosen.to < day ? day : chosen.to })}
      />
      <DayField
        label={t('date.to')}
        value={chosen.to}
        min={chosen.from}
        onChange={(day) => choose({ from: chosen.from, to: day })}
      />
    </div>
  )
}

interface DayFieldProps {
  label: string
  value: string | null
  min?: string | null
  onChange: (day: string | null) => void
}

function DayField({ label, value, min, onChange }: DayFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState(value ?? '')
  const [last, setLast] = useState(value)
  if (value !== last) {
    setLast(value)
    setTyped(value ?? '')
  }
  const change = ({ target }: ChangeEvent<HTMLInputElement>) => {
    setTyped(target.value)
    // A year being typed is 0002 at first; a field that was cleared is empty and whole.
    const isWhole = target.value === '' ? !target.validity.badInput : target.value >= '2000'
    const isEarly = Boolean(min && target.value && target.value < min)
    if (isWhole && !isEarly) onChange(target.value || null)
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" value={typed} min={min ?? undefined} max="2999-12-31" onChange={change} />
    </div>
  )
}
