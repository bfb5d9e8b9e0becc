import { useId } from 'react'
import styles from './tap-choice.module.css'

interface TapChoiceProps<V extends string> {
  legend: string
  value: V | null
  options: readonly { value: V; label: string }[]
  onChange: (value: V) => void
}

export function TapChoice<V extends string>({ legend, value, options, onChange }: TapChoiceProps<V>) {
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.taps}>
        {options.map((option) => (
          <label key={option.value} className={styles.tap}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span className={styles.face}>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
