import type { Question } from '@surgeries/contracts/freshness'
import type { Occurrence } from '@surgeries/contracts/occurrence'
import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'
import { zoneOf } from '../../ui/dates/date-line.ts'
import { venueWords } from '@surgeries/domain/date-venue'
import { Name } from '../../ui/text/name.tsx'
import styles from './answers.module.css'

interface AskedDateProps {
  occurrence: Occurrence
  surgery: Question['surgery']
}

export function AskedDate({ occurrence, surgery: { timeZone, locality } }: AskedDateProps) {
  const t = useMessages('common')
  const format = useFormat()
  const said = useSaid()(occurrence)
  const { startsAt, endsAt, reason, timeToFollow } = occurrence
  const zone = zoneOf(occurrence, timeZone)
  const hours = timeToFollow ? t('date.timeToFollow') : format.hours(startsAt, endsAt, zone)
  return (
    <>
      <time dateTime={startsAt} className={styles.date}>
        <span className={styles.day}>{format.fullDay(startsAt, zone)}</span>
        <span className={styles.hours}>
          {hours}, {format.zone(zone, startsAt)},{' '}
          <Name>{occurrence.venue ? venueWords(occurrence.venue) : locality}</Name>
        </span>
      </time>
      {said && (
        <p className={styles.said} data-said={said.kind}>
          {said.words}
          {reason && <span className={styles.reason}> {reason}</span>}
        </p>
      )}
    </>
  )
}

/** What the public see of a date: cancelled, moved, confirmed; nothing where nothing was said. */
function useSaid() {
  const t = useMessages('answers')
  return ({ status, confirmedAt }: Occurrence) => {
    if (status !== 'scheduled') return { kind: status, words: t(`said.${status}`) }
    return confirmedAt ? { kind: 'confirmed', words: t('said.confirmed') } : null
  }
}
