import { useDistance } from '../../locales/use-distance.ts'
import type { ListedOccurrence } from '@surgeries/contracts/calendar'
import { useMessages } from '../../locales/use-messages.ts'
import { Link } from '../../navigation/link.tsx'
import { useFormat } from '../../locales/use-format.ts'
import { paths } from '../../paths.ts'
import { OccurrenceStatus } from '../../ui/dates/occurrence-status.tsx'
import { OccurrenceVenue } from '../../ui/dates/occurrence-venue.tsx'
import { OccurrenceWhen } from '../../ui/dates/occurrence-when.tsx'
import { Name } from '../../ui/text/name.tsx'
import styles from './agenda.module.css'

export function OccurrenceRow({ occurrence, day }: { occurrence: ListedOccurrence; day: string }) {
  const t = useMessages('calendar')
  const { country } = useFormat()
  const distance = useDistance()
  const { surgery, distanceKm } = occurrence
  const { locality, countryCode } = occurrence.venue ?? surgery
  return (
    <li className={styles.row} data-status={occurrence.status}>
      <OccurrenceWhen
        occurrence={occurrence}
        timeZone={surgery.timeZone}
        hidesDay={occurrence.localStart.startsWith(day)}
      />
      <div>
        <p className={styles.name}>
          <Link to={paths.surgery(surgery.slug)}>
            <Name>{surgery.name}</Name>
          </Link>
        </p>
        <p className={styles.place}>
          <Name>{locality}</Name>, {country(countryCode)}
          {distanceKm !== null && ` · ${t('away', { distance: distance(distanceKm) })}`}
        </p>
        <p className={styles.sure}>
          <OccurrenceStatus occurrence={occurrence} timeZone={surgery.timeZone} />
          <OccurrenceVenue occurrence={occurrence} />
        </p>
      </div>
    </li>
  )
}
