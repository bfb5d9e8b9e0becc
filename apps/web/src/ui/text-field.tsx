import type { ComponentProps, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, type FieldFrame } from './field.tsx'
import styles from './field.module.css'

type TextFieldProps = FieldFrame & Omit<ComponentProps<'input'>, 'id' | 'className'>

/** One line of text. Takes react-hook-form's `register(…)` as it is. */
export function TextField({ label, hint, error, optional, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional ?? false}>
      {(control) => <input type="text" {...input} {...control} />}
    </Field>
  )
}

type TextAreaProps = FieldFrame & Omit<ComponentProps<'textarea'>, 'id' | 'className'> & { length?: number }

/** Several lines. With `maxLength` and the present `length` it says how many characters are left, near the end. */
export function TextArea({ label, hint, error, optional, length, ...area }: TextAreaProps) {
  const left = area.maxLength !== undefined && length !== undefined ? area.maxLength - length : null
  const isNear = left !== null && area.maxLength !== undefined && left < area.maxLength / 5
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      optional={optional ?? false}
      below={<div className={styles.below}>{isNear && <CharactersLeft count={left} />}</div>}
    >
      {(control) => <textarea {...area} {...control} />}
    </Field>
  )
}

function CharactersLeft({ count }: { count: number }) {
  const { t } = useTranslation('common')
  return <span className={styles.count}>{t('charactersLeft', { count })}</span>
}

type SelectProps = FieldFrame & Omit<ComponentProps<'select'>, 'id' | 'className'> & { children: ReactNode }

/** The system's own choice list: on a phone nothing works better. */
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
