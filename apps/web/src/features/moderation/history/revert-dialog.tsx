import type { HistoryEntry } from '@surgeries/contracts/history'
import { LIMITS } from '@surgeries/domain/listing'
import { type FormEvent, useRef, useState } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { ApiProblem } from '../../../api/problem.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { useVoice } from '../../../ui/feedback/announcer.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Dialog } from '../../../ui/feedback/dialog.tsx'
import { DateEffects } from '../../../ui/effects/date-effects.tsx'
import { FieldError } from '../../../ui/controls/field.tsx'
import { TextArea } from '../../../ui/controls/text-field.tsx'
import styles from './history.module.css'
import { useRevert, useRevertEffects } from './use-history.ts'

interface RevertDialogProps {
  slug: string
  version: number
  entry: HistoryEntry
  onClose: () => void
}

export function RevertDialog({ slug, version, entry, onClose }: RevertDialogProps) {
  const t = useMessages('moderation', 'common')
  const format = useFormat()
  const { toast } = useVoice()
  const [reason, setReason] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const revert = useRevert(slug, version)
  const effects = useRevertEffects(slug, entry.submissionId)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (!reason.trim()) return field.current?.focus()
    const done = () => {
      toast(t('history.reverted'))
      onClose()
    }
    if (entry.submissionId)
      revert.mutate({ submissionId: entry.submissionId, reason: reason.trim() }, { onSuccess: done })
  }
  return (
    <Dialog isOpen onClose={onClose} title={t('history.revertTitle')}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <p>{t('history.revertText', { date: format.date(entry.at) })}</p>
        {effects.data && <DateEffects effects={effects.data} />}
        <TextArea
          ref={field}
          label={t('history.revertReason')}
          error={isChecked && !reason.trim() ? t('history.revertReasonNeeded') : undefined}
          rows={3}
          maxLength={LIMITS.reason}
          length={reason.length}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div role="alert">{revert.isError && <FieldError>{t(failureOf(revert.error))}</FieldError>}</div>
        <div className={styles.actions}>
          <Button type="submit" look="main" busy={revert.isPending || effects.isLoading}>
            {t('history.revertButton')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}

function failureOf(error: unknown) {
  if (!(error instanceof ApiProblem)) return 'common:error.unreachableText' as const
  return error.code === 'version_changed' ? ('history.changed' as const) : ('history.revertFailed' as const)
}
