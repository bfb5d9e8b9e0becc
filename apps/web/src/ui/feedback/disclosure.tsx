import type { DetailsHTMLAttributes, ReactNode } from 'react'
import styles from './disclosure.module.css'

export function Disclosure({
  summary,
  children,
  ...details
}: DetailsHTMLAttributes<HTMLDetailsElement> & { summary: ReactNode }) {
  return (
    <details {...details}>
      <summary className={styles.summary}>{summary}</summary>
      {children}
    </details>
  )
}
