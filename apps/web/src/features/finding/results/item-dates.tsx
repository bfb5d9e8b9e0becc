import type { Occurrence } from '@surgeries/contracts/occurrence'
import { isSpokenOf, OccurrenceStatus } from '../../../ui/dates/occurrence-status.tsx'
import { OccurrenceVenue } from '../../../ui/dates/occurrence-venue.tsx'
import { OccurrenceWhen } from '../../../ui/dates/occurrence-when.tsx'
import styles from './surgery-item.module.css'

export function ItemDates({ dates, timeZone }: { dates: readonly Occurrence[]; timeZone: string }) {
  return (
    <ul className={styles.dates}>
      {dates.map((occurrence, index) => (
        <li key={occurrence.recurrenceId}>
          <OccurrenceWhen
            occurrence={occurrence}
            timeZone={timeZone}
            hasMore={index === 0 && !isSpokenOf(occurrence)}
          />{' '}
          <OccurrenceStatus occurrence={occurrence} timeZone={timeZone} isQuiet={index > 0} />{' '}
          <OccurrenceVenue occurrence={occurrence} />
        </li>
      ))}
    </ul>
  )
}
