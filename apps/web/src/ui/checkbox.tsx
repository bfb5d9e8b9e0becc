import type { ComponentProps, ReactNode } from 'react'
import styles from './choices.module.css'
import { TickIcon } from './icons.tsx'

export function Checkbox({
  label,
  detail,
  ...input
}: ComponentProps<'input'> & { label: ReactNode; detail?: ReactNode }) {
  return (
    <span className={styles.cards}>
      <label className={styles.choice}>
        <input type="checkbox" {...input} />
        <span className={styles.face}>
          <span className={styles.tick} aria-hidden="true">
            <TickIcon />
          </span>
          <span>
            <span className={detail ? styles.title : undefined}>{label}</span>
            {detail && <span className={styles.detail}>{detail}</span>}
          </span>
        </span>
      </label>
    </span>
  )
}
