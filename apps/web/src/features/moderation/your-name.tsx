import { type changeName, PersonName } from '@surgeries/contracts/accounts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { call } from '../../api/call.ts'
import { SESSION_KEY } from '../../api/use-session.ts'
import { Button } from '../../ui/controls/button.tsx'
import { FailureNotice } from '../../ui/feedback/failure-notice.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import styles from './history/history.module.css'

export function YourName() {
  const t = useMessages('moderation')
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const save = useMutation({
    mutationFn: (chosen: string) => call<typeof changeName>('PUT /me/name', { body: { name: chosen } }),
    onSuccess: () => client.invalidateQueries({ queryKey: SESSION_KEY }),
  })
  const read = PersonName.safeParse(name)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (read.success) save.mutate(read.data)
    else field.current?.focus()
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <h2>{t('name.title')}</h2>
      <p>{t('name.text')}</p>
      <TextField
        ref={field}
        label={t('name.label')}
        error={isChecked && !read.success ? t('name.needed') : undefined}
        autoComplete="name"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <FailureNotice error={save.error} />
      <div>
        <Button type="submit" look="main" busy={save.isPending}>
          {t('name.save')}
        </Button>
      </div>
    </form>
  )
}
