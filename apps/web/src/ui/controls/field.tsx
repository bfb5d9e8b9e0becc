import { TriangleAlert } from 'lucide-react'
import { createContext, useContext, useId, type ReactNode } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import styles from './field.module.css'
import { sign } from '../icons.ts'

export interface FieldFrame {
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  optional?: boolean
}

interface ControlProps {
  id: string
  className: string | undefined
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export const AlsoSaid = createContext<string | undefined>(undefined)

/** Label, help and error about one control, tied together for screen readers. The error stands beside its field. */
export function Field({
  label,
  hint,
  error,
  optional,
  below,
  children,
}: FieldFrame & { below?: ReactNode; children: (control: ControlProps) => ReactNode }) {
  const t = useMessages('common')
  const id = useId()
  const described = [useContext(AlsoSaid), hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {optional && <span className={styles.optional}>{t('optional')}</span>}
      </label>
      {hint && (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
      {children({
        id,
        className: styles.control,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {below}
    </div>
  )
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className={styles.error}>
      <TriangleAlert {...sign} />
      <span>{children}</span>
    </p>
  )
}
