import type { ReactNode } from 'react'
import styles from './segments.module.css'

interface SegmentsProps<T extends string> {
  label: string
  options: readonly { value: T; label: string; icon?: ReactNode }[]
  chosen: T
  onChoose: (value: T) => void
  className?: string | undefined
}

export function Segments<T extends string>({ label, options, chosen, onChoose, className = '' }: SegmentsProps<T>) {
  return (
    <div className={`${styles.segments} ${className}`} role="group" aria-label={label}>
      {options.map(({ value, label: words, icon }) => (
        <button key={value} type="button" aria-pressed={value === chosen} onClick={() => onChoose(value)}>
          {icon}
          {words}
        </button>
      ))}
    </div>
  )
}
