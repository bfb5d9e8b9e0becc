import { daysOfReturn } from '@surgeries/domain/pause'
import { type FormEvent, useRef, useState } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { useVoice } from '../../../ui/feedback/announcer.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { EffectsPart } from '../effects-part.tsx'
import { Failure } from '../failure.tsx'
import styles from '../organising.module.css'
import { pauseFault } from './pause-days.ts'
import { useEffects } from '../use-effects.ts'
import type { MySurgery } from '../use-mine.ts'
import { usePause } from './use-moves.ts'

export function PauseForm({ surgery, onDone }: { surgery: MySurgery; onDone: () => void }) {
  const t = useMessages('organising')
  const format = useFormat()
  const { toast } = useVoice()
  const [until, setUntil] = useState(surgery.pausedUntil ?? '')
  const [isChecked, setIsChecked] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const pause = usePause(surgery)
  const [now] = useState(() => new Date())
  const { first, last } = daysOfReturn(surgery.timeZone, now)
  const fault = pauseFault(until, surgery.timeZone, now)
  const effects = useEffects(surgery.slug, fault ? null : { kind: 'pause', until })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (fault) return field.current?.focus()
    pause.mutate(until, {
      onSuccess: () => {
        toast(t('pause.done', { name: surgery.name, date: format.reducedDate(until) }))
        onDone()
      },
    })
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <h4>{t('pause.title')}</h4>
      <p>{t('pause.text')}</p>
      <TextField
        ref={field}
        type="date"
        label={t('pause.until')}
        hint={t('pause.untilHint')}
        error={isChecked && fault ? t(`pause.${fault}`) : undefined}
        min={first}
        max={last}
        value={until}
        onChange={(event) => setUntil(event.target.value)}
      />
      <EffectsPart {...effects} />
      <Failure error={pause.error} />
      <Button type="submit" busy={pause.isPending || effects.isLoading}>
        {t('pause.button')}
      </Button>
    </form>
  )
}
