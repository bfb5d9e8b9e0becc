import { MapPin } from 'lucide-react'
import type { Occurrence } from '@surgeries/contracts/occurrence'
import { venueWords } from '@surgeries/domain/date-venue'
import { useMessages } from '../../locales/use-messages.ts'
import { sign } from '../icons.ts'
import styles from './dates.module.css'

interface OccurrenceVenueProps {
  occurrence: Pick<Occurrence, 'venue'>
  isLong?: boolean
}

export function OccurrenceVenue({ occurrence: { venue }, isLong = false }: OccurrenceVenueProps) {
  const t = useMessages('common')
  if (!venue) return null
  return (
    <span className={styles.status} data-status="elsewhere">
      <MapPin {...sign} />
      <span>
        {t('date.elsewhere')} <span translate="no">{venueWords(venue)}</span>
        {isLong && venue.directions && `. ${venue.directions}`}
      </span>
    </span>
  )
}
