import { useEffect, useRef } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import styles from './error-summary.module.css'

interface ErrorSummaryProps {
  faults: readonly { field: string; words: string }[]
  onGo: (field: string) => void
  takesFocus?: boolean
}

export function ErrorSummary({ faults, onGo, takesFocus }: ErrorSummaryProps) {
  const t = useMessages('listing-form')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) box.current?.focus()
  }, [takesFocus])
  if (faults.length === 0) return null
  return (
    <div ref={box} tabIndex={-1} role="alert" className={styles.summary}>
      <p className={styles.title}>{t('summaryTitle', { count: faults.length })}</p>
      <ul>
        {faults.map(({ field, words }) => (
          <li key={field}>
            <button type="button" className={styles.go} onClick={() => onGo(field)}>
              {words}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
