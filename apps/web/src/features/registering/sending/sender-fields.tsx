import { LIMITS } from '@surgeries/domain/listing'
import { useEffect } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useMessages } from '../../../locales/use-messages.ts'
import { useSession } from '../../../api/use-session.ts'
import { spotId } from '../../../listing-form/field-spot.tsx'
import { useFaultWords } from '../../../listing-form/faults/use-fault-words.ts'
import { EmailField } from '../../../ui/controls/email-field.tsx'
import { TextArea, TextField } from '../../../ui/controls/text-field.tsx'
import type { Registration } from '../registration.ts'

export function SenderFields() {
  const t = useMessages('registering')
  const { register, formState, getValues, setValue } = useFormContext<Registration>()
  const { user } = useSession()
  useEffect(() => {
    // Who is signed in need not type it, and need not confirm it.
    if (user && getValues('email') === '') setValue('email', user.email)
  }, [user, getValues, setValue])
  const { email, organiserName, message } = formState.errors
  const faultWords = useFaultWords()
  const typed = useWatch<Registration, 'email'>({ name: 'email' })
  const length = useWatch<Registration, 'message'>({ name: 'message' }).length
  return (
    <>
      <div id={spotId('email')}>
        <EmailField
          label={t('you.email')}
          hint={t('you.emailHint')}
          error={faultWords('email', email?.type)}
          {...register('email')}
          typed={typed}
          onCorrect={(corrected) => setValue('email', corrected, { shouldDirty: true, shouldValidate: true })}
        />
      </div>
      <div id={spotId('organiserName')}>
        <TextField
          label={t('you.name')}
          hint={t('you.nameHint')}
          error={faultWords('organiserName', organiserName?.type)}
          autoComplete="name"
          maxLength={80}
          optional
          {...register('organiserName')}
        />
      </div>
      <div id={spotId('message')}>
        <TextArea
          label={t('you.message')}
          hint={t('you.messageHint')}
          error={faultWords('message', message?.type)}
          maxLength={LIMITS.message}
          length={length}
          rows={3}
          optional
          {...register('message')}
        />
      </div>
    </>
  )
}
