import { type FormEvent, useId, useState } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Dialog } from '../../../ui/feedback/dialog.tsx'
import { DateFailure } from './date-failure.tsx'
import styles from './dates.module.css'
import { ExpectedOnDate } from './expected-on-date.tsx'
import { ReasonField } from './reason-field.tsx'
import { useDateFaults } from './use-date-faults.ts'
import { useFaultFocus } from './use-fault-focus.ts'
import { useChangeDate } from './use-dates.ts'

interface CancelDialogProps {
  slug: string
  recurrenceId: string
  day: string
  onClose: () => void
  onDone: () => void
}

export function CancelDialog({ slug, recurrenceId, day, onClose, onDone }: CancelDialogProps) {
  const t = useMessages('dates')
  const [reason, setReason] = useState('')
  const form = useId()
  const change = useChangeDate(slug)
  const faults = useDateFaults()(change.error)
  const fields = useFaultFocus(change.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (change.isPending) return
    change.mutate({ recurrenceId, change: { status: 'cancelled', reason: reason.trim() } }, { onSuccess: onDone })
  }
  return (
    <Dialog
      isOpen
      sheet
      onClose={onClose}
      title={t('cancel.title', { day })}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel.keep')}</Button>
          <Button type="submit" form={form} look="danger" busy={change.isPending}>
            {t('cancel.button')}
          </Button>
        </>
      }
    >
      <form ref={fields} id={form} className={styles.form} onSubmit={submit} noValidate>
        <p>{t('cancel.text')}</p>
        <ExpectedOnDate slug={slug} recurrenceId={recurrenceId} />
        <ReasonField value={reason} onChange={setReason} error={faults?.reason} />
        {!faults && <DateFailure error={change.error} />}
      </form>
    </Dialog>
  )
}
