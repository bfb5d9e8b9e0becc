import { Check } from 'lucide-react'
import { useMessages } from '../../../locales/use-messages.ts'
import { useVoice } from '../../../ui/feedback/announcer.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { sign } from '../../../ui/icons.ts'
import { Failure } from '../failure.tsx'
import styles from '../organising.module.css'
import type { MySurgery } from '../use-mine.ts'
import { useConfirm } from './use-moves.ts'

export function StillRuns({ surgery }: { surgery: MySurgery }) {
  const t = useMessages('organising')
  const { toast } = useVoice()
  const confirm = useConfirm(surgery)
  if (surgery.state === 'active' && isToday(surgery.confirmedAt)) {
    return (
      <p className={styles.done}>
        <Check {...sign} /> {t('still.doneShort')}
      </p>
    )
  }
  return (
    <>
      <Button
        look="main"
        busy={confirm.isPending}
        onClick={() => confirm.mutate(undefined, { onSuccess: () => toast(t('still.done')) })}
      >
        {t('still.button')}
      </Button>
      <Failure error={confirm.error} />
    </>
  )
}

function isToday(instant: string | null): boolean {
  return instant !== null && new Date(instant).toDateString() === new Date().toDateString()
}
