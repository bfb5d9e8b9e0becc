import type { OwnSubmission } from '@surgeries/contracts/submissions'
import { useState } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Dialog } from '../../ui/feedback/dialog.tsx'
import { DateEffects } from '../../ui/effects/date-effects.tsx'
import { MoveFailure } from './move-failure.tsx'
import styles from './submission-status.module.css'
import type { StatusProps } from './use-submission.ts'

interface WaysOutProps {
  submission: OwnSubmission
  moves: StatusProps['moves']
  onEdit: (() => void) | null
}

export function WaysOut({ submission, moves: { withdraw }, onEdit }: WaysOutProps) {
  const t = useMessages('submissions')
  const [isAsking, setIsAsking] = useState(false)
  const mayWithdraw = submission.moves.includes('withdraw')
  const { withdrawalEffects: effects } = submission
  if (!onEdit && !mayWithdraw) return null
  const takeBack = () => withdraw.mutate(undefined, { onSuccess: () => setIsAsking(false) })
  return (
    <div className={styles.ways}>
      {onEdit && <Button onClick={onEdit}>{t('edit.open')}</Button>}
      {mayWithdraw && (
        <Button look="quiet" onClick={() => setIsAsking(true)}>
          {t('withdraw.open')}
        </Button>
      )}
      <Dialog
        isOpen={isAsking && mayWithdraw}
        onClose={() => setIsAsking(false)}
        title={t('withdraw.title')}
        footer={
          <div className={styles.ways}>
            <Button look="danger" busy={withdraw.isPending} onClick={takeBack}>
              {t('withdraw.button')}
            </Button>
            <Button onClick={() => setIsAsking(false)}>{t('withdraw.keep')}</Button>
          </div>
        }
      >
        <p>{t(effects ? 'withdraw.textPublic' : 'withdraw.text', { name: submission.content.name })}</p>
        {effects && <DateEffects effects={effects} />}
        <MoveFailure error={withdraw.error} />
      </Dialog>
    </div>
  )
}
