import { Check, Redo2, X } from 'lucide-react'
import type { Occurrence } from '@surgeries/contracts/occurrence'
import { todayIn } from '@surgeries/domain/dates/today'
import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'
import { sign } from '../icons.ts'
import { zoneOf } from './date-line.ts'
import styles from './dates.module.css'
import { useWallTime } from './wall-time.ts'

interface OccurrenceStatusProps {
  occurrence: Pick<
    Occurrence,
    'recurrenceId' | 'startsAt' | 'status' | 'reason' | 'confirmedAt' | 'venue' | 'timeToFollow'
  >
  timeZone: string
  isLong?: boolean
  isQuiet?: boolean
}

export function isSpokenOf({ status, confirmedAt }: Pick<Occurrence, 'status' | 'confirmedAt'>): boolean {
  return status !== 'scheduled' || confirmedAt !== null
}

export function OccurrenceStatus({ occurrence, timeZone: usualZone, isLong, isQuiet }: OccurrenceStatusProps) {
  const t = useMessages('common')
  const { day } = useFormat()
  const { shortMoment } = useWallTime()
  const { status, reason, recurrenceId, startsAt, confirmedAt, timeToFollow } = occurrence
  const timeZone = zoneOf(occurrence, usualZone)
  const isOnItsDay = timeToFollow && todayIn(timeZone, new Date(startsAt)) === recurrenceId.slice(0, 10)
  if (status === 'cancelled') {
    return (
      <span className={styles.status} data-status="cancelled">
        <X {...sign} /> {reason ? t('date.cancelledFor', { reason }) : t('date.cancelled')}
      </span>
    )
  }
  // A day whose time is to follow has not moved.
  const moved = status === 'moved' && !isOnItsDay && (
    <span className={styles.status} data-status="moved">
      <Redo2 {...sign} /> {t('date.movedFrom', { from: shortMoment(recurrenceId) })}
      {reason && `: ${reason}`}
    </span>
  )
  const confirmed = confirmedAt ? (
    <span className={styles.status} data-status="confirmed">
      <Check {...sign} /> {isLong ? t('date.confirmedFor', { day: day(startsAt, timeZone) }) : t('date.confirmed')}
    </span>
  ) : (
    !isQuiet && (
      <span className={styles.status} data-status="open">
        {t('date.open')}
      </span>
    )
  )
  return (
    <>
      {moved}
      {confirmed}
    </>
  )
}
