import { Check } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import styles from './choices.module.css'
import { sign } from '../icons.ts'

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
            <Check {...sign} />
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
