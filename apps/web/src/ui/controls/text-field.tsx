import type { ComponentProps, ReactNode } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { Field, type FieldFrame } from './field.tsx'
import styles from './field.module.css'

interface Counted {
  limit?: number
  length?: number | undefined
}

type TextFieldProps = FieldFrame & Omit<ComponentProps<'input'>, 'id' | 'className'> & Counted

export function TextField({ label, hint, error, optional, limit, length, ...input }: TextFieldProps) {
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      optional={optional ?? false}
      below={limit !== undefined && <CharactersLeft limit={limit} length={length} />}
    >
      {(control) => <input type="text" {...input} {...control} />}
    </Field>
  )
}

type TextAreaProps = FieldFrame & Omit<ComponentProps<'textarea'>, 'id' | 'className'> & Counted

export function TextArea({ label, hint, error, optional, limit, length, ...area }: TextAreaProps) {
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      optional={optional ?? false}
      below={<CharactersLeft limit={limit ?? area.maxLength} length={length} />}
    >
      {(control) => <textarea {...area} {...control} />}
    </Field>
  )
}

function CharactersLeft({ limit = Infinity, length = 0 }: { limit?: number | undefined; length?: number | undefined }) {
  const t = useMessages('common')
  const left = limit - length
  const words = left < 0 ? t('charactersOver', { count: -left }) : t('charactersLeft', { count: left })
  return <div className={styles.below}>{left < limit / 5 && <span className={styles.count}>{words}</span>}</div>
}

type SelectProps = FieldFrame & Omit<ComponentProps<'select'>, 'id' | 'className'> & { children: ReactNode }

export function Select({ label, hint, error, optional, children, ...select }: SelectProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional ?? false}>
      {(control) => (
        <select {...select} {...control}>
          {children}
        </select>
      )}
    </Field>
  )
}
