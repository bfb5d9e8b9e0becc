import { venueWords } from '@surgeries/domain/date-venue'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { zoneOf } from '../../../ui/dates/date-line.ts'
import type { VenueOfDates } from './elsewhere.ts'
import styles from '../surgery.module.css'

interface ElsewhereListProps {
  venues: readonly VenueOfDates[]
  timeZone: string
  /** The letter of the one that somebody wants to see on the map. */
  onLook: (letter: string) => void
}

export function ElsewhereList({ venues, timeZone, onLook }: ElsewhereListProps) {
  const t = useMessages('surgery')
  const { shortDay, list } = useFormat()
  if (venues.length === 0) return null
  return (
    <div className={styles.elsewhere}>
      <p>{t('where.elsewhere')}</p>
      <ul>
        {venues.map(({ letter, venue, dates }) => (
          <li key={letter}>
            <b>{letter}</b> {list(dates.map((date) => shortDay(date.startsAt, zoneOf(date, timeZone))))}:{' '}
            <span translate="no">{venueWords(venue)}</span>{' '}
            <Button
              look="quiet"
              aria-label={`${t('where.onMap')}: ${venueWords(venue)}`}
              onClick={() => onLook(letter)}
            >
              {t('where.onMap')}
            </Button>
            {venue.pinPrecision !== 'door' && (
              <p className={styles.soft}>{t(`where.approximate_${venue.pinPrecision}`)}</p>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
