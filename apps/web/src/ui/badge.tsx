import type { ReactNode } from 'react'
import styles from './badge.module.css'

export type BadgeTone = 'plain' | 'accent' | 'good' | 'warn' | 'bad'

/** A state in a word, with a shape beside it: never by colour alone. */
export function Badge({
  tone = 'plain',
  shape,
  children,
}: {
  tone?: BadgeTone
  shape?: ReactNode
  children: ReactNode
}) {
  return (
    <span className={`${styles.badge} ${styles[tone]}`}>
      {shape}
      {children}
    </span>
  )
}
