import { useMessages } from '../../../locales/use-messages.ts'
import { paths } from '../../../paths.ts'
import { useVoice } from '../../../ui/feedback/announcer.tsx'
import { Button, LinkButton } from '../../../ui/controls/button.tsx'
import { CupPin } from '../../../ui/drawings.tsx'
import { ComingFailure } from '../announcing/coming-failure.tsx'
import styles from '../coming.module.css'
import type { Fate, ListedAttendance } from './fate.ts'
import type { Moves } from './use-attendance.ts'

interface AttendanceMovesProps {
  attendance: ListedAttendance
  fate: Fate
  moves: Moves
}

export function AttendanceMoves({ attendance, fate, moves: { confirm, withdraw, change } }: AttendanceMovesProps) {
  const t = useMessages('attendance')
  const { announce } = useVoice()
  const { kind, topics, languages, note, name, surgery } = attendance
  const leave = () => withdraw.mutate(undefined, { onSuccess: () => announce(t('own.withdrawn.title')) })
  const comeBack = () => change.mutate({ kind, topics, languages, note, name })
  return (
    <div className={styles.part}>
      {fate === 'coming' && <CupPin size="4.5rem" />}
      <div className={styles.ways}>
        {fate === 'unconfirmed' && (
          <Button look="main" size="large" busy={confirm.isPending} onClick={() => confirm.mutate(undefined)}>
            {t(`own.confirm_${kind}`)}
          </Button>
        )}
        {(fate === 'coming' || fate === 'waiting' || fate === 'moved') && (
          <Button busy={withdraw.isPending} onClick={leave}>
            {t('own.withdraw')}
          </Button>
        )}
        {fate === 'withdrawn' && (
          <Button look="main" busy={change.isPending} onClick={comeBack}>
            {t('own.comeBack')}
          </Button>
        )}
        {(fate === 'cancelled' || fate === 'gone' || fate === 'over') && (
          <LinkButton look="main" to={paths.surgery(surgery.slug)}>
            {t('own.others')}
          </LinkButton>
        )}
      </div>
      <ComingFailure error={confirm.error ?? withdraw.error ?? (fate === 'withdrawn' ? change.error : null)} />
      {fate === 'unconfirmed' && <p className={styles.soft}>{t('own.notYou')}</p>}
    </div>
  )
}
