import type { DateVenue, Occurrence } from '@surgeries/contracts/occurrence'
import { useMessages } from '../../../locales/use-messages.ts'
import { Button } from '../../../ui/button.tsx'
import { OccurrenceVenue } from '../../../ui/dates/occurrence-venue.tsx'
import { DateEffects } from '../../../ui/effects/date-effects.tsx'
import styles from '../organising.module.css'
import { useChangeVenue, useForeseeVenue } from './use-venue.ts'
import { VenueFailure } from './venue-review.tsx'

interface UsualVenueProps {
  slug: string
  date: Occurrence
  instead: DateVenue | null
  onDone: () => void
}

/** The way back to where the surgery usually is, with whom that concerns. */
export function UsualVenue({ slug, date, instead, onDone }: UsualVenueProps) {
  const t = useMessages('dates')
  const named = { slug, recurrenceId: date.recurrenceId }
  const foresee = useForeseeVenue(named)
  const change = useChangeVenue(named)
  if (!date.venue) return null
  const press = () => {
    if (foresee.isPending || change.isPending) return
    if (!foresee.data) return foresee.mutate(null)
    change.mutate({ venue: null, instead, message: '', saysIsland: false }, { onSuccess: onDone })
  }
  return (
    <section className={styles.card} aria-label={t('venue.now')}>
      <p>
        <OccurrenceVenue occurrence={date} isLong />
      </p>
      <div aria-live="polite">{foresee.data && <DateEffects effects={foresee.data} />}</div>
      <VenueFailure error={change.error ?? foresee.error} />
      <div>
        <Button busy={foresee.isPending || change.isPending} onClick={press}>
          {t(foresee.data ? 'venue.usualNow' : 'venue.usual')}
        </Button>
      </div>
    </section>
  )
}
