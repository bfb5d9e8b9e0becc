import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'
import { useVoice } from '../../ui/feedback/announcer.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { OccurrenceStatus } from '../../ui/dates/occurrence-status.tsx'
import { Failure } from './failure.tsx'
import styles from './organising.module.css'
import type { MySurgery } from './use-mine.ts'
import { useConfirmDate } from './lifecycle/use-moves.ts'

export function NextDate({ surgery }: { surgery: MySurgery }) {
  const t = useMessages('organising')
  const format = useFormat()
  const { toast } = useVoice()
  const confirm = useConfirmDate(surgery)
  const { dates, timeZone, state } = surgery
  const [first] = dates
  if (!first || state !== 'active') return null
  const day = format.day(first.startsAt, timeZone)
  const isOpen = first.status !== 'cancelled' && !first.confirmedAt
  return (
    <div className={styles.nextDate}>
      <p>
        {format.shortDay(first.startsAt, timeZone)}: <OccurrenceStatus occurrence={first} timeZone={timeZone} />
      </p>
      {isOpen && (
        <Button
          busy={confirm.isPending}
          onClick={() => confirm.mutate(first.recurrenceId, { onSuccess: () => toast(t('nextConfirmed', { day })) })}
        >
          {t('nextConfirm', { day })}
        </Button>
      )}
      <Failure error={confirm.error} />
    </div>
  )
}
