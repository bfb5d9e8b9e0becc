import { canonicalEmail, isEmail } from '@surgeries/domain/text/email'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { beginProof } from '../../api/proof/prove.ts'
import { Button } from '../../ui/controls/button.tsx'
import { EmailField } from '../../ui/controls/email-field.tsx'
import { Trap } from '../../ui/controls/trap.tsx'
import styles from './accounts.module.css'
import { FailureNote } from './failure-note.tsx'
import { useRequestSignIn } from './use-sign-in.ts'

interface SignInFormProps {
  next: string
  address: string
  onSent: (address: string, minutes: number) => void
}

export function SignInForm({ next, address: known, onSent }: SignInFormProps) {
  const t = useMessages('accounts')
  const [address, setAddress] = useState(known)
  const [isChecked, setIsChecked] = useState(false)
  const [nickname, setNickname] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const request = useRequestSignIn(next)
  useEffect(() => {
    beginProof().catch(() => undefined)
  }, [])
  const email = canonicalEmail(address)
  const fault = isEmail(address) ? undefined : t(address.trim() ? 'signIn.emailOdd' : 'signIn.emailNeeded')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (fault) return field.current?.focus()
    request.mutate({ email, nickname }, { onSuccess: ({ expiresInMinutes }) => onSent(email, expiresInMinutes) })
  }
  return (
    <form className={styles.stack} onSubmit={submit} noValidate>
      <EmailField
        ref={field}
        label={t('signIn.email')}
        hint={t('signIn.emailHint')}
        error={isChecked ? fault : undefined}
        name="email"
        required
        value={address}
        onChange={(event) => setAddress(event.target.value)}
        typed={address}
        onCorrect={setAddress}
      />
      <Trap value={nickname} onChange={setNickname} />
      <FailureNote error={request.error} />
      <Button type="submit" look="main" size="large" busy={request.isPending}>
        {request.isPending ? t('signIn.sending') : t('signIn.send')}
      </Button>
    </form>
  )
}
