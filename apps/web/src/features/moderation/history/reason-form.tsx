import { LIMITS } from '@surgeries/domain/listing'
import { type FormEvent, useRef, useState } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { ApiProblem } from '../../../api/problem.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { FieldError } from '../../../ui/controls/field.tsx'
import { TextArea } from '../../../ui/controls/text-field.tsx'
import styles from './history.module.css'

interface ReasonFormProps {
  label: string
  needed: string
  button: string
  isPending: boolean
  error: unknown
  onSend: (reason: string) => void
}

export function ReasonForm({ label, needed, button, isPending, error, onSend }: ReasonFormProps) {
  const t = useMessages('moderation', 'common')
  const [reason, setReason] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (!reason.trim()) return field.current?.focus()
    onSend(reason.trim())
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextArea
        ref={field}
        label={label}
        error={isChecked && !reason.trim() ? needed : undefined}
        rows={3}
        maxLength={LIMITS.reason}
        length={reason.length}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div role="alert">
        {error ? (
          <FieldError>
            {error instanceof ApiProblem ? t('hiding.failed') : t('common:error.unreachableText')}
          </FieldError>
        ) : null}
      </div>
      <div className={styles.actions}>
        <Button type="submit" look="main" busy={isPending}>
          {button}
        </Button>
      </div>
    </form>
  )
}
