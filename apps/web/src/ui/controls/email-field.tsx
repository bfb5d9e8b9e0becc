import { canonicalEmail, hasForeignMailbox } from '@surgeries/domain/text/email'
import { likelyEmail } from '@surgeries/domain/text/email-suggestion'
import type { ComponentProps } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { Button } from './button.tsx'
import styles from './email-field.module.css'
import { TextField } from './text-field.tsx'

type EmailFieldProps = Omit<ComponentProps<typeof TextField>, 'type'> & {
  typed: string
  onCorrect: (email: string) => void
}

/** An email address. Where its provider looks like a slip of the finger, the likely one is offered, never insisted on. */
export function EmailField({ typed, onCorrect, error, ...field }: EmailFieldProps) {
  const t = useMessages('common')
  const meant = likelyEmail(typed)
  const fault = error && hasForeignMailbox(canonicalEmail(typed)) ? t('email.foreignMailbox') : error
  return (
    <>
      <TextField
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        {...field}
        error={fault}
      />
      <div role="status">
        {meant && (
          <p className={styles.note}>
            <span>{t('email.didYouMean', { address: meant })}</span>
            <Button onClick={() => onCorrect(meant)}>{t('email.useIt')}</Button>
          </p>
        )}
      </div>
    </>
  )
}
