import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { MoveFailure } from '../move-failure.tsx'
import type { StatusProps } from '../use-submission.ts'
import { Sentence } from '../../../ui/text/sentence.tsx'
import styles from '../submission-status.module.css'

export function ConfirmAddress({ submission: { content, expiresAt }, moves: { confirm } }: StatusProps) {
  const t = useMessages('submissions')
  const format = useFormat()
  return (
    <div className={styles.part}>
      <p className={styles.lead}>
        <Sentence name={content.name} words={(name) => t('confirm.text', { name })} />
      </p>
      <Button look="main" size="large" busy={confirm.isPending} onClick={() => confirm.mutate(undefined)}>
        {t('confirm.button')}
      </Button>
      <MoveFailure error={confirm.error} />
      {expiresAt && <p className={styles.soft}>{t('confirm.until', { day: format.day(expiresAt) })}</p>}
      <p className={styles.soft}>{t('confirm.notYou')}</p>
    </div>
  )
}
