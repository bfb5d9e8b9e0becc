import { LIMITS } from '@surgeries/domain/listing'
import { type FormEvent, useState } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { useVoice } from '../../../ui/feedback/announcer.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { TextArea } from '../../../ui/controls/text-field.tsx'
import { EffectsPart } from '../effects-part.tsx'
import { Failure } from '../failure.tsx'
import styles from '../organising.module.css'
import { useEffects } from '../use-effects.ts'
import type { MySurgery } from '../use-mine.ts'
import { usePropose } from '../lifecycle/use-moves.ts'

interface ProposeFormProps {
  surgery: MySurgery
  kind: 'end' | 'restart'
  onDone: () => void
}

export function ProposeForm({ surgery, kind, onDone }: ProposeFormProps) {
  const t = useMessages('organising')
  const { toast } = useVoice()
  const [message, setMessage] = useState('')
  const propose = usePropose(surgery, kind)
  const effects = useEffects(surgery.slug, { kind })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    propose.mutate(message.trim(), {
      onSuccess: () => {
        toast(t(`${kind}.done`))
        onDone()
      },
    })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <h4>{t(`${kind}.title`)}</h4>
      <p>{t(`${kind}.text`)}</p>
      <TextArea
        label={t('end.message')}
        hint={t('end.messageHint')}
        optional
        rows={2}
        maxLength={LIMITS.message}
        length={message.length}
        value={message}
        onChange={(event) => setMessage(event.target.value)}
      />
      <EffectsPart {...effects} />
      <Failure error={propose.error} />
      <Button type="submit" look={kind === 'end' ? 'danger' : 'main'} busy={propose.isPending || effects.isLoading}>
        {t(`${kind}.button`)}
      </Button>
    </form>
  )
}
