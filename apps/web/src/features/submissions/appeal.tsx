import { LIMITS } from '@surgeries/domain/listing'
import { useState } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { Button } from '../../ui/controls/button.tsx'
import { TextArea } from '../../ui/controls/text-field.tsx'
import { MoveFailure } from './move-failure.tsx'
import type { StatusProps } from './use-submission.ts'
import styles from './submission-status.module.css'

export function Appeal({ submission: { reason, moves: open }, moves: { appeal } }: StatusProps) {
  const t = useMessages('submissions')
  const [message, setMessage] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const send = () => {
    setIsMissing(message.trim() === '')
    if (message.trim() !== '') appeal.mutate(message.trim())
  }
  return (
    <div className={styles.part}>
      <p className={styles.lead}>{t('rejected.text')}</p>
      {reason && <blockquote className={styles.said}>{reason}</blockquote>}
      {open.includes('appeal') ? (
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            send()
          }}
        >
          <TextArea
            label={t('rejected.label')}
            hint={t('rejected.hint')}
            error={isMissing ? t('rejected.missing') : undefined}
            value={message}
            maxLength={LIMITS.message}
            length={message.length}
            onChange={(event) => setMessage(event.target.value)}
          />
          <div>
            <Button type="submit" look="main" busy={appeal.isPending}>
              {t('rejected.button')}
            </Button>
          </div>
          <MoveFailure error={appeal.error} />
        </form>
      ) : (
        <p className={styles.soft}>{t('rejected.done')}</p>
      )}
    </div>
  )
}
