import type { Occurrence } from '@surgeries/contracts/occurrence'
import { useMessages } from '../../locales/use-messages.ts'
import { todayIn } from '@surgeries/domain/dates/today'
import { isSameWallTime, ownZone } from '../../locales/own-zone.ts'
import { useFormat } from '../../locales/use-format.ts'
import { zoneOf } from './date-line.ts'
import styles from './dates.module.css'

interface OccurrenceWhenProps {
  occurrence: Pick<Occurrence, 'startsAt' | 'endsAt' | 'status' | 'venue' | 'timeToFollow'>
  /** Of the surgery; a date elsewhere has its venue's. */
  timeZone: string
  isLong?: boolean
  hidesDay?: boolean
  hasMore?: boolean
}

/** At the end of what it follows: no line begins with it. */
const DOT = '\u00a0·'

export function OccurrenceWhen({
  occurrence,
  timeZone: usualZone,
  isLong = false,
  hidesDay = false,
  hasMore = false,
}: OccurrenceWhenProps) {
  const t = useMessages('common')
  const { startsAt, endsAt, status, timeToFollow } = occurrence
  const timeZone = zoneOf(occurrence, usualZone)
  const { day, shortDay, time, hours, zone, zoneSign } = useFormat()
  const own = useOwnTime(occurrence, timeZone, isLong)
  const clock = isLong || hidesDay ? hours(startsAt, endsAt, timeZone) : time(startsAt, timeZone)
  const signed = isLong ? `${clock}, ${zone(timeZone, startsAt)}` : `${clock} ${zoneSign(timeZone, startsAt)}`
  const Word = status === 'cancelled' ? 's' : 'span'
  return (
    <span className={isLong ? styles.long : styles.when}>
      <Word className={styles.local}>
        <time dateTime={timeToFollow ? dayOf(startsAt, timeZone) : startsAt}>
          {!hidesDay && (
            <span className={styles.day}>{isLong ? day(startsAt, timeZone) : `${shortDay(startsAt, timeZone)},`}</span>
          )}{' '}
          <span className={styles.clock}>{timeToFollow ? t('date.timeToFollow') : signed}</span>
        </time>
      </Word>
      {!isLong && (own ?? hasMore) && DOT}{' '}
      {own && (
        <span className={styles.own}>
          {own}
          {hasMore && DOT}
        </span>
      )}
    </span>
  )
}

function dayOf(instant: string, timeZone: string): string {
  return todayIn(timeZone, new Date(instant))
}

/** 23:15 for you: where that is what the visitor's clock will show. With the day where that is another one. */
function useOwnTime(
  { startsAt, endsAt, status, timeToFollow }: OccurrenceWhenProps['occurrence'],
  timeZone: string,
  isLong: boolean,
) {
  const t = useMessages('common')
  const { day, shortDay, time, hours } = useFormat()
  const own = ownZone()
  if (timeToFollow || status === 'cancelled' || isSameWallTime(startsAt, timeZone, own)) return null
  const isSameDay = shortDay(startsAt, own) === shortDay(startsAt, timeZone)
  const clock = isLong ? hours(startsAt, endsAt, own) : time(startsAt, own)
  const when = isSameDay ? clock : `${isLong ? day(startsAt, own) : shortDay(startsAt, own)}, ${clock}`
  return t('date.forYou', { when })
}
